import { askAcknowledge, askSilence, chosenGroup, openGroup, step } from "./state/alerts";
import { keysOn, view, wall } from "./state/choice";
import { leave } from "./state/leave";
import { asked } from "./dialogs/asked";

const SECOND_KEY_WITHIN_MILLIS = 1500;

/** Single keys do their work unless something is typed, a dialog is open, or they are turned off. */
export function listenToKeys(): void {
  let goneAt = -Infinity;
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || asked.peek() !== null) {
      return;
    }
    if (event.key === "Escape") {
      leave();
      return;
    }
    if (!keysOn.peek() || isTyped(event.target)) {
      return;
    }
    const afterGo = event.timeStamp - goneAt < SECOND_KEY_WITHIN_MILLIS;
    goneAt = -Infinity;
    if (event.key === "g") {
      goneAt = event.timeStamp;
    } else if (act(event.key, afterGo, event.target)) {
      event.preventDefault();
    }
  });
}

function act(key: string, afterGo: boolean, target: EventTarget | null): boolean {
  const group = chosenGroup.peek();
  switch (key) {
    case "m":
    case "l":
      if (afterGo) {
        view.value = key === "m" ? "map" : "list";
      }
      return afterGo;
    case "?":
      asked.value = { kind: "help" };
      return true;
    case "/":
      wall.value = false;
      document.getElementById("search")?.focus();
      return true;
    case "j":
      step(1);
      return true;
    case "k":
      step(-1);
      return true;
    case "Enter":
      // A focused button or link does its own work.
      if (group === null || (target instanceof Element && target.closest("button, a, summary"))) {
        return false;
      }
      openGroup(group);
      return true;
    case "a":
      if (group !== null) {
        askAcknowledge(group);
      }
      return group !== null;
    case "s":
      if (group !== null) {
        askSilence(group);
      }
      return group !== null;
    default:
      return false;
  }
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
