import { effect, signal } from "@preact/signals";
import { attentionOf } from "../figures/rank";
import { say, sayCode, sayCount } from "../words/language";
import { board } from "./board";
import { fresh } from "./link";

/** What the polite live region says; one region, so that nothing is said twice. */
export const spokenNews = signal("");

export function tell(text: string): void {
  spokenNews.value = text;
}

/** Tells of alerts that appear while the page is open, and of data growing old and fresh again. */
export function watchNews(): void {
  let known: Set<string> | null = null;
  effect(() => {
    const alerts = board.alerts.value;
    const state = fresh.value;
    if (state === "OLD") {
      return;
    }
    const before = known;
    known = new Set(alerts.keys());
    if (before === null) {
      return;
    }
    const added = [...alerts.values()].filter(
      (alert) => !before.has(alert.alertId) && attentionOf(alert) === "new" && alert.severity !== "INFO",
    );
    const [first] = added;
    if (first !== undefined) {
      tell(
        added.length === 1
          ? say("newAlert", {
              what: sayCode("subject", first.subject),
              where: board.unit(first.scopeCode)?.name ?? first.scopeCode,
            })
          : sayCount("newAlerts", added.length),
      );
    }
  });
  let wasOld = false;
  effect(() => {
    const isOld = fresh.value === "OLD";
    if (isOld !== wasOld) {
      wasOld = isOld;
      tell(isOld ? say("oldBeats") : say("backLive"));
    }
  });
}
