import { isOfNow, KPIS, WINDOWS } from "../figures/figure";
import { board } from "../state/board";
import { kpi, openUnit, period, view, VIEWS } from "../state/choice";
import { say, sayCount } from "../words/language";
import { Legend } from "./Legend";
import { matches } from "./layout";
import { typed } from "./TileGrid";

export function Toolbar() {
  const offered = board.units.value?.kpis ?? KPIS;
  return (
    <div class="toolbar">
      <div class="kpis" role="group" aria-label={say("kpi")}>
        {KPIS.filter((each) => offered.includes(each)).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={kpi.value === each}
            title={say(`about.${each}`)}
            onClick={() => (kpi.value = each)}
          >
            {say(`kpi.${each}`)}
          </button>
        ))}
      </div>
      <label class="period">
        <span class="unseen">{say("window")}</span>
        {isOfNow(kpi.value) ? (
          <select disabled>
            <option>{say("window.NOW")}</option>
          </select>
        ) : (
          <select
            value={period.value}
            onChange={(event) => (period.value = event.currentTarget.value as typeof period.value)}
          >
            {WINDOWS.map((each) => (
              <option key={each} value={each}>
                {say(`window.${each}`)}
              </option>
            ))}
          </select>
        )}
      </label>
      <div class="views" role="group" aria-label={say("view")}>
        {VIEWS.map((each) => (
          <button key={each} type="button" aria-pressed={view.value === each} onClick={() => (view.value = each)}>
            {say(each)}
          </button>
        ))}
      </div>
      <Legend />
      <Search />
    </div>
  );
}

function Search() {
  const found = typed.value === "" ? [] : board.communes.value.filter((unit) => matches(unit, typed.value));
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = found;
        if (first !== undefined) {
          openUnit(first.code);
          typed.value = "";
        }
      }}
    >
      <input
        id="search"
        type="search"
        autocomplete="off"
        aria-label={say("search")}
        placeholder={say("search")}
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
      />
      {typed.value !== "" && <output>{sayCount("found", found.length)}</output>}
    </form>
  );
}
