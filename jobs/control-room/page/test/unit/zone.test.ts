import { expect, test } from "vitest";
import { instantOf, localTime } from "../../src/words/zone";

const at = (text: string) => Date.parse(text);

test("a time that clocks show is an instant by their zone", () => {
  expect(localTime(at("2024-10-15T03:05:00Z"), "Asia/Ho_Chi_Minh")).toBe("2024-10-15T10:05:00");
  expect(instantOf("2024-10-15T10:05", "Asia/Ho_Chi_Minh")).toBe(at("2024-10-15T03:05:00Z"));
});

test("the offset is that of the time and not of the guess", () => {
  expect(instantOf("2024-03-31T03:30", "Europe/Berlin")).toBe(at("2024-03-31T01:30:00Z"));
  expect(instantOf("2024-03-31T01:30", "Europe/Berlin")).toBe(at("2024-03-31T00:30:00Z"));
});

test("what is no time is no instant", () => {
  expect(instantOf("", "Asia/Ho_Chi_Minh")).toBeNaN();
});
