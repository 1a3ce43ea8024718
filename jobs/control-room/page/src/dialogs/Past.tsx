import { useState } from "preact/hooks";
import type { Row, Unit } from "../contract";
import { ENOUGH_CASES, figureOf, isRate, sortValue, type Figure, type Kpi } from "../figures/figure";
import { figureText, figureWords } from "../figures/shown";
import { LEVELS, standingOf, type Level } from "../figures/standing";
import { useAnswer } from "../panel/ask";
import { Refused } from "../panel/Refused";
import { board } from "../state/board";
import { kpi, period, unit as opened } from "../state/choice";
import { Mark } from "../wall/Mark";
import { dateTime } from "../words/format";
import { number, say, sayCode } from "../words/language";
import { instantOf, localTime } from "../words/zone";
import { Dialog } from "./Dialogs";

const HOUR = 3_600_000;
/** What the past has rows of. */
const TOLD: Kpi[] = ["onTime", "progress", "satisfied", "response", "volume", "overdue"];

interface Told {
  unit: Unit;
  asOf: string;
  figures: { of: Kpi; figure: Figure; level: Level }[];
}

/** What the screen said at a moment of the past, of every unit. */
export function Past() {
  const zone = board.units.value?.zone ?? "UTC";
  const [now] = useState(() => Date.parse(board.head.peek()?.asOf || "") || Date.now());
  const [local, setLocal] = useState(localTime(now - HOUR, zone).slice(0, 16));
  const at = instantOf(local, zone);
  const path = Number.isNaN(at) ? null : "kpis";
  const moment = Number.isNaN(at) ? null : new Date(at).toISOString();
  const then = useAnswer<{ rows: Row[] }>(path, { window: period.value, at: moment });
  const gauges = useAnswer<{ rows: Row[] }>(path, { window: "NOW", at: moment });
  const failure = then.failure ?? gauges.failure;
  return (
    <Dialog title={say("pastTitle")} wide>
      <label class="past-when">
        {say("pastWhen")}
        <input
          type="datetime-local"
          autofocus
          value={local}
          max={localTime(now, zone).slice(0, 16)}
          onChange={(event) => setLocal(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">
        {say(`window.${period.value}`)}
        {moment !== null && <> · {say("asOfTime", { time: dateTime(moment) })}</>}
      </p>
      {failure !== null && <Refused failure={failure} again={() => (then.again(), gauges.again())} />}
      {then.value !== null && gauges.value !== null && <Table told={toldOf(then.value.rows, gauges.value.rows)} />}
    </Dialog>
  );
}

function Table({ told }: { told: Told[] }) {
  if (told.length === 0) {
    return <p class="quiet">{say("pastNothing")}</p>;
  }
  return (
    <div class="past" tabIndex={0} role="region" aria-label={say("pastTitle")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("commune")}</th>
            {TOLD.map((each) => (
              <th key={each} scope="col" class={narrow(each)}>
                {say(`kpi.${each}`)}
              </th>
            ))}
            <th scope="col">{say("asOf")}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ unit, asOf, figures }) => (
            <tr key={unit.code} data-code={unit.code}>
              <th scope="row" lang="vi">
                {unit.name}
                {!unit.commune && <small> {sayCode("type", unit.type)}</small>}
              </th>
              {figures.map(({ of, figure, level }) => (
                <td key={of} class={`figure ${level} ${narrow(of)}`}>
                  {level === "below" && <Mark of="below" />}
                  <span aria-hidden="true">{figureText(figure)}</span>
                  {figure.kind === "rate" && figure.denominator >= ENOUGH_CASES && <small aria-hidden="true"> {number(figure.denominator)}</small>}
                  <span class="unseen">{figureWords(figure)}</span>
                </td>
              ))}
              <td>{dateTime(asOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On a narrow screen only the figure that is looked at stays. */
function narrow(of: Kpi): string {
  return of === kpi.value || (of === "onTime" && !TOLD.includes(kpi.value)) ? "" : "wide-only";
}

/** The opened unit and the province first, then the worst of the figure that is looked at. */
function toldOf(rows: readonly Row[], gauges: readonly Row[]): Told[] {
  const now = new Map(gauges.map((row) => [row.scope, row]));
  const targets = board.units.value?.targets ?? {};
  const told = rows.flatMap((row) => {
    const unit = board.unit(row.scope);
    const sources = { row, now: now.get(row.scope) ?? null, heard: null, asOf: null, targets };
    const figures = TOLD.map((of) => {
      const figure = figureOf(of, sources);
      return { of, figure, level: standingOf(of, figure, []).level };
    });
    return unit === undefined ? [] : [{ unit, asOf: row.asOf, figures }];
  });
  const of = TOLD.includes(kpi.value) ? kpi.value : "onTime";
  const chosen = ({ figures }: Told) => figures.find((each) => each.of === of)!;
  const place = board.units.value?.place.code;
  const rank = ({ unit }: Told) => (unit.code === opened.value ? 0 : unit.code === place ? 1 : 2);
  const badness = (each: Told) => (isRate(of) ? 1 : -1) * (sortValue(chosen(each).figure) ?? 0);
  return told.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      LEVELS.indexOf(chosen(a).level) - LEVELS.indexOf(chosen(b).level) ||
      badness(a) - badness(b),
  );
}
