import type { Alert } from "../contract";
import { reasonOf } from "../wall/reason";

/** As many alerts of a group are told one by one. */
const TOLD = 5;

/** Why alerts were raised, in the words of the job. */
export function Reasons({ of }: { of: Alert[] }) {
  return (
    <ul class="reasons">
      {of.slice(0, TOLD).map((alert) => {
        const reason = reasonOf(alert);
        return (
          <li key={alert.alertId} lang={reason.lang} dir="ltr">
            {reason.text}
          </li>
        );
      })}
    </ul>
  );
}
