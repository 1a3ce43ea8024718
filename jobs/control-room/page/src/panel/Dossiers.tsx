import { useEffect, useState } from "preact/hooks";
import { address, get, mayAnalyse } from "../api";
import type { Dossier, DossierPage } from "../contract";
import { board } from "../state/board";
import { dossierList, DOSSIER_LISTS, type DossierList } from "../state/choice";
import { dateTime } from "../words/format";
import { number, say, sayCode } from "../words/language";
import { useAnswer } from "./ask";
import { Refused } from "./Refused";

const PAGE = "100";

/** The dossiers behind a number, by their pseudonyms. */
export function Dossiers({ code }: { code: string }) {
  const of = dossierList.value;
  return (
    <section aria-label={say("tab.dossiers")}>
      <div class="dossier-lists" role="group" aria-label={say("tab.dossiers")}>
        {DOSSIER_LISTS.map((each) => (
          <button key={each} type="button" aria-pressed={of === each} onClick={() => (dossierList.value = each)}>
            {say(`of.${each}`)} <Count code={code} of={each} />
          </button>
        ))}
      </div>
      <DossierTable key={`${code} ${of}`} code={code} of={of} />
    </section>
  );
}

function Count({ code, of }: { code: string; of: DossierList }) {
  const now = board.now(code).value;
  const counts: Record<DossierList, number | null | undefined> = {
    overdue: now?.overdue,
    "due-soon": now?.dueSoonOffice,
    "second-supplement": null,
    open: now?.open,
    paused: now?.paused,
  };
  const n = counts[of];
  return n === null || n === undefined ? null : <span class="count">{number(n)}</span>;
}

function DossierTable({ code, of }: { code: string; of: DossierList }) {
  const query = { scope: code, of, limit: PAGE };
  const { value, failure, again } = useAnswer<DossierPage>("dossiers", query);
  const [further, setFurther] = useState<DossierPage[]>([]);
  useEffect(() => setFurther([]), [value]);
  if (failure !== null) {
    return <Refused failure={failure} again={again} />;
  }
  if (value === null) {
    return <p class="quiet">{say("loading")}</p>;
  }
  const dossiers = [value, ...further].flatMap((page) => page.dossiers);
  const next = (further.at(-1) ?? value).next;
  if (dossiers.length === 0) {
    return (
      <p class="refused quiet">
        {say("noDossiers")} <Refresh again={again} />
      </p>
    );
  }
  return (
    <>
      <div class="dossiers" tabIndex={0} role="region" aria-label={say(`of.${of}`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("dossierId")}</th>
              <th scope="col">{say(of === "overdue" ? "overdueFrom" : "due")}</th>
              <th scope="col">{say("state")}</th>
              <th scope="col">{say("receivedAt")}</th>
            </tr>
          </thead>
          <tbody>
            {dossiers.map((dossier) => (
              <Line key={`${dossier.communeCode} ${dossier.dossierId}`} dossier={dossier} of={of} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="dossiers-foot">
        <span>{say("shownOf", { shown: number(dossiers.length), total: number(value.total) })}</span>
        {next !== null && (
          <button
            type="button"
            onClick={() =>
              void get<DossierPage>("dossiers", { ...query, after: next }).then(
                (page) => setFurther([...further, page]),
                again,
              )
            }
          >
            {say("more")}
          </button>
        )}
        <Refresh again={again} />
        {mayAnalyse() && (["csv", "json"] as const).map((format) => (
          <a key={format} href={address("export", { view: "dossiers", format, scope: code, of })} download>
            {say("export")} {format.toUpperCase()}
          </a>
        ))}
      </p>
    </>
  );
}

function Refresh({ again }: { again: () => void }) {
  return (
    <button type="button" onClick={again}>
      {say("refresh")}
    </button>
  );
}

function Line({ dossier, of }: { dossier: Dossier; of: DossierList }) {
  const until = of === "overdue" ? dossier.overdueFrom : dossier.dueJudged;
  return (
    <tr>
      <th scope="row">
        <span class="dossier-id">{dossier.dossierId}</span>
        <small>
          {say("procedure")} {dossier.procedureCode}
        </small>
        {dossier.flags.length > 0 && <small>{dossier.flags.map((flag) => sayCode("flag", flag)).join(", ")}</small>}
      </th>
      <td>{until === null ? say("noDue") : dateTime(until)}</td>
      <td>{sayCode("state", dossier.paused ? "PAUSED" : dossier.state)}</td>
      <td>{dateTime(dossier.receivedAt)}</td>
    </tr>
  );
}
