import { useEffect, useState } from "preact/hooks";
import { get } from "../api";
import type { AuditPage } from "../contract";
import { Dialog } from "../dialogs/Dialogs";
import { useAnswer } from "../panel/ask";
import { Refused } from "../panel/Refused";
import { dateTime } from "../words/format";
import { say, sayCode } from "../words/language";

/** Who did what, when and from where, the newest first. */
export function Audit() {
  const { value, failure, again } = useAnswer<AuditPage>("audit", {});
  const [further, setFurther] = useState<AuditPage[]>([]);
  useEffect(() => setFurther([]), [value]);
  const pages = value === null ? [] : [value, ...further];
  const next = pages.at(-1)?.next ?? null;
  return (
    <Dialog title={say("audit")} wide>
      {failure !== null && <Refused failure={failure} again={again} />}
      <div class="rows" tabIndex={0} role="region" aria-label={say("audit")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("auditAt")}</th>
              <th scope="col">{say("auditWho")}</th>
              <th scope="col">{say("auditWhat")}</th>
              <th scope="col" class="wide-only">
                {say("auditFrom")}
              </th>
            </tr>
          </thead>
          <tbody>
            {pages
              .flatMap((page) => page.entries)
              .map((entry) => (
                <tr key={entry.id}>
                  <td>{dateTime(entry.at)}</td>
                  <td>{entry.who}</td>
                  <td dir="auto">
                    <b>
                      {entry.outcome !== "DONE" && `${say(`outcome.${entry.outcome}`)}: `}
                      {sayCode("did", entry.what)}
                    </b>{" "}
                    {entry.subject}
                    {entry.detail !== "" && <small>{entry.detail}</small>}
                  </td>
                  <td class="wide-only">{entry.from}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <p class="dossiers-foot">
        {next !== null && (
          <button
            type="button"
            onClick={() => void get<AuditPage>("audit", { after: next }).then((page) => setFurther([...further, page]), again)}
          >
            {say("more")}
          </button>
        )}
        <button type="button" onClick={again}>
          {say("refresh")}
        </button>
      </p>
    </Dialog>
  );
}
