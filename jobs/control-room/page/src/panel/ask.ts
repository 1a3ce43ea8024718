import { useEffect, useState } from "preact/hooks";
import { get, Refusal, session } from "../api";

/** What became of a question to the server. */
export interface Answer<T> {
  value: T | null;
  failure: Error | null;
  again: () => void;
}

/** Whether the server said that this viewer may not know. */
export function isRefused(failure: Error | null): boolean {
  return failure instanceof Refusal && (failure.status === 401 || failure.status === 403);
}

/** Asks the server, and again when the question or who asks changes; a null path asks nothing. */
export function useAnswer<T>(path: string | null, query: Record<string, string | null>): Answer<T> {
  const [answer, setAnswer] = useState<{ value: T | null; failure: Error | null }>({ value: null, failure: null });
  const [times, setTimes] = useState(0);
  const user = session.value?.user;
  const question = JSON.stringify(query);
  useEffect(() => {
    if (path === null) {
      return;
    }
    const stop = new AbortController();
    get<T>(path, query, stop.signal)
      .then((value) => setAnswer({ value, failure: null }))
      .catch((failure: Error) => stop.signal.aborted || setAnswer({ value: null, failure }));
    return () => stop.abort();
  }, [path, question, times, user]);
  return { ...answer, again: () => setTimes(times + 1) };
}

/** Lists come bare or under their name. */
export function listIn<T>(answer: unknown, name: string): T[] {
  const list = Array.isArray(answer) ? answer : (answer as Record<string, unknown> | null)?.[name];
  return Array.isArray(list) ? (list as T[]) : [];
}
