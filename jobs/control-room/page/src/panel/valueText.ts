import { isRate, type Kpi } from "../figures/figure";
import { number, percent } from "../words/format";

/** A value of a figure's history, as the figure itself is written. */
export function valueText(of: Kpi, value: number | null | undefined): string {
  if (value === null || value === undefined) {
    return "–";
  }
  return isRate(of) ? percent(value) : number(value);
}
