import { batch, effect, signal, type Signal } from "@preact/signals";
import { KPIS, WINDOWS, type Kpi, type Window } from "../figures/figure";

export const VIEWS = ["map", "list"] as const;
export type View = (typeof VIEWS)[number];

export const TABS = ["overview", "official", "dossiers", "notes"] as const;
export type Tab = (typeof TABS)[number];

export const DOSSIER_LISTS = ["overdue", "due-soon", "second-supplement", "open", "paused"] as const;
export type DossierList = (typeof DOSSIER_LISTS)[number];

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What the officer chose to look at; it stands in the address, so it can be bookmarked and sent. */
export const kpi = signal<Kpi>("onTime");
export const period = signal<Window>("ROLLING_30D");
export const view = signal<View>("map");
export const unit = signal<string | null>(null);
export const tab = signal<Tab>("overview");
export const dossierList = signal<DossierList>("overdue");
/** The wall shows alerts and map only, larger, for reading from some metres. */
export const wall = signal(false);

/** What is kept in this browser. */
export const theme = signal<Theme>("auto");
export const keysOn = signal(true);

export function openUnit(code: string, on: Tab = "overview"): void {
  tab.value = on;
  unit.value = code;
}

function read<T extends string>(text: string | null, known: readonly T[], into: Signal<T>): void {
  if (text !== null && (known as readonly string[]).includes(text)) {
    into.value = text as T;
  }
}

/** Takes what an address says; what it does not say stays. */
export function readAddress(hash: string): void {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  // At once, or the address would be written anew when only half of it is read.
  batch(() => {
    read(said.get("kpi"), KPIS, kpi);
    read(said.get("window"), WINDOWS, period);
    read(said.get("view"), VIEWS, view);
    read(said.get("tab"), TABS, tab);
    read(said.get("of"), DOSSIER_LISTS, dossierList);
    unit.value = said.get("unit");
    wall.value = said.has("wall");
  });
}

export function writeAddress(): string {
  const said = new URLSearchParams({ kpi: kpi.value, window: period.value, view: view.value });
  if (unit.value !== null) {
    said.set("unit", unit.value);
    said.set("tab", tab.value);
    if (tab.value === "dossiers") {
      said.set("of", dossierList.value);
    }
  }
  if (wall.value) {
    said.set("wall", "");
  }
  return `#${said}`;
}

/** Keeps the address and the choice the same; opening a unit is a step that Back takes back. */
export function keepAddress(): void {
  readAddress(location.hash);
  let shown = unit.peek();
  effect(() => {
    const hash = writeAddress();
    if (hash === location.hash) {
      shown = unit.value;
      return;
    }
    if (unit.value !== null && shown === null) {
      history.pushState(null, "", hash);
    } else {
      history.replaceState(null, "", hash);
    }
    shown = unit.value;
  });
  addEventListener("popstate", () => readAddress(location.hash));
}
