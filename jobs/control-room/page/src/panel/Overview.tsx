import { useComputed } from "@preact/signals";
import { KPIS, type Figure, type Kpi } from "../figures/figure";
import { rankAlerts } from "../figures/rank";
import { figureText, shownOf, standingWords } from "../figures/shown";
import { board } from "../state/board";
import { dossierList, kpi, period, tab } from "../state/choice";
import { percent } from "../words/format";
import { number, say, sayCode } from "../words/language";
import { Mark } from "../wall/Mark";
import { History } from "./History";
import { Interval } from "./Interval";
import { Sparkline } from "./Sparkline";
import { UnitAlert } from "./UnitAlert";

/** The alerts of a unit, each of its figures with all that is needed to judge it, and a chart. */
export function Overview({ code }: { code: string }) {
  const groups = useComputed(() => rankAlerts(board.alertsOf(code).value)).value;
  const isCommune = board.unit(code)?.commune ?? true;
  const offered = KPIS.filter((each) => (board.units.value?.kpis ?? KPIS).includes(each));
  const row = board.row(code).value;
  return (
    <>
      {groups.length > 0 && (
        <section aria-label={say("alerts")} class="unit-alerts">
          {groups.map((group) => (
            <UnitAlert key={group.key} group={group} />
          ))}
        </section>
      )}
      <p class="quiet period-line">
        {say(`window.${period.value}`)}
        {row !== null && <> · {sayCode("status", row.status)}</>}
      </p>
      <ul class="figures">
        {offered
          .filter((each) => isCommune || each !== "feedAge")
          .map((each) => (
            <FigureLine key={each} code={code} of={each} />
          ))}
      </ul>
      <Extras code={code} />
      <History key={`${code} ${kpi.value}`} code={code} />
    </>
  );
}

function FigureLine({ code, of }: { code: string; of: Kpi }) {
  const { figure, standing } = shownOf(code, of);
  return (
    <li class={`figure-line ${standing.level}`}>
      <span class="figure-head">
        <button
          type="button"
          class="plain figure-name"
          aria-pressed={kpi.value === of}
          title={say(`about.${of}`)}
          onClick={() => (kpi.value = of)}
        >
          <span>{say(`kpi.${of}`)}</span>
        </button>
        <ToDossiers of={of} />
      </span>
      <span class="figure-value">
        {!["fine", "none", "silent"].includes(standing.level) && <Mark of={standing.level} />}
        {figureText(figure)}
        <span class="unseen">{standingWords(standing)}</span>
      </span>
      <Sparkline code={code} of={of} />
      <Detail figure={figure} />
    </li>
  );
}

function Detail({ figure }: { figure: Figure }) {
  if (figure.kind === "rate") {
    return (
      <span class="figure-detail">
        <span>
          {number(figure.numerator)}/{number(figure.denominator)} ·{" "}
          {figure.target === null ? say("noTarget") : say("target", { target: percent(figure.target) })}
        </span>
        <Interval low={figure.low} high={figure.high} value={figure.value} target={figure.target} />
        <span title={say("intervalWord")}>
          <span class="unseen">{say("intervalWord")}: </span>
          {say("fromTo", { from: percent(figure.low), to: percent(figure.high) })}
        </span>
      </span>
    );
  }
  return figure.kind === "hidden" ? <span class="figure-detail">{say("hidden")}</span> : null;
}

/** The way from a number to the dossiers behind it. */
function ToDossiers({ of }: { of: Kpi }) {
  const list = of === "overdue" ? "overdue" : of === "dueSoon" ? "due-soon" : null;
  if (list === null) {
    return null;
  }
  return (
    <button
      type="button"
      class="to-dossiers"
      aria-label={`${say("tab.dossiers")}: ${say(`of.${list}`)}`}
      onClick={() => {
        dossierList.value = list;
        tab.value = "dossiers";
      }}
    >
      {say("tab.dossiers")}
    </button>
  );
}

/** What has no target: how long handling takes, and what citizens were saved. */
function Extras({ code }: { code: string }) {
  const row = board.row(code).value;
  if (row === null) {
    return null;
  }
  const hours = (n: number | null | undefined) =>
    n === null || n === undefined ? "–" : say("hoursUnit", { n: number(Math.round(n)) });
  return (
    <dl class="extras">
      {row.handling !== null && (
        <div>
          <dt>{say("handling")}</dt>
          <dd>
            {hours(row.handling.p50Hours)} / {hours(row.handling.p90Hours)}
          </dd>
        </div>
      )}
      {row.timeSavedHours !== null && (
        <div>
          <dt>{say("saved")}</dt>
          <dd>
            {hours(row.timeSavedHours)}
            {row.moneySaved !== null && (
              <>
                {" · "}
                {number(row.moneySaved)} {board.units.value?.currency}
              </>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}
