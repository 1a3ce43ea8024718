import type { Kpi } from "../figures/figure";
import { usePoints } from "./points";
import { sparkPath } from "./spark";

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
