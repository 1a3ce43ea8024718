/** A rate on a line from the lowest of interest to 100 %: its interval, itself and its target. */
export function Interval(props: { low: number; high: number; value: number; target: number | null }) {
  const from = Math.min(0.5, Math.floor(10 * Math.min(props.low, props.target ?? 1)) / 10);
  const at = (fraction: number) => (100 * (fraction - from)) / (1 - from);
  return (
    <svg class="interval" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <path class="interval-line" d="M0 6H100" />
      <path class="interval-range" d={`M${at(props.low)} 6H${at(props.high)}`} />
      {props.target !== null && <path class="interval-target" d={`M${at(props.target)} 0V12`} />}
      <path class="interval-value" d={`M${at(props.value)} 2V10`} />
    </svg>
  );
}
