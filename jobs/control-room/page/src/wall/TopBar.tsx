import { useState } from "preact/hooks";
import { figureText, figureWords, shownOf, standingWords } from "../figures/shown";
import { KPIS, type Kpi } from "../figures/figure";
import { later } from "../later";
import { board } from "../state/board";
import { kpi, openUnit, wall } from "../state/choice";
import { keepChoice, keptChoice } from "../state/saved";
import { fresh, serverNow, tick } from "../state/link";
import { clock, day, seconds } from "../words/format";
import { isLanguage, language, LANGUAGE_NAMES, LANGUAGES, number, say, speak } from "../words/language";
import { Mark } from "./Mark";

const MenuItems = later(() => import("./MenuItems").then((m) => m.MenuItems));

const TOTALS: Kpi[] = ["onTime", "satisfied", "overdue", "dueSoon", "volume"];

export function TopBar() {
  const place = board.units.value?.place;
  return (
    <header class="top">
      <div class="place">
        <h1>
          {place === undefined ? (
            say("app")
          ) : (
            <button type="button" class="plain" onClick={() => openUnit(place.code)}>
              <span lang="vi">{place.name}</span>
            </button>
          )}
        </h1>
        <span class="app-name">{say("app")}</span>
      </div>
      {place !== undefined && <Totals code={place.code} />}
      <Clock />
      <div class="tools">
        <Languages />
        <button type="button" class="wall-switch" aria-pressed={wall.value} onClick={switchWall}>
          {say(wall.value ? "leaveWall" : "wall")}
        </button>
        <Menu />
      </div>
    </header>
  );
}

function Totals({ code }: { code: string }) {
  const offered = board.units.value?.kpis ?? KPIS;
  return (
    <ul class="totals" aria-label={say("province", { name: board.units.value?.place.name ?? "" })}>
      {TOTALS.filter((each) => offered.includes(each)).map((each) => {
        const shown = shownOf(code, each);
        const { level } = shown.standing;
        return (
          <li key={each}>
            <button
              type="button"
              class={`total ${level}`}
              aria-pressed={kpi.value === each}
              onClick={() => (kpi.value = each)}
            >
              <span class="total-name">{say(`kpi.${each}`)}</span>
              <span class="total-value" aria-hidden="true">
                {level !== "fine" && level !== "none" && <Mark of={level} />}
                {figureText(shown.figure)}
              </span>
              <span class="unseen">
                {figureWords(shown.figure)}; {standingWords(shown.standing)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Clock() {
  const head = board.head.value;
  const state = fresh.value;
  void tick.value;
  return (
    <dl class={`clock ${state}`}>
      <div>
        <dt>{say("dataAsOf")}</dt>
        <dd>
          {head?.asOf ? (
            <time dateTime={head.asOf}>
              {clock(head.asOf)} <small>{day(head.asOf)}</small>
            </time>
          ) : (
            "–"
          )}
        </dd>
      </div>
      <div>
        <dt>{say("lag")}</dt>
        <dd>{head === null ? "–" : seconds(state === "OLD" ? age(head.serverTime) + head.lagMillis : head.lagMillis)}</dd>
      </div>
      <div>
        <dt>{say("reporting")}</dt>
        <dd>
          {head === null
            ? "–"
            : say("reportingOf", {
                heard: number(head.reporting.heard),
                expected: number(head.reporting.expected),
              })}
        </dd>
      </div>
      <div class="fresh">
        <dt class="unseen">{say("dataAsOf")}</dt>
        <dd>
          <span class="pulse" />
          {say(`fresh.${state}`)}
        </dd>
      </div>
    </dl>
  );
}

/** How long ago the server said it, by the server's clock. */
function age(serverTime: string): number {
  return serverTime === "" ? 0 : Math.max(0, serverNow() - Date.parse(serverTime));
}

function Languages() {
  return (
    <label class="language">
      <span class="unseen">{say("language")}</span>
      <select
        value={language.value}
        onChange={(event) => {
          const next = event.currentTarget.value;
          if (isLanguage(next)) {
            keepChoice({ ...keptChoice(), language: next });
            void speak(next);
          }
        }}
      >
        {LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

function switchWall(): void {
  wall.value = !wall.value;
  if (wall.value) {
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
  } else if (document.fullscreenElement !== null) {
    void document.exitFullscreen();
  }
}

function Menu() {
  const [wasOpened, setOpened] = useState(false);
  return (
    <>
      <button type="button" class="menu-switch" popovertarget="menu">
        {say("menu")}
      </button>
      <div id="menu" popover="auto" class="menu" onToggle={() => setOpened(true)}>
        {wasOpened && <MenuItems />}
      </div>
    </>
  );
}
