import { signal, useComputed } from "@preact/signals";
import type { Unit } from "../contract";
import { ENOUGH_CASES, isRate, KPIS, sortValue, type Kpi } from "../figures/figure";
import { figureText, figureWords, shortAsOf, shownOf, standingWords } from "../figures/shown";
import { LEVELS } from "../figures/standing";
import { board } from "../state/board";
import { kpi, openUnit, unit as openedUnit } from "../state/choice";
import { number, say, sayCount, language } from "../words/language";
import { Mark } from "./Mark";
import { matches } from "./layout";
import { typed } from "./TileGrid";

type Column = Kpi | "name" | "parent" | "alerts";

/** By what the list is sorted; until the officer says so, the worst of the chosen figure come first. */
const sortedBy = signal<{ column: Column; down: boolean } | null>(null);

export function UnitList() {
  const order = sortedBy.value;
  const units = useComputed(() => sorted(board.communes.value, sortedBy.value)).value;
  const shown = typed.value === "" ? units : units.filter((unit) => matches(unit, typed.value));
  const offered = KPIS.filter((each) => (board.units.value?.kpis ?? KPIS).includes(each));
  return (
    <div class="list" tabIndex={0} role="region" aria-label={say("list")}>
      <table>
        <thead>
          <tr>
            <Heading column="name" order={order} label={say("commune")} />
            <Heading column="parent" order={order} label={say("parent")} />
            {offered.map((each) => (
              <Heading key={each} column={each} order={order} label={say(`kpi.${each}`)} />
            ))}
            <Heading column="alerts" order={order} label={say("alerts")} />
            <th scope="col" class="wide-only">
              {say("asOf")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <Line key={unit.code} unit={unit} kpis={offered} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading(props: { column: Column; order: { column: Column; down: boolean } | null; label: string }) {
  const isSorted = props.order?.column === props.column;
  const down = isSorted && props.order!.down;
  return (
    <th
      scope="col"
      class={columnClass(props.column)}
      aria-sort={isSorted ? (down ? "descending" : "ascending") : "none"}
    >
      <button type="button" onClick={() => (sortedBy.value = { column: props.column, down: isSorted && !down })}>
        {props.label}
        {isSorted && <span aria-hidden="true">{down ? " ▼" : " ▲"}</span>}
      </button>
    </th>
  );
}

/** On a narrow screen only the name, the chosen figure and the alerts stay. */
function columnClass(column: Column): string {
  return column === "name" || column === "alerts" || column === kpi.value ? "" : "wide-only";
}

function Line({ unit, kpis }: { unit: Unit; kpis: readonly Kpi[] }) {
  const alerts = board.alertsOf(unit.code).value.length;
  const isOpen = useComputed(() => openedUnit.value === unit.code).value;
  const chosen = shownOf(unit.code, kpi.value);
  return (
    <tr class={isOpen ? "open" : undefined} data-code={unit.code}>
      <th scope="row">
        <button type="button" class="plain" aria-current={isOpen ? "true" : undefined} onClick={() => openUnit(unit.code)}>
          <span lang="vi">{unit.name}</span>
        </button>
      </th>
      <td class="wide-only" lang="vi">
        {unit.parent === null ? "" : (board.unit(unit.parent)?.name ?? unit.parent)}
      </td>
      {kpis.map((each) => {
        const shown = shownOf(unit.code, each);
        const { level } = shown.standing;
        return (
          <td key={each} class={`figure ${level} ${columnClass(each)}${each === kpi.value ? " chosen" : ""}`}>
            {level !== "fine" && level !== "none" && (level !== "silent" || each === kpi.value) && <Mark of={level} />}
            <span aria-hidden="true">{figureText(shown.figure)}</span>
            {shown.figure.kind === "rate" && shown.figure.denominator >= ENOUGH_CASES && (
              <small aria-hidden="true"> {number(shown.figure.denominator)}</small>
            )}
            <span class="unseen">
              {figureWords(shown.figure)}; {standingWords(shown.standing)}
            </span>
          </td>
        );
      })}
      <td class="figure">
        <span aria-hidden="true">{alerts === 0 ? "" : number(alerts)}</span>
        <span class="unseen">{sayCount("alertCount", alerts)}</span>
      </td>
      <td class="wide-only figure">{shortAsOf(chosen.asOf)}</td>
    </tr>
  );
}

function sorted(units: readonly Unit[], order: { column: Column; down: boolean } | null): Unit[] {
  const names = new Intl.Collator(language.value === "ar" ? "vi" : language.value);
  const byName = (a: Unit, b: Unit) => names.compare(a.name, b.name);
  if (order === null) {
    const shown = new Map(units.map((unit) => [unit.code, shownOf(unit.code, kpi.value)]));
    const level = (unit: Unit) => LEVELS.indexOf(shown.get(unit.code)!.standing.level);
    // A rate is worse the lower it is, everything else the higher.
    const badness = (unit: Unit) => (isRate(kpi.value) ? 1 : -1) * (sortValue(shown.get(unit.code)!.figure) ?? 0);
    return [...units].sort((a, b) => level(a) - level(b) || badness(a) - badness(b) || byName(a, b));
  }
  const { column, down } = order;
  const turn = down ? -1 : 1;
  if (column === "name") {
    return [...units].sort((a, b) => turn * byName(a, b));
  }
  if (column === "parent") {
    const parent = (unit: Unit) => board.unit(unit.parent ?? "")?.name ?? "";
    return [...units].sort((a, b) => turn * names.compare(parent(a), parent(b)) || byName(a, b));
  }
  const values = new Map(
    units.map((unit) => [
      unit.code,
      column === "alerts" ? board.alertsOf(unit.code).value.length : sortValue(shownOf(unit.code, column).figure),
    ]),
  );
  return [...units].sort((a, b) => {
    const left = values.get(a.code) ?? null;
    const right = values.get(b.code) ?? null;
    if (left === null || right === null) {
      return left === right ? byName(a, b) : left === null ? 1 : -1;
    }
    return turn * (left - right) || byName(a, b);
  });
}
