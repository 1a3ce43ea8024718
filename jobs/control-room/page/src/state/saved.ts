import type { Present } from "../contract";

const PRESENT = "pulse.present";
const CHOICE = "pulse.choice";
/** A browser grants about 5 million characters in all; a present beyond this is kept without alerts. */
const MOST_CHARACTERS = 2_000_000;

export interface SavedPresent {
  window: string;
  present: Present;
}

export interface SavedChoice {
  language?: string;
  theme?: string;
  keysOn?: boolean;
}

/** The text to keep, or null where even the figures alone are too large. */
export function presentText(saved: SavedPresent, most = MOST_CHARACTERS): string | null {
  const whole = JSON.stringify(saved);
  if (whole.length <= most) {
    return whole;
  }
  const bare = JSON.stringify({ ...saved, present: { ...saved.present, alerts: [] } });
  return bare.length <= most ? bare : null;
}

export function keepPresent(saved: SavedPresent): void {
  const text = presentText(saved);
  if (text !== null) {
    put(PRESENT, text);
  }
}

export function keptPresent(): SavedPresent | null {
  const saved = get<SavedPresent>(PRESENT);
  return Array.isArray(saved?.present?.rows) ? saved : null;
}

export function forgetPresent(): void {
  try {
    localStorage.removeItem(PRESENT);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

export function keepChoice(choice: SavedChoice): void {
  put(CHOICE, JSON.stringify(choice));
}

export function keptChoice(): SavedChoice {
  return get<SavedChoice>(CHOICE) ?? {};
}

export function keepJson(key: string, value: unknown): void {
  put(`pulse.${key}`, JSON.stringify(value));
}

export function keptJson<T>(key: string): T | null {
  return get<T>(`pulse.${key}`);
}

function put(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Keeping is a comfort: without room for it, or where it is forbidden, the page works the same.
  }
}

function get<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as T | null;
  } catch {
    return null;
  }
}
