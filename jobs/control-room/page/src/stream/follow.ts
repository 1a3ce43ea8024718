import { eventReader, type ServerEvent } from "./events";

export interface Follower {
  /** Breaks the connection and takes it up again at once. */
  renew(): void;
  close(): void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** How long to wait before the given further try: doubling, with up to half of it left to chance. */
export function backOff(failures: number, chance: number): number {
  const whole = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 10));
  return whole / 2 + (whole / 2) * chance;
}

/**
 * Follows a stream of server-sent events for ever. It is read with fetch and not with EventSource,
 * which would not let a page choose when to try again and from which event on.
 */
export function follow(
  url: string,
  onEvent: (event: ServerEvent) => void,
  onConnection: (open: boolean) => void,
): Follower {
  let closed = false;
  let lastId: string | null = null;
  let failures = 0;
  let connection = new AbortController();
  let wake: () => void = () => {};

  async function once(): Promise<void> {
    connection = new AbortController();
    const headers: Record<string, string> = { Accept: "text/event-stream" };
    if (lastId !== null) {
      headers["Last-Event-ID"] = lastId;
    }
    const response = await fetch(url, { headers, cache: "no-store", signal: connection.signal });
    if (!response.ok || response.body === null) {
      throw new Error(`The stream answered ${response.status}.`);
    }
    onConnection(true);
    const read = eventReader((event) => {
      failures = 0;
      lastId = event.name === "resync" ? null : (event.id ?? lastId);
      onEvent(event);
    });
    const reader = response.body.getReader();
    const text = new TextDecoder();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }
      read(text.decode(value, { stream: true }));
    }
  }

  async function always(): Promise<void> {
    while (!closed) {
      await once().catch(() => undefined);
      if (closed) {
        return;
      }
      onConnection(false);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, backOff(failures++, Math.random()));
      });
    }
  }

  const soon = () => wake();
  addEventListener("online", soon);
  void always();
  return {
    renew() {
      connection.abort();
      wake();
    },
    close() {
      closed = true;
      removeEventListener("online", soon);
      connection.abort();
      wake();
    },
  };
}
