import { useState } from "preact/hooks";
import { mayAct, post } from "../api";
import { asked } from "../dialogs/asked";
import type { Note } from "../contract";
import { tell } from "../state/news";
import { dateTime } from "../words/format";
import { say } from "../words/language";
import { listIn, useAnswer } from "./ask";
import { Refused } from "./Refused";

/** What officers wrote about a unit for each other. */
export function Notes({ code }: { code: string }) {
  const { value, failure, again } = useAnswer<unknown>("notes", { scope: code });
  const [text, setText] = useState("");
  async function add(event: Event): Promise<void> {
    event.preventDefault();
    try {
      await post("notes", { scope: code, text });
      setText("");
      tell(say("noted"));
      again();
    } catch (failed) {
      tell(say("failed", { why: (failed as Error).message }));
    }
  }
  const notes = listIn<Note>(value, "notes");
  return (
    <section class="notes" aria-label={say("notes")}>
      {mayAct() ? (
        <form onSubmit={(event) => void add(event)}>
          <label>
            {say("addNote")}
            <textarea
              required
              maxLength={2000}
              rows={3}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <button class="main">{say("save")}</button>
        </form>
      ) : (
        <p class="refused">
          {say("readOnly")}{" "}
          <button type="button" onClick={() => (asked.value = { kind: "sign-in" })}>
            {say("signIn")}
          </button>
        </p>
      )}
      {failure !== null && <Refused failure={failure} again={again} />}
      {failure === null && notes.length === 0 && <p class="quiet">{say("noNotes")}</p>}
      <ul>
        {notes.map((note) => (
          <li key={note.id} class="note">
            <p dir="auto">{note.text}</p>
            <small>
              {note.by} · <time dateTime={note.at}>{dateTime(note.at)}</time>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
