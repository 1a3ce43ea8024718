import { useState } from "preact/hooks";
import { post, remove, session } from "../api";
import type { Account, Secret } from "../contract";
import { Dialog } from "../dialogs/Dialogs";
import { listIn, useAnswer } from "../panel/ask";
import { Refused } from "../panel/Refused";
import { tell } from "../state/news";
import { day } from "../words/format";
import { say, sayCode } from "../words/language";

const ROLES = ["viewer", "operator", "analyst", "admin"];

/** Who may sign in, and as what; passwords are made by the server and shown once. */
export function Users() {
  const { value, failure, again } = useAnswer<unknown>("users", {});
  const [secret, setSecret] = useState<Secret | null>(null);
  const [refusal, setRefusal] = useState("");

  function run(deed: Promise<Secret | void>): void {
    deed.then(
      (made) => {
        setRefusal("");
        setSecret(made ?? null);
        tell(say("usersChanged"));
        again();
      },
      (failed: Error) => setRefusal(failed.message),
    );
  }

  const path = (name: string) => `users/${encodeURIComponent(name)}`;
  return (
    <Dialog title={say("users")} wide>
      {failure !== null && <Refused failure={failure} again={again} />}
      {refusal !== "" && (
        <p class="failure" role="alert">
          {say("failed", { why: refusal })}
        </p>
      )}
      {secret !== null && (
        <p class="secret" role="alert">
          {say("passwordOf", { user: secret.name })} <code dir="ltr">{secret.password}</code> {say("shownOnce")}
        </p>
      )}
      <div class="rows" tabIndex={0} role="region" aria-label={say("users")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("userName")}</th>
              <th scope="col">{say("role")}</th>
              <th scope="col" class="wide-only">
                {say("userSince")}
              </th>
              <th scope="col">{say("password")}</th>
            </tr>
          </thead>
          <tbody>
            {listIn<Account>(value, "users").map((user) => (
              <tr key={user.name}>
                <th scope="row">{user.name}</th>
                <td>{sayCode("role", user.role)}</td>
                <td class="wide-only">{day(user.createdAt)}</td>
                <td class="user-do">
                  {user.firstPassword && <span class="chip">{say("firstPassword")}</span>}
                  {user.name !== session.value?.user && (
                    <>
                      <button
                        type="button"
                        aria-label={`${say("newPassword")}: ${user.name}`}
                        onClick={() => run(post<Secret>(`${path(user.name)}/password`, {}))}
                      >
                        {say("newPassword")}
                      </button>
                      <button
                        type="button"
                        aria-label={`${say("removeUser")}: ${user.name}`}
                        onClick={() => run(remove(path(user.name)))}
                      >
                        {say("removeUser")}
                      </button>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NewUser add={(name, role) => run(post<Secret>("users", { name, role }))} />
    </Dialog>
  );
}

function NewUser({ add }: { add: (name: string, role: string) => void }) {
  const [name, setName] = useState("");
  const [role, setRole] = useState("operator");
  return (
    <form
      class="new-user"
      onSubmit={(event) => {
        event.preventDefault();
        add(name, role);
        setName("");
      }}
    >
      <label>
        {say("userName")}
        <input required maxLength={60} autocomplete="off" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>
        {say("role")}
        <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {sayCode("role", each)}
            </option>
          ))}
        </select>
      </label>
      <button class="main">{say("addUser")}</button>
    </form>
  );
}
