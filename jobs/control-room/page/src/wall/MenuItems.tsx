import { address, mayAct, mayAnalyse, session, signOut } from "../api";
import { asked, type Asked } from "../dialogs/asked";
import { period, theme, THEMES } from "../state/choice";
import type { Word } from "../words/catalogue";
import { say } from "../words/language";

/** What the menu offers; fetched when it is first opened. */
export function MenuItems() {
  const who = session.value;
  const isAdmin = who?.roles.includes("admin");
  const shut = () => document.getElementById("menu")?.hidePopover();
  const item = (word: Word, kind: Exclude<Asked["kind"], "acknowledge" | "silence">) => (
    <button
      type="button"
      onClick={() => {
        shut();
        asked.value = { kind };
      }}
    >
      {say(word)}
    </button>
  );
  return (
    <>
      <p class="quiet">{who?.user ? say("signedIn", { user: who.user }) : say("readOnly")}</p>
      {who?.user ? (
        <button type="button" onClick={() => { shut(); void signOut(); }}>
          {say("signOut")}
        </button>
      ) : (
        item("signIn", "sign-in")
      )}
      {mayAct() && item("handover", "handover")}
      {item("past", "past")}
      {item("help", "help")}
      {who?.user && item("changePassword", "password")}
      {isAdmin && item("users", "users")}
      {isAdmin && item("audit", "audit")}
      <label>
        {say("theme")}
        <select
          value={theme.value}
          onChange={(event) => (theme.value = event.currentTarget.value as typeof theme.value)}
        >
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {say(`theme.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {mayAnalyse() && <h2>{say("export")}</h2>}
      {(mayAnalyse() ? (["tiles", "alerts"] as const) : []).map((what) =>
        ["csv", "json"].map((format) => (
          <a
            key={what + format}
            href={address("export", { view: what, format, window: period.value })}
            download
            onClick={shut}
          >
            {say("exportAs", {
              what: say(what === "tiles" ? "tilesWord" : "alerts"),
              format: format.toUpperCase(),
            })}
          </a>
        )),
      )}
    </>
  );
}
