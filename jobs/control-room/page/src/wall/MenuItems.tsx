import { address, session, signOut } from "../api";
import { asked } from "../dialogs/asked";
import { period, theme, THEMES } from "../state/choice";
import { say } from "../words/language";

/** What the menu offers; fetched when it is first opened. */
export function MenuItems() {
  const who = session.value;
  const shut = () => document.getElementById("menu")?.hidePopover();
  const ask = (kind: "handover" | "help" | "sign-in") => {
    shut();
    asked.value = { kind };
  };
  return (
    <>
      <p class="quiet">{who?.user ? say("signedIn", { user: who.user }) : say("readOnly")}</p>
      {who?.user ? (
        <button type="button" onClick={() => { shut(); void signOut(); }}>
          {say("signOut")}
        </button>
      ) : (
        <button type="button" onClick={() => ask("sign-in")}>
          {say("signIn")}
        </button>
      )}
      <button type="button" onClick={() => ask("handover")}>
        {say("handover")}
      </button>
      <button type="button" onClick={() => ask("help")}>
        {say("help")} <kbd>?</kbd>
      </button>
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
      <h2>{say("export")}</h2>
      {(["tiles", "alerts"] as const).map((what) =>
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
