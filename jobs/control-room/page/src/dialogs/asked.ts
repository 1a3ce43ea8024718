import { signal } from "@preact/signals";
import type { Alert } from "../contract";

/** The dialog that is open. */
export type Asked =
  | { kind: "acknowledge"; alerts: Alert[] }
  | { kind: "silence"; scope: string; ruleId: string | null; subject: string | null }
  | { kind: "sign-in" }
  | { kind: "handover" | "past" | "users" | "audit" | "password" }
  | { kind: "help" };

export const asked = signal<Asked | null>(null);
