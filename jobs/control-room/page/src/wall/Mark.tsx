/** Shapes that tell levels apart without colour. */
const SHAPES: Record<string, string> = {
  critical: "M8 .6 15.4 8 8 15.4.6 8zM7 4v5h2V4zm0 6v2h2v-2z",
  warning: "M8 1 15.5 14.5H.5zM7.2 6v4.500h1.600V6zm0 5.500v1.600h1.600v-1.600z",
  below: "M1 3h14L8 14.500zm2.700 1.600L8 11.500l4.300-6.900z",
  few: "M1 7h3v3H1zm5.500 0h3v3h-3zM12 7h3v3h-3z",
  none: "M3 7.200h10v1.600H3z",
  silent: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.800c1.200 0 2.300.4 3.200 1L3.800 11.200A5.200 5.200 0 0 1 8 2.800zm0 10.400a5.100 5.100 0 0 1-3.200-1l7.400-7.400A5.200 5.200 0 0 1 8 13.200z",
  handled: "M6.200 13.200.9 7.900l1.600-1.600 3.700 3.700 7.300-7.300 1.600 1.600z",
  info: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM7 4h2v2H7zm0 3h2v5H7z",
  fine: "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zm0 1.300a1.700 1.700 0 1 1 0 3.400 1.700 1.700 0 0 1 0-3.400z",
};

export function Mark({ of }: { of: string }) {
  return (
    <svg class={`mark mark-${of}`} viewBox="0 0 16 16" aria-hidden="true">
      <path fill="currentColor" fill-rule="evenodd" d={SHAPES[of] ?? SHAPES.info} />
    </svg>
  );
}

export function severityMark(severity: string): string {
  return severity === "CRITICAL" ? "critical" : severity === "WARNING" ? "warning" : "info";
}
