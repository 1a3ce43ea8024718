import { useEffect } from "preact/hooks";
import { asked } from "../dialogs/asked";
import { later } from "../later";
import { board } from "../state/board";
import { unit, view, wall } from "../state/choice";
import { ranked } from "../state/alerts";
import { fresh, oldBecause } from "../state/link";
import { spokenNews } from "../state/news";
import { dateTime } from "../words/format";
import { say } from "../words/language";
import { AlertColumn } from "./AlertColumn";
import { Mark } from "./Mark";
import { TileGrid } from "./TileGrid";
import { Toolbar } from "./Toolbar";
import { TopBar } from "./TopBar";

const UnitList = later(() => import("./UnitList").then((m) => m.UnitList));
const UnitPanel = later(() => import("../panel/UnitPanel").then((m) => m.UnitPanel));
const Dialogs = later(() => import("../dialogs/Dialogs").then((m) => m.Dialogs));

export function Room() {
  const opened = unit.value;
  const state = fresh.value;
  const classes = ["room", state === "OLD" && "is-old", wall.value && "is-wall", opened !== null && "has-panel"];
  useTitle();
  return (
    <div class={classes.filter(Boolean).join(" ")}>
      <a class="skip" href="#alerts" onClick={skip}>
        {say("skip")}
      </a>
      <TopBar />
      <OldBanner />
      <main>
        <AlertColumn />
        <section class="centre" aria-label={say("view")}>
          <Toolbar />
          {view.value === "map" || wall.value ? <TileGrid /> : <UnitList />}
        </section>
        {opened !== null && <UnitPanel key={opened} code={opened} />}
      </main>
      <div class="unseen" role="status" aria-live="polite">
        {spokenNews.value}
      </div>
      {asked.value !== null && <Dialogs />}
    </div>
  );
}

/** The address holds what is chosen, so the skip link moves the focus itself. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("alerts")?.focus();
}

function OldBanner() {
  const because = oldBecause.value;
  if (because === null) {
    return null;
  }
  const asOf = board.head.value?.asOf;
  return (
    <section class="old-banner" aria-label={say("fresh.OLD")}>
      <Mark of="silent" />
      <p>
        {asOf && <strong>{say("oldBanner", { time: dateTime(asOf) })} </strong>}
        {say(because)}
      </p>
      {because === "signInFirst" && (
        <button type="button" onClick={() => (asked.value = { kind: "sign-in" })}>
          {say("signIn")}
        </button>
      )}
    </section>
  );
}

/** The window's name says how many alerts are new, for who has the page in another tab. */
function useTitle(): void {
  const urgent = ranked.value.filter((group) => group.attention === "new").length;
  const name = board.units.value?.place.name;
  useEffect(() => {
    document.title = `${urgent > 0 ? `(${urgent}) ` : ""}${name ? `${name} · ` : ""}${say("app")}`;
  });
}
