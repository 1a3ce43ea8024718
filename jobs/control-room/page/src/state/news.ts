import { effect, signal } from "@preact/signals";
import type { Alert } from "../contract";
import { attentionOf } from "../figures/rank";
import { say, sayCode, sayCount } from "../words/language";
import { board } from "./board";
import { fresh } from "./link";

/** What the polite live region says; one region, so that nothing is said twice. */
export const spokenNews = signal("");

export function tell(text: string): void {
  spokenNews.value = text;
}

/** New alerts are told at most this often, those of the meantime together. */
const TOLD_EVERY_MILLIS = 4000;

function tellAlerts(added: readonly Alert[]): void {
  const [first] = added as [Alert, ...Alert[]];
  tell(
    added.length === 1
      ? say("newAlert", {
          what: sayCode("subject", first.subject),
          where: board.unit(first.scopeCode)?.name ?? first.scopeCode,
        })
      : sayCount("newAlerts", added.length),
  );
}

/** Tells of alerts that appear while the page is open, and of data growing old and fresh again. */
export function watchNews(): void {
  let known: Set<string> | null = null;
  let untold: Alert[] = [];
  let isQuiet = true;

  function tellUntold(): void {
    isQuiet = untold.length === 0;
    if (!isQuiet) {
      tellAlerts(untold);
      untold = [];
      setTimeout(tellUntold, TOLD_EVERY_MILLIS);
    }
  }

  effect(() => {
    const alerts = board.alerts.value;
    if (fresh.value === "OLD") {
      return;
    }
    const before = known;
    known = new Set(alerts.keys());
    if (before === null) {
      return;
    }
    for (const alert of alerts.values()) {
      if (!before.has(alert.alertId) && attentionOf(alert) === "new" && alert.severity !== "INFO") {
        untold.push(alert);
      }
    }
    if (isQuiet) {
      tellUntold();
    }
  });

  // At first the page is old because nothing came yet, which is no news.
  let wasOld: boolean | null = null;
  effect(() => {
    const isOld = fresh.value === "OLD";
    if (wasOld !== null && isOld !== wasOld) {
      tell(isOld ? say("oldBeats") : say("backLive"));
    }
    if (wasOld !== null || !isOld) {
      wasOld = isOld;
    }
  });
}
