import { computed, signal } from "@preact/signals";
import { session, mayAct } from "../api";
import { asked } from "../dialogs/asked";
import { rankAlerts, type AlertGroup, type Attention } from "../figures/rank";
import { board } from "./board";
import { openUnit } from "./choice";

export const ranked = computed(() => rankAlerts(board.alerts.value.values()));

/** The group that the keys act on, by its scope and rule, which outlive a change of its rank. */
export const chosenAlert = signal<string | null>(null);

/** Where the chosen one stood when the keys came to it: once taken care of, it sinks in the list. */
let stood: { id: string; at: number; attention: Attention } | null = null;

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

/** From where the keys go on: from the chosen one, or from where it stood before it sank. */
function placeOf(groups: readonly AlertGroup[], by: 1 | -1): number {
  const at = groups.findIndex((group) => identity(group) === chosenAlert.peek());
  const hasSunk = at >= 0 && stood?.id === chosenAlert.peek() && stood.attention !== groups[at]!.attention;
  return hasSunk ? stood!.at - (by > 0 ? 1 : 0) : at;
}

/** Goes to the next or previous alert, with the focus, so that it is read out and Enter opens it. */
export function step(by: 1 | -1): void {
  const groups = ranked.peek();
  if (groups.length === 0) {
    return;
  }
  const at = placeOf(groups, by);
  const next = at < 0 && by < 0 ? groups.length - 1 : Math.min(groups.length - 1, Math.max(0, at + by));
  most.value = Math.max(most.peek(), next + 1);
  const id = identity(groups[next]!);
  chosenAlert.value = id;
  stood = { id, at: next, attention: groups[next]!.attention };
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
