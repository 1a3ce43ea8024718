import type { AlertGroup } from "../figures/rank";
import { askAcknowledge, askSilence } from "../state/alerts";
import { say } from "../words/language";

/** What can be done about alerts: what has not been done yet. */
export function AlertActions({ group, main }: { group: AlertGroup; main?: string }) {
  return (
    <div class="alert-do">
      {group.attention !== "acknowledged" && (
        <button type="button" class={main} onClick={() => askAcknowledge(group)}>
          {say("acknowledge")}
        </button>
      )}
      {group.attention !== "silenced" && (
        <button type="button" onClick={() => askSilence(group)}>
          {say("silence")}
        </button>
      )}
    </div>
  );
}
