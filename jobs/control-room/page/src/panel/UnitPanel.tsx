import { useEffect, useRef } from "preact/hooks";
import { board } from "../state/board";
import { tab, TABS, type Tab } from "../state/choice";
import { closeUnit } from "../state/leave";
import { dateTime } from "../words/format";
import { number, say, sayCode } from "../words/language";
import "../style/panel.css";
import { Dossiers } from "./Dossiers";
import { Notes } from "./Notes";
import { OfficialTable } from "./OfficialTable";
import { Overview } from "./Overview";

/** Everything of one unit, beside the wall. */
export function UnitPanel({ code }: { code: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const unit = board.unit(code);
  const row = board.row(code).value;
  const heard = board.lastHeard(code);
  const parent = unit?.parent ? board.unit(unit.parent) : undefined;
  return (
    <aside class="panel" aria-labelledby="panel-title">
      <header>
        <div>
          <h2 id="panel-title" ref={title} tabIndex={-1} lang="vi">
            {unit?.name ?? code}
          </h2>
          <p class="quiet">
            {unit !== undefined && sayCode("type", unit.type)}
            {parent !== undefined && (
              <>
                {" · "}
                <span lang="vi">{parent.name}</span>
              </>
            )}
            {" · "}
            {code}
          </p>
          {row !== null && <p class="quiet">{say("asOfTime", { time: dateTime(row.asOf) })}</p>}
          {unit?.commune && (
            <p class="quiet">
              {say("kpi.feedAge")}: {heard === null ? say("never") : dateTime(heard)}
            </p>
          )}
        </div>
        <button type="button" class="close" onClick={closeUnit}>
          {say("close")} <kbd>Esc</kbd>
        </button>
      </header>
      <nav aria-label={say("sections")}>
        {TABS.map((each) => (
          <button key={each} type="button" aria-pressed={tab.value === each} onClick={() => (tab.value = each)}>
            {say(`tab.${each}`)}
            {each === "dossiers" && <Overdue code={code} />}
          </button>
        ))}
      </nav>
      <div class="panel-body" tabIndex={0} role="group" aria-label={say(`tab.${tab.value}`)}>
        <Section code={code} tab={tab.value} />
      </div>
    </aside>
  );
}

function Overdue({ code }: { code: string }) {
  const overdue = board.now(code).value?.overdue ?? 0;
  return overdue === 0 ? null : <span class="count">{number(overdue)}</span>;
}

function Section(props: { code: string; tab: Tab }) {
  switch (props.tab) {
    case "overview":
      return <Overview code={props.code} />;
    case "official":
      return <OfficialTable code={props.code} />;
    case "dossiers":
      return <Dossiers code={props.code} />;
    case "notes":
      return <Notes code={props.code} />;
  }
}
