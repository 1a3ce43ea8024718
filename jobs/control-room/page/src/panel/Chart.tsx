import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Point } from "../contract";
import { isRate, type Kpi } from "../figures/figure";
import { board } from "../state/board";
import { theme } from "../state/choice";
import { day } from "../words/format";
import { isRightToLeft, language, say } from "../words/language";
import { valueText } from "./valueText";

const HEIGHT = 210;

interface Props {
  points: Point[];
  of: Kpi;
  target: number | null;
}

/** The history of a figure: its line, its interval as a band, its target as a dashed line. */
export function Chart({ points, of, target }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const coloured = theme.value;
  const spoken = language.value;
  useEffect(() => {
    const element = place.current!;
    const chart = new uPlot(options(element, of, target), data(points, target), element);
    const watch = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height: HEIGHT }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.destroy();
    };
  }, [points, of, target, coloured, spoken]);
  return <div class="chart" dir="ltr" ref={place} />;
}

function data(points: readonly Point[], target: number | null): uPlot.AlignedData {
  const sorted = [...points].sort((a, b) => Date.parse(a.asOf) - Date.parse(b.asOf));
  return [
    sorted.map((point) => Date.parse(point.asOf) / 1000),
    sorted.map((point) => point.value),
    sorted.map((point) => point.low),
    sorted.map((point) => point.high),
    sorted.map(() => target),
  ];
}

function options(element: HTMLElement, of: Kpi, target: number | null): uPlot.Options {
  const colour = (name: string) => resolved(element, name);
  const axis: uPlot.Axis = {
    stroke: colour("--ink-2"),
    font: "12px system-ui, sans-serif",
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { show: false },
  };
  const zone = board.units.value?.zone ?? "UTC";
  const edge: uPlot.Series = { stroke: "transparent", points: { show: false }, label: "" };
  return {
    width: element.clientWidth,
    height: HEIGHT,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), zone),
    scales: { y: { range: (chart) => range(of, chart.data[1], target) } },
    axes: [
      { ...axis, space: 80, values: (_chart, ticks) => ticks.map((tick) => day(tick * 1000)) },
      { ...axis, size: 56, values: (_chart, ticks) => ticks.map((tick) => valueText(of, tick)) },
    ],
    series: [
      { label: say("asOf"), value: (_chart, at) => (at === null ? "–" : day(at * 1000)) },
      {
        label: say(`kpi.${of}`),
        stroke: colour("--ink"),
        width: 2,
        points: { show: false },
        value: (_chart, value) => valueText(of, value),
      },
      edge,
      edge,
      {
        label: say("targetWord"),
        stroke: colour("--warning-ink"),
        dash: [6, 4],
        width: 1.5,
        points: { show: false },
        value: (_chart, value) => valueText(of, value),
      },
    ],
    bands: [{ series: [3, 2], fill: colour("--band") }],
    cursor: { y: false, drag: { x: false, y: false } },
    legend: { show: true, live: true, isolate: false },
    hooks: { ready: [(chart) => chart.root.setAttribute("dir", isRightToLeft.peek() ? "rtl" : "ltr")] },
  };
}

/** The colour that a variable comes to here; a canvas does not know variables. */
function resolved(element: HTMLElement, name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  element.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/**
 * Room above and below the line, with the target in sight; a rate ends at 100 %. The interval may
 * reach beyond: where cases were few it is so wide that the line would be flat.
 */
function range(of: Kpi, values: ArrayLike<number | null | undefined>, target: number | null): [number, number] {
  const known = Array.from(values).filter((value) => typeof value === "number");
  const least = Math.min(...known, target ?? Infinity);
  const most = Math.max(...known, target ?? -Infinity);
  if (least > most) {
    return [0, 1];
  }
  const room = Math.max((most - least) * 0.15, isRate(of) ? 0.03 : 1);
  return [Math.max(0, least - room), isRate(of) ? Math.min(1, most + room) : most + room];
}
