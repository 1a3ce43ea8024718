import { signal, useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Unit } from "../contract";
import { chosenFigure, figureText, shortAsOf, tileWords } from "../figures/shown";
import { board } from "../state/board";
import { openUnit, unit as openedUnit } from "../state/choice";
import { number, say } from "../words/language";
import { Mark } from "./Mark";
import { byParent, matches, shortName, tileMap, type Place } from "./layout";
import { nextTile } from "./move";

/** What is typed to find a commune. */
export const typed = signal("");

/** Narrower than this a tile cannot show a name, and the communes are laid out by parent. */
const NARROWEST_TILE = 50;

/** The one tile that the Tab key reaches; the arrow keys move it. */
const focused = signal<string | null>(null);

export function TileGrid() {
  const ground = useRef<HTMLDivElement>(null);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setSize(entry!.contentRect));
    watch.observe(ground.current!);
    return () => watch.disconnect();
  }, []);
  const communes = board.communes.value;
  const map = useComputed(() => tileMap(board.communes.value)).value;
  const fits = useMemo(() => fitting(width / (map?.columns ?? 1), height / (map?.rows ?? 1)), [width, height, map]);
  const first = communes[0]?.code ?? null;
  if (focused.peek() === null && first !== null) {
    focused.value = first;
  }
  return (
    <div class="ground" ref={ground}>
      {width > 0 && map !== null && width / map.columns >= NARROWEST_TILE ? (
        <div
          class="tiles map"
          role="group"
          aria-label={say("tiles")}
          onKeyDown={move}
          style={{ "--columns": map.columns, "--rows": map.rows }}
        >
          {map.places.map((place) => (
            <Tile
              key={place.unit.code}
              unit={place.unit}
              place={place}
              fits={fits}
            />
          ))}
        </div>
      ) : (
        width > 0 && <Flow communes={communes} />
      )}
    </div>
  );
}

/** The communes one after the other under the names of their parents. */
function Flow({ communes }: { communes: Unit[] }) {
  return (
    <div class="flow" role="group" aria-label={say("tiles")} onKeyDown={move}>
      {byParent(communes).map((group) => (
        <section key={group.parent}>
          <h3 lang="vi">{group.parent === null ? "" : (board.unit(group.parent)?.name ?? group.parent)}</h3>
          <div class="tiles">
            {group.units.map((unit) => (
              <Tile key={unit.code} unit={unit} place={null} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

const pen = document.createElement("canvas").getContext("2d")!;

/** Whether a name fits on a tile of the map; the style sheet has the same sizes of letters. */
function fitting(width: number, height: number): (text: string) => boolean {
  const letter = Math.max(10, 0.148 * Math.min(width, 1.6 * height));
  const room = width - 6 - 0.7 * letter;
  return (text) => {
    pen.font = `600 ${0.88 * letter}px ${getComputedStyle(document.documentElement).fontFamily}`;
    return pen.measureText(text).width <= room;
  };
}

function Tile({ unit, place, fits }: { unit: Unit; place: Place | null; fits?: (text: string) => boolean }) {
  const shown = chosenFigure(unit.code).value;
  const { level, handled, unsure, others } = shown.standing;
  const isOpen = useComputed(() => openedUnit.value === unit.code).value;
  const isReached = useComputed(() => focused.value === unit.code).value;
  const isFound = useComputed(() => typed.value === "" || matches(unit, typed.value)).value;
  const parent = unit.parent === null ? undefined : board.unit(unit.parent);
  const classes = ["tile", level, place?.edges.trim()];
  if (handled) classes.push("handled");
  if (unsure && level !== "silent") classes.push("silent");
  if (!isFound) classes.push("unfound");
  return (
    <button
      type="button"
      class={classes.filter(Boolean).join(" ")}
      data-code={unit.code}
      aria-current={isOpen ? "true" : undefined}
      tabIndex={isReached ? 0 : -1}
      title={parent === undefined ? unit.name : `${unit.name}, ${parent.name}`}
      style={place === null ? undefined : { gridColumn: place.column + 1, gridRow: place.row + 1 }}
      onFocus={() => (focused.value = unit.code)}
      onClick={() => openUnit(unit.code)}
    >
      <span class="unseen">{tileWords(unit, shown)}</span>
      <span class="name" lang="vi" aria-hidden="true">
        {fits === undefined ? unit.name : shortName(unit.name, fits)}
      </span>
      <span class="value" aria-hidden="true">
        {level !== "fine" && <Mark of={level} />}
        {figureText(shown.figure)}
      </span>
      <span class="foot" aria-hidden="true">
        <span class="tile-as-of">{shortAsOf(shown.asOf)}</span>
        {handled && <Mark of="handled" />}
        {unsure && level !== "silent" && <Mark of="silent" />}
        {others > 0 && (
          <span class="others">
            <Mark of="warning" />
            {number(others)}
          </span>
        )}
      </span>
    </button>
  );
}

/** Moves the focus to the nearest tile in the direction of an arrow key, as they lie on the screen. */
function move(event: KeyboardEvent): void {
  const tiles = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".tile")];
  const here = tiles.find((tile) => tile === document.activeElement);
  if (here === undefined) {
    return;
  }
  const next = nextTile(
    event.key,
    here.getBoundingClientRect(),
    tiles.map((tile) => tile.getBoundingClientRect()),
  );
  if (next !== null) {
    event.preventDefault();
    tiles[next]!.focus();
  }
}
