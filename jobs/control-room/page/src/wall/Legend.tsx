import { useComputed } from "@preact/signals";
import { chosenFigure } from "../figures/shown";
import { LEVELS, type Level } from "../figures/standing";
import { board } from "../state/board";
import { number, say } from "../words/language";
import { Mark } from "./Mark";

/** What the marks mean, and how many communes have each: the province in one line. */
export function Legend() {
  const counts = useComputed(() => {
    const all = new Map<Level, number>();
    for (const commune of board.communes.value) {
      const { level } = chosenFigure(commune.code).value.standing;
      all.set(level, (all.get(level) ?? 0) + 1);
    }
    return all;
  }).value;
  return (
    <ul class="legend" aria-label={say("legend")}>
      {LEVELS.map((level) => (
        <li key={level} class={`${level}${counts.has(level) ? "" : " absent"}`}>
          <span class={`swatch ${level}`}>
            <Mark of={level} />
          </span>
          <b>{number(counts.get(level) ?? 0)}</b> {say(`level.${level}`)}
        </li>
      ))}
    </ul>
  );
}
