import { computed, type ReadonlySignal } from "@preact/signals";
import type { Unit } from "../contract";
import { board } from "../state/board";
import { kpi } from "../state/choice";
import { dateTime, localDay, number, percent, span, timeOrDay } from "../words/format";
import { say, sayCount } from "../words/language";
import { ENOUGH_CASES, figureOf, type Figure, type Kpi } from "./figure";
import { standingOf, type Standing } from "./standing";

/** A figure of a unit, ready to be shown. */
export interface Shown {
  figure: Figure;
  standing: Standing;
  asOf: string | null;
}

const NO_TARGETS = {};

/** The local day of the newest figures; it alone redraws the as-ofs, and not every second. */
const today = computed(() => {
  const asOf = board.head.value?.asOf;
  return asOf ? localDay(asOf) : "";
});

export function shownOf(code: string, of: Kpi): Shown {
  const row = board.row(code).value;
  const now = board.now(code).value;
  const figure = figureOf(of, {
    row,
    now,
    heard: board.lastHeard(code),
    // Of all figures only this one grows by the clock alone.
    asOf: of === "feedAge" ? (board.head.value?.asOf ?? null) : null,
    targets: board.units.value?.targets ?? NO_TARGETS,
  });
  const asOf = of === "overdue" || of === "dueSoon" ? now?.asOf : row?.asOf;
  const standing = standingOf(of, figure, board.alertsOf(code).value, board.silent(code).value);
  return { figure, standing, asOf: asOf ?? null };
}

const chosen = new Map<string, ReadonlySignal<Shown>>();

/** The chosen figure of a unit, judged once for all who show it. */
export function chosenFigure(code: string): ReadonlySignal<Shown> {
  let shown = chosen.get(code);
  if (shown === undefined) {
    shown = computed(() => shownOf(code, kpi.value));
    chosen.set(code, shown);
  }
  return shown;
}

/** The figure in the least room: on a tile or in a list. */
export function figureText(figure: Figure): string {
  switch (figure.kind) {
    case "rate":
      return figure.denominator < ENOUGH_CASES
        ? `${say("cases_n")} = ${number(figure.denominator)}`
        : percent(figure.value);
    case "count":
      return number(figure.value);
    case "age":
      return span(figure.millis);
    case "hidden":
      return `${say("cases_n")} < ${number(5)}`;
    default:
      return "–";
  }
}

/** The figure in a sentence, for who listens rather than looks. */
export function figureWords(figure: Figure): string {
  switch (figure.kind) {
    case "rate":
      return figure.denominator < ENOUGH_CASES
        ? `${say("tooFew")} (${number(figure.denominator)})`
        : `${percent(figure.value)}, ${number(figure.numerator)}/${number(figure.denominator)}` +
            (figure.target === null ? "" : `, ${say("target", { target: percent(figure.target) })}`);
    case "hidden":
      return say("hidden");
    case "none":
      return say("noData");
    default:
      return figureText(figure);
  }
}

export function standingWords(standing: Standing): string {
  const words = [say(`level.${standing.level}`)];
  if (standing.handled) {
    words.push(say("level.handled"));
  }
  if (standing.unsure && standing.level !== "silent") {
    words.push(say("level.silent"));
  }
  if (standing.others > 0) {
    words.push(sayCount("otherAlerts", standing.others));
  }
  return words.join(", ");
}

export function tileWords(unit: Unit, shown: Shown): string {
  const words = [
    unit.name,
    `${say(`kpi.${kpi.value}`)} ${figureWords(shown.figure)}`,
    standingWords(shown.standing),
  ];
  if (shown.asOf !== null) {
    words.push(say("asOfTime", { time: dateTime(shown.asOf) }));
  }
  return words.join("; ");
}

/** A tile's own as-of, short: the time today, else the day. */
export function shortAsOf(asOf: string | null): string {
  return asOf === null || today.value === "" ? "" : timeOrDay(asOf, today.value);
}
