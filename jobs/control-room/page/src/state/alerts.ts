import { computed, signal } from "@preact/signals";
import { session, mayAct } from "../api";
import { asked } from "../dialogs/asked";
import { rankAlerts, type AlertGroup } from "../figures/rank";
import { board } from "./board";
import { openUnit } from "./choice";

export const ranked = computed(() => rankAlerts(board.alerts.value.values()));

/** The group that the keys act on, by its scope and rule, which outlive a change of its rank. */
export const chosenAlert = signal<string | null>(null);

export function identity(group: AlertGroup): string {
  return `${group.ruleId} ${group.scope}`;
}

export const chosenGroup = computed(
  () => ranked.value.find((group) => identity(group) === chosenAlert.value) ?? null,
);

export function step(by: 1 | -1): void {
  const groups = ranked.peek();
  if (groups.length === 0) {
    return;
  }
  const at = groups.findIndex((group) => identity(group) === chosenAlert.peek());
  const next = at < 0 ? (by > 0 ? 0 : groups.length - 1) : Math.min(groups.length - 1, Math.max(0, at + by));
  chosenAlert.value = identity(groups[next]!);
}

export function openGroup(group: AlertGroup): void {
  chosenAlert.value = identity(group);
  openUnit(group.scope);
}

/** Whether the officer may act; if not, sign-in is offered in place of the action. */
function allowed(): boolean {
  if (mayAct()) {
    return true;
  }
  if (session.peek() !== null) {
    asked.value = { kind: "sign-in" };
  }
  return false;
}

export function askAcknowledge(group: AlertGroup): void {
  if (allowed()) {
    asked.value = { kind: "acknowledge", alerts: group.alerts };
  }
}

export function askSilence(group: AlertGroup): void {
  if (allowed()) {
    asked.value = { kind: "silence", scope: group.scope, ruleId: group.ruleId, subject: group.subject };
  }
}
