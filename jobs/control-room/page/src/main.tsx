import { effect } from "@preact/signals";
import { render } from "preact";
import { askSession, mustSignIn } from "./api";
import { asked } from "./dialogs/asked";
import { listenToKeys } from "./keys";
import { keepAddress, keysOn, theme, THEMES, type Theme } from "./state/choice";
import { link } from "./state/link";
import { watchNews } from "./state/news";
import { keepChoice, keptChoice } from "./state/saved";
import "./style/page.css";
import { firstSpoken, isLanguage, speak } from "./words/language";
import { Room } from "./wall/Room";

const kept = keptChoice();
if (THEMES.includes(kept.theme as Theme)) {
  theme.value = kept.theme as Theme;
}
keysOn.value = kept.keysOn ?? true;
effect(() => {
  const chosen = theme.value;
  document.documentElement.dataset.theme = chosen;
  keepChoice({ ...keptChoice(), theme: chosen, keysOn: keysOn.value });
});

keepAddress();
void askSession();
link();
// The kept choice first; then what the browser asks for; then Vietnamese.
await speak(isLanguage(kept.language) ? kept.language : firstSpoken(navigator.languages));
watchNews();
effect(() => {
  if (mustSignIn.value) {
    asked.value = { kind: "sign-in" };
  }
});
listenToKeys();
render(<Room />, document.getElementById("page")!);
