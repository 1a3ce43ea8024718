import { computed, signal } from "@preact/signals";
import type { Session } from "./contract";
import { forgetPresent } from "./state/saved";

const BASE = new URL("api/v1/", location.href.split("#")[0]).href;

/** Who looks at the page; null until the server has said so. */
export const session = signal<Session | null>(null);

/** An answer that is no success, with the server's own words for it (RFC 9457). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export function address(path: string, query: Record<string, string | null | undefined> = {}): string {
  const url = new URL(path, BASE);
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined) {
      url.searchParams.set(name, value);
    }
  }
  return url.href;
}

export async function get<T>(
  path: string,
  query: Record<string, string | null | undefined> = {},
  stop?: AbortSignal,
): Promise<T> {
  return answer<T>(await fetch(address(path, query), { signal: stop ?? null, cache: "no-store" }));
}

export function post<T>(path: string, body: unknown): Promise<T> {
  return send<T>("POST", path, body);
}

export function remove(path: string): Promise<void> {
  return send<void>("DELETE", path);
}

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = {};
  const csrf = session.peek()?.csrf;
  if (csrf) {
    headers["X-CSRF-Token"] = csrf;
  }
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  return answer<T>(
    await fetch(address(path), {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    }),
  );
}

async function answer<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (response.ok) {
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }
  let reason = `${response.status} ${response.statusText}`;
  try {
    const problem = JSON.parse(text) as { detail?: string; title?: string };
    reason = problem.detail ?? problem.title ?? reason;
  } catch {
    // No problem document: the status has to do.
  }
  throw new Refusal(response.status, reason);
}

export function mayAct(): boolean {
  return hasRole("operator");
}

export function mayAnalyse(): boolean {
  return hasRole("analyst");
}

/** Each role is told with all those that it includes. */
function hasRole(role: string): boolean {
  return session.value?.roles.includes(role) ?? false;
}

/** Whether the server shows nothing to who has not signed in. */
export const mustSignIn = computed(() => session.value !== null && !session.value.open && session.value.user === null);

/** Asks who looks; where the server does not answer, it is who it was. */
export async function askSession(): Promise<void> {
  try {
    const now = await get<Session>("session");
    if (JSON.stringify(now) !== JSON.stringify(session.peek())) {
      session.value = now;
    }
  } catch {
    // It is asked again when there is a connection.
  }
}

export async function signIn(name: string, password: string): Promise<void> {
  await post("session", { name, password });
  await askSession();
}

/** Signs out and begins anew, so that nothing stays on the screen that was for the user only. */
export async function signOut(): Promise<void> {
  await remove("session");
  forgetPresent();
  location.reload();
}
