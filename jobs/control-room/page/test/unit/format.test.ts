import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { board } from "../../src/state/board";
import { dateTime, localDay, percent, seconds, span, timeOrDay } from "../../src/words/format";
import { number, say, sayCode, sayCount, speak, type Language } from "../../src/words/language";
import ar from "../../src/words/ar.json";
import en from "../../src/words/en.json";
import viWords from "../../src/words/vi.json";

beforeAll(() => {
  const words: Record<string, unknown> = { vi: viWords, en, ar };
  vi.stubGlobal("document", { documentElement: {} });
  vi.stubGlobal("fetch", async (url: string) => ({ json: async () => words[/(\w+)\.json/.exec(url)![1]!] }));
});

beforeEach(() => {
  board.units.value = {
    place: { code: "10", name: "Lào Cai" },
    zone: "Asia/Ho_Chi_Minh",
    units: [],
    kpis: [],
    targets: {},
    currency: "VND",
  };
});

const inEach = async (say: () => string) => {
  const said: string[] = [];
  for (const language of ["vi", "en", "ar"] as Language[]) {
    await speak(language);
    said.push(say());
  }
  return said;
};

test("numbers and rates are written as the language writes them", async () => {
  expect((await inEach(() => number(10498))).slice(0, 2)).toEqual(["10.498", "10,498"]);
  expect((await inEach(() => percent(0.9641))).slice(0, 2)).toEqual(["96,4%", "96.4%"]);
});

test("a rate is never rounded up to its target or to 100 %", async () => {
  await speak("en");
  expect(percent(0.9499)).toBe("94.9%");
  expect(percent(0.9999)).toBe("99.9%");
  expect(percent(0.95)).toBe("95%");
  expect(percent(0.29)).toBe("29%");
});

test("instants are told in the server's zone, not the browser's", async () => {
  await speak("en");
  expect(dateTime("2024-10-14T23:30:00Z")).toBe("15 Oct 2024, 06:30");
});

test("a tile's as-of is a time on the data's day and a date on others", async () => {
  await speak("en");
  const asOf = "2024-10-15T03:05:00Z";
  expect(timeOrDay("2024-10-14T17:00:00Z", localDay(asOf))).toBe("00:00");
  expect(timeOrDay("2024-10-14T16:59:00Z", localDay(asOf))).toBe("14/10");
});

test("a span is told in the greatest unit of which there are two", async () => {
  await speak("en");
  expect([1_999, 119_000, 120_000, 47 * 3_600_000, 48 * 3_600_000].map(span)).toEqual([
    "1 sec",
    "119 sec",
    "2 min",
    "47 hr",
    "2 days",
  ]);
  expect(seconds(1_240)).toBe("1.2 sec");
});

test("words of the contract that are unknown are shown as they are", async () => {
  await speak("en");
  expect(sayCode("subject", "ON_TIME_RATE")).toBe("On-time rate below target");
  expect(sayCode("subject", "SOMETHING_NEW")).toBe("SOMETHING_NEW");
});

test("a page that speaks says the direction of its writing", async () => {
  await speak("ar");
  expect(document.documentElement).toEqual({ lang: "ar", dir: "rtl" });
  expect(sayCount("dossiers", 2)).toBe("معاملتان");
  await speak("vi");
  expect(document.documentElement).toEqual({ lang: "vi", dir: "ltr" });
  expect(say("asOfTime", { time: "10:05" })).toBe("tính đến 10:05");
});
