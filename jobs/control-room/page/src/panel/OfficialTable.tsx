import { officialTable, type Standings } from "../figures/official";
import { board } from "../state/board";
import { period } from "../state/choice";
import { dateTime } from "../words/format";
import { number, say, sayCode } from "../words/language";
import { Mark } from "../wall/Mark";

/** The official table (T3) of the chosen period, and proof that its sums agree. */
export function OfficialTable({ code }: { code: string }) {
  const row = board.row(code).value;
  const table = row === null ? null : officialTable(row);
  if (row === null || table === null) {
    return <p class="quiet">{say("noTable")}</p>;
  }
  const { received, handled, inProgress, paused } = table;
  return (
    <>
      <table class="official">
        <caption>
          {say("official")} · {say(`window.${period.value}`)}
          <small>
            {row.start !== null && row.end !== null && (
              <>{say("fromTo", { from: dateTime(row.start), to: dateTime(row.end) })} · </>
            )}
            {sayCode("status", row.status)} · {say("asOfTime", { time: dateTime(row.asOf) })}
          </small>
        </caption>
        <tbody>
          <Line name={say("carriedOver")} n={table.carriedOver} head />
          <Line name={say("inPeriod")} n={received.total} head />
          <Line name={say("online")} n={received.online} />
          <Line name={say("counter")} n={received.counter} />
          <Line name={say("post")} n={received.post} />
          {received.unknown > 0 && <Line name={say("unknownChannel")} n={received.unknown} />}
          <Line name={say("totalIn")} n={table.carriedOver + received.total} sum />
        </tbody>
        <tbody>
          <Line name={say("handled")} n={handled.total} head />
          <Line name={say("early")} n={handled.early} />
          <Line name={say("onTime")} n={handled.onTime} />
          <Line name={say("late")} n={handled.late} />
          <Line name={say("noDue")} n={handled.noDue} />
          <Line name={say("withdrawn")} n={handled.withdrawn} />
        </tbody>
        <Open name={say("inProgress")} of={inProgress} />
        <Open name={say("paused")} of={paused} />
      </table>
      <p class={table.balanced ? "sums" : "sums wrong"}>
        <Mark of={table.balanced ? "handled" : "warning"} />{" "}
        {table.balanced
          ? say("balanced", {
              in: number(table.carriedOver + received.total),
              handled: number(handled.total),
              progress: number(inProgress.total),
              paused: number(paused.total),
            })
          : say("unbalanced", {
              in: number(table.carriedOver + received.total),
              out: number(handled.total + inProgress.total + paused.total),
            })}
      </p>
    </>
  );
}

function Open({ name, of }: { name: string; of: Standings }) {
  return (
    <tbody>
      <Line name={name} n={of.total} head />
      <Line name={say("inTime")} n={of.inTime} />
      <Line name={say("overdue")} n={of.overdue} />
      <Line name={say("noDue")} n={of.noDue} />
    </tbody>
  );
}

function Line(props: { name: string; n: number; head?: boolean; sum?: boolean }) {
  return (
    <tr class={props.head ? "head" : props.sum ? "sum" : "part"}>
      <th scope="row">{props.name}</th>
      <td>{number(props.n)}</td>
    </tr>
  );
}
