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

/** As many are drawn at first, so that a flood of alerts neither slows the page nor, on a phone, hides the map. */
const FIRST_SHOWN = matchMedia("(max-width: 68rem)").matches ? 5 : 40;

/** How many groups of alerts are drawn. */
export const most = signal(FIRST_SHOWN);

/** Goes to the next or previous alert, with the focus, so that it is read out and Enter opens it. */
export function step(by: 1 | -1): void {
  const groups = ranked.peek();
  if (groups.length === 0) {
    return;
  }
  const at = groups.findIndex((group) => identity(group) === chosenAlert.peek());
  const next = at < 0 ? (by > 0 ? 0 : groups.length - 1) : Math.min(groups.length - 1, Math.max(0, at + by));
  most.value = Math.max(most.peek(), next + 1);
  const id = identity(groups[next]!);
  chosenAlert.value = id;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-alert="${CSS.escape(id)}"] button`)?.focus());
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
