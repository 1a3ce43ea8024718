import { session } from "../api";
import { asked } from "../dialogs/asked";
import { say } from "../words/language";
import { isRefused } from "./ask";

/** Why nothing is shown, with what the officer can do about it. */
export function Refused({ failure, again }: { failure: Error; again: () => void }) {
  if (!isRefused(failure)) {
    return (
      <p class="refused">
        {say("failed", { why: failure.message })}{" "}
        <button type="button" onClick={again}>
          {say("retry")}
        </button>
      </p>
    );
  }
  return session.value?.user ? (
    <p class="refused">{say("notAllowed")}</p>
  ) : (
    <p class="refused">
      {say("signInFirst")}{" "}
      <button type="button" onClick={() => (asked.value = { kind: "sign-in" })}>
        {say("signIn")}
      </button>
    </p>
  );
}
