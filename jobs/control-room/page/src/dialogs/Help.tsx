import { keysOn } from "../state/choice";
import { say } from "../words/language";
import { Dialog } from "./Dialogs";

export function Help() {
  const lines: [string[], string][] = [
    [["j"], say("key.next")],
    [["k"], say("key.previous")],
    [["Enter"], say("key.open")],
    [["a"], say("key.acknowledge")],
    [["s"], say("key.silence")],
    [["/"], say("key.search")],
    [["g", "m"], say("key.map")],
    [["g", "l"], say("key.list")],
    [["Esc"], say("key.close")],
    [["?"], say("key.help")],
  ];
  return (
    <Dialog title={say("help")}>
      <dl class="keys">
        {lines.map(([keys, does]) => (
          <div key={keys.join()}>
            <dt dir="ltr">
              {keys.map((key, i) => (
                <>
                  {i > 0 && ` ${say("keyThen")} `}
                  <kbd>{key}</kbd>
                </>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={keysOn.value}
          onChange={(event) => (keysOn.value = event.currentTarget.checked)}
        />
        {say("keysOn")}
      </label>
    </Dialog>
  );
}
