import { computed } from "@preact/signals";
import { board } from "../state/board";
import { language, number } from "./language";

export { number };

const zone = computed(() => board.units.value?.zone ?? "UTC");

const percents = computed(
  () => new Intl.NumberFormat(language.value, { style: "percent", maximumFractionDigits: 1 }),
);
/** A month by its name where numbers would be read in two orders. */
const DATE = computed<Intl.DateTimeFormatOptions>(() => ({
  day: "2-digit",
  month: language.value === "en" ? "short" : "2-digit",
  year: "numeric",
}));
const instants = computed(() => dates({ ...DATE.value, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }));
const days = computed(() => dates(DATE.value));
const dayMonths = computed(() => dates({ day: "2-digit", month: "2-digit" }));
const times = computed(() => dates({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }));
const clocks = computed(() =>
  dates({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }),
);
const localDays = computed(
  () =>
    new Intl.DateTimeFormat("en-CA", { timeZone: zone.value, year: "numeric", month: "2-digit", day: "2-digit" }),
);

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language.value === "en" ? "en-GB" : language.value, { timeZone: zone.value, ...options });
}

/** A fraction as per cent, cut rather than rounded up to a target or to 100 that it did not reach. */
export function percent(fraction: number): string {
  return percents.value.format(Math.floor(fraction * 1000 + 1e-9) / 1000);
}

export function dateTime(instant: string | number): string {
  return instants.value.format(new Date(instant));
}

export function day(instant: string | number): string {
  return days.value.format(new Date(instant));
}

export function clock(instant: string | number): string {
  return clocks.value.format(new Date(instant));
}

/** The day at the place, such as 2024-10-15. */
export function localDay(instant: string): string {
  return localDays.value.format(new Date(instant));
}

/** Day and month with the separator of the language's whole dates. */
function dayMonth(date: Date): string {
  const text = dayMonths.value.format(date);
  return language.value === "vi" ? text.replace("-", "/") : text;
}

/** The time of day where it is of the given local day, else the day and month. */
export function timeOrDay(instant: string, today: string): string {
  const date = new Date(instant);
  return localDay(instant) === today ? times.value.format(date) : dayMonth(date);
}

const SPANS: [Intl.RelativeTimeFormatUnit & string, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
];

const spans = computed(() => {
  const of = language.value;
  return new Map(
    SPANS.map(([unit]) => [
      unit,
      new Intl.NumberFormat(of, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 0 }),
    ]),
  );
});

/** A length of time in its greatest unit of which there are two, such as "36 h" or "2 days". */
export function span(millis: number): string {
  const [unit, length] = SPANS.find(([, each]) => millis >= 2 * each) ?? SPANS[3]!;
  return spans.value.get(unit)!.format(Math.floor(millis / length));
}

/** A short length of time in seconds with one decimal, as a lag is told. */
export function seconds(millis: number): string {
  return millis >= 120_000
    ? span(millis)
    : new Intl.NumberFormat(language.value, {
        style: "unit",
        unit: "second",
        unitDisplay: "short",
        maximumFractionDigits: 1,
      }).format(millis / 1000);
}
