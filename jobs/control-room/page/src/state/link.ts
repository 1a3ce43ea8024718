import { computed, effect, signal } from "@preact/signals";
import { address, askSession, get, mustSignIn, session } from "../api";
import type { Beat, Delta, Present, Units } from "../contract";
import type { ServerEvent } from "../stream/events";
import { follow, type Follower } from "../stream/follow";
import { freshness, MISSED_BEATS_MILLIS } from "../stream/freshness";
import { board } from "./board";
import { period } from "./choice";
import { forgetPresent, keepJson, keepPresent, keptJson, keptPresent } from "./saved";

const SAVE_EVERY_MILLIS = 30_000;

const heardAt = signal<number | null>(null);
const open = signal(false);
/** This browser's clock, once a second. */
export const tick = signal(Date.now());
/** Who looks; unlike the session it changes only when it is somebody else. */
const user = computed(() => session.value?.user ?? null);
/** How far the server's clock is before this browser's. */
const ahead = signal(0);

export const fresh = computed(() =>
  freshness({
    heardAt: heardAt.value,
    now: tick.value,
    open: open.value,
    serverStale: board.serverStale.value,
  }),
);

/** Why the page is old; null while it is not. */
export const oldBecause = computed<"oldBeats" | "oldSaved" | "oldServer" | "oldNone" | "signInFirst" | null>(() => {
  if (fresh.value !== "OLD") {
    return null;
  }
  if (mustSignIn.value) {
    return "signInFirst";
  }
  if (heardAt.value === null) {
    return board.head.value === null ? "oldNone" : "oldSaved";
  }
  return tick.value - heardAt.value >= MISSED_BEATS_MILLIS ? "oldBeats" : "oldServer";
});

/** The server's time as far as it is known. */
export function serverNow(): number {
  return tick.value + ahead.value;
}

function take(event: ServerEvent): void {
  if (event.name === "resync") {
    return;
  }
  const data = JSON.parse(event.data) as { serverTime?: string };
  switch (event.name) {
    case "snapshot":
      board.show(data as Present);
      break;
    case "delta":
      board.change(data as Delta);
      break;
    case "beat":
      board.beat(data as Beat);
      break;
    default:
      return;
  }
  const now = Date.now();
  tick.value = now;
  heardAt.value = now;
  if (data.serverTime) {
    ahead.value = Date.parse(data.serverTime) - now;
  }
}

function keep(): void {
  const present = heardAt.peek() === null ? null : board.present();
  if (present !== null) {
    keepPresent({ window: period.peek(), present });
  }
}

/** Asks until the server answers, or until there is no connection any more. */
async function askUnits(): Promise<void> {
  for (let failures = 0; open.peek(); failures++) {
    try {
      const units = await get<Units>("units");
      board.units.value = units;
      keepJson("units", units);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, Math.min(10_000, 500 * 2 ** failures)));
    }
  }
}

function showKept(): void {
  board.units.value = keptJson<Units>("units");
  const kept = keptPresent();
  if (kept !== null) {
    board.show(kept.present);
  }
}

/** With a new connection the server may be another: who looks and what there is are asked again. */
function connected(isOpen: boolean): void {
  open.value = isOpen;
  void askSession();
  if (isOpen) {
    void askUnits();
  }
}

/** Shows what was kept, then follows the server for as long as the page lives. */
export function link(): void {
  showKept();
  let follower: Follower | null = null;
  let renewedAt = Date.now();

  effect(() => {
    const url = address("stream", { window: period.value });
    // Who signs in or out may see other figures, so the stream is begun again.
    void user.value;
    follower?.close();
    follower = follow(url, take, connected);
  });
  effect(() => {
    // What was kept was for who has signed out since.
    if (mustSignIn.value && heardAt.peek() === null && keptPresent() !== null) {
      forgetPresent();
      location.reload();
    }
  });

  setInterval(() => {
    const now = Date.now();
    tick.value = now;
    const silentSince = Math.max(heardAt.peek() ?? 0, renewedAt);
    if (now - silentSince >= MISSED_BEATS_MILLIS) {
      renewedAt = now;
      follower?.renew();
    }
  }, 1000);
  setInterval(keep, SAVE_EVERY_MILLIS);
  addEventListener("pagehide", keep);
}
