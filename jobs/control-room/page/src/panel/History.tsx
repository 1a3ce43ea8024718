import { address } from "../api";
import { isOfNow, targetOf, type Kpi } from "../figures/figure";
import { later } from "../later";
import { board } from "../state/board";
import { kpi, period } from "../state/choice";
import { dateTime } from "../words/format";
import { number, say } from "../words/language";
import { isHistoryRefused, usePoints } from "./points";
import { Refused } from "./Refused";
import { valueText } from "./valueText";

const Chart = later(() => import("./Chart").then((m) => m.Chart));

/** As many rows as a table for reading; the export has all. */
const MOST_ROWS = 60;

export function History({ code }: { code: string }) {
  const of = kpi.value;
  const { value: points, failure, again } = usePoints(code, of);
  const title = say("chartOf", { kpi: say(`kpi.${of}`) });
  return (
    <section class="history" aria-label={title}>
      <h3>{title}</h3>
      {isHistoryRefused() ? (
        <p class="quiet">{say("analystOnly")}</p>
      ) : failure !== null ? (
        <Refused failure={failure} again={again} />
      ) : points === null ? (
        <p class="quiet">{say("loading")}</p>
      ) : points.length === 0 ? (
        <p class="quiet">{say("noData")}</p>
      ) : (
        <>
          <Chart points={points} of={of} target={targetOf(of, board.units.value?.targets ?? {})} />
          <details>
            <summary>{say("chartTable")}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say("asOf")}</th>
                  <th scope="col">{say("value")}</th>
                  <th scope="col">{say("cases_n")}</th>
                </tr>
              </thead>
              <tbody>
                {points
                  .slice(-MOST_ROWS)
                  .reverse()
                  .map((point) => (
                    <tr key={`${point.start} ${point.asOf}`}>
                      <td>{dateTime(point.asOf)}</td>
                      <td>{valueText(of, point.value)}</td>
                      <td>{point.denominator === null ? "" : number(point.denominator)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </details>
          <p>
            <a href={exported(code, of)} download>
              {say("export")} CSV
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function exported(code: string, of: Kpi): string {
  const window = isOfNow(of) ? "NOW" : period.value;
  return address("export", { view: "history", format: "csv", scope: code, kpi: of, window });
}
