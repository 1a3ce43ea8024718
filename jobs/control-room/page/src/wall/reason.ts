import type { Alert } from "../contract";
import { isRate } from "../figures/figure";
import { kpiOf } from "../figures/standing";
import { board } from "../state/board";
import { period } from "../state/choice";
import { percent } from "../words/format";
import { language, number, say, sayCount } from "../words/language";

/** The figures of a rate when they were judged and now, the dossier of an incident, or nothing. */
export function measured(alert: Alert): string {
  const { evidence } = alert;
  if (evidence !== null) {
    const then = evidence.cases === 0 ? "–" : percent(evidence.good / evidence.cases);
    const now = rateNow(alert);
    return say("measured", {
      good: number(evidence.good),
      cases: number(evidence.cases),
      value: now === null || now === then ? then : say("valueNow", { value: then, now }),
      target: percent(evidence.target),
    });
  }
  return alert.dossierId ?? (alert.dossierCount > 0 ? sayCount("dossiers", alert.dossierCount) : "");
}

/** What has become of an alert's rate; null unless the page shows its kind of window. */
function rateNow(alert: Alert): string | null {
  const of = kpiOf(alert.subject);
  if (of === null || !isRate(of) || alert.windowType !== period.value) {
    return null;
  }
  const rate = board.row(alert.scopeCode).value?.[of];
  return rate && !("hidden" in rate) && rate.denominator > 0 ? percent(rate.numerator / rate.denominator) : null;
}

/** Why in plain words, in Vietnamese or English, whichever the reader is nearer to. */
export function reasonOf(told: { reasonVi: string; reasonEn: string }): { lang: string; text: string } {
  return language.value === "vi" ? { lang: "vi", text: told.reasonVi } : { lang: "en", text: told.reasonEn };
}
