/** How far the figures on the screen can be trusted to be those of now. */
export type Freshness = "LIVE" | "CONNECTING" | "OLD";

/** The server sends a heartbeat every 15 s if nothing else; three missed ones make the page old. */
export const MISSED_BEATS_MILLIS = 3 * 15_000;

export interface Signs {
  /** When the last event came, by this browser's clock; null while none came. */
  heardAt: number | null;
  now: number;
  open: boolean;
  /** Whether the server itself says that it no longer hears from the job. */
  serverStale: boolean;
}

export function freshness(signs: Signs): Freshness {
  if (signs.heardAt === null || signs.serverStale) {
    return "OLD";
  }
  if (signs.now - signs.heardAt >= MISSED_BEATS_MILLIS) {
    return "OLD";
  }
  return signs.open ? "LIVE" : "CONNECTING";
}
