import type { Kpi } from "../figures/figure";
import { usePoints } from "./points";

const WIDTH = 96;
const HEIGHT = 24;

/** The shape of a figure's history in one word's room; the chart below has the numbers. */
export function Sparkline({ code, of }: { code: string; of: Kpi }) {
  const values = (usePoints(code, of).value ?? []).map((point) => point.value).filter((value) => value !== null);
  if (values.length < 2) {
    return <span class="spark" />;
  }
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={sparkPath(values, WIDTH, HEIGHT)} />
    </svg>
  );
}

export function sparkPath(values: readonly number[], width: number, height: number): string {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const spread = high - low || 1;
  return values
    .map((value, i) => {
      const x = 1 + ((width - 2) * i) / (values.length - 1);
      const y = high === low ? height / 2 : 2 + (height - 4) * (1 - (value - low) / spread);
      return `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
}
