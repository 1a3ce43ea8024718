import { expect, test } from "vitest";
import { eventReader, type ServerEvent } from "../../src/stream/events";
import { backOff } from "../../src/stream/follow";
import { freshness } from "../../src/stream/freshness";

function read(...pieces: string[]): ServerEvent[] {
  const events: ServerEvent[] = [];
  const take = eventReader((event) => events.push(event));
  pieces.forEach(take);
  return events;
}

const TEXT = "event: delta\nid: 7\ndata: {\"a\":\ndata: 1}\n\n: a comment\n\ndata:x\n\n";

test("events are read with name, id and data of several lines", () => {
  expect(read(TEXT)).toEqual([
    { name: "delta", id: "7", data: '{"a":\n1}' },
    { name: "message", id: "7", data: "x" },
  ]);
});

test("it does not matter where the text is cut or how lines end", () => {
  expect(read(...TEXT)).toEqual(read(TEXT));
  const crlf = TEXT.replaceAll("\n", "\r\n");
  expect(read(...crlf)).toEqual(read(TEXT));
  expect(read(crlf)).toEqual(read(TEXT));
});

test("an event that is not ended is not told", () => {
  expect(read("data: half\n")).toEqual([]);
});

test("waits double from half a second to fifteen, with up to half left to chance", () => {
  expect(backOff(0, 0)).toBe(250);
  expect(backOff(0, 1)).toBe(500);
  expect(backOff(3, 1)).toBe(4_000);
  expect(backOff(30, 1)).toBe(15_000);
  expect(backOff(30, 0)).toBe(7_500);
});

const signs = { heardAt: 100_000, now: 100_000, open: true, serverStale: false };

test("figures are live until three heartbeats of 15 s were missed", () => {
  expect(freshness({ ...signs, now: 144_999 })).toBe("LIVE");
  expect(freshness({ ...signs, now: 145_000 })).toBe("OLD");
});

test("a broken line is told at once, and is old only when the heartbeats are missed", () => {
  expect(freshness({ ...signs, open: false })).toBe("CONNECTING");
  expect(freshness({ ...signs, open: false, now: 145_000 })).toBe("OLD");
});

test("kept figures are old until the server was heard, and so are all when it says so", () => {
  expect(freshness({ ...signs, heardAt: null })).toBe("OLD");
  expect(freshness({ ...signs, serverStale: true })).toBe("OLD");
});
