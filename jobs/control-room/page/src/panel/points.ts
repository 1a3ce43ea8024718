import { computed, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { session } from "../api";
import type { Point, Session } from "../contract";
import { isOfNow, type Kpi } from "../figures/figure";
import { board } from "../state/board";
import { period } from "../state/choice";
import { tick } from "../state/link";
import { type Answer, isRefused, useAnswer } from "./ask";

const DAY = 86_400_000;

/** How far back a chart of each window goes, in days. */
const DAYS_BACK: Record<string, number> = {
  NOW: 14,
  DAY: 60,
  WEEK: 182,
  MONTH: 400,
  QUARTER: 1100,
  YEAR: 1830,
  ROLLING_7D: 90,
  ROLLING_30D: 90,
};

/** The session that was told that history is not for it; nothing more is asked in its name. */
const refused = signal<Session | null>(null);

/** The browser's minute; the history is asked for once in it, however fast the data's own clock runs. */
const minute = computed(() => Math.floor(tick.value / 60_000));

/** The points of a figure's history. */
export function usePoints(code: string, of: Kpi): Answer<Point[]> {
  const window = isOfNow(of) ? "NOW" : period.value;
  const hasHead = board.head.value !== null;
  const to = useMemo(() => Date.parse(board.head.peek()?.asOf || "1970-01-01T00:00:00Z"), [hasHead, minute.value]);
  const who = session.value;
  const may = who !== null && refused.value !== who && to > 0;
  const answer = useAnswer<{ points: Point[] }>(may ? "history" : null, {
    scope: code,
    window,
    kpi: of,
    from: new Date(to - (DAYS_BACK[window] ?? 90) * DAY).toISOString(),
    to: new Date(to).toISOString(),
  });
  const isForbidden = isRefused(answer.failure);
  useEffect(() => {
    if (isForbidden) {
      refused.value = who;
    }
  }, [isForbidden]);
  return { ...answer, value: answer.value?.points ?? null };
}

/** Whether this viewer was refused the history. */
export function isHistoryRefused(): boolean {
  return refused.value !== null && refused.value === session.value;
}
