/** The line through values at equal distances, from edge to edge of its box. */
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
