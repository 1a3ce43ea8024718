import type { Alert } from "../contract";
import { percent } from "../words/format";
import { language, number, say, sayCount } from "../words/language";

/** The figures of a rate, the dossier of an incident, or nothing. */
export function measured(alert: Alert): string {
  const { evidence } = alert;
  if (evidence !== null) {
    return say("measured", {
      good: number(evidence.good),
      cases: number(evidence.cases),
      value: evidence.cases === 0 ? "–" : percent(evidence.good / evidence.cases),
      target: percent(evidence.target),
    });
  }
  return alert.dossierId ?? (alert.dossierCount > 0 ? sayCount("dossiers", alert.dossierCount) : "");
}

/** Why in plain words, in Vietnamese or English, whichever the reader is nearer to. */
export function reasonOf(told: { reasonVi: string; reasonEn: string }): { lang: string; text: string } {
  return language.value === "vi" ? { lang: "vi", text: told.reasonVi } : { lang: "en", text: told.reasonEn };
}
