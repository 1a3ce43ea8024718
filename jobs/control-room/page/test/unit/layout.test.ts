import { expect, test } from "vitest";
import { sparkPath } from "../../src/panel/spark";
import { byParent, matches, shortName, tileMap } from "../../src/wall/layout";
import { nextTile } from "../../src/wall/move";
import { readUnits } from "../fake/province.mjs";
import { unit } from "./samples";

test("the map is cut to the units that are on it", () => {
  const map = tileMap([unit("1", { column: 3, row: 5 }), unit("2", { column: 4, row: 7 })])!;
  expect(map).toMatchObject({ columns: 2, rows: 3 });
  expect(map.places.map((place) => [place.column, place.row])).toEqual([[0, 0], [1, 2]]);
});

test("there is no map unless every unit has a place", () => {
  expect(tileMap([unit("1", { column: 3, row: 5 }), unit("2")])).toBeNull();
  expect(tileMap([])).toBeNull();
});

test("a border lies between neighbours of different parents only", () => {
  const map = tileMap([
    unit("1", { column: 0, row: 0 }),
    unit("2", { column: 1, row: 0 }),
    unit("3", { column: 0, row: 1, parent: "083" }),
  ])!;
  expect(map.places.map((place) => place.edges.trim())).toEqual(["edge-below", "", ""]);
});

test("without a map units are laid out by their parents", () => {
  const groups = byParent([unit("1"), unit("2", { parent: "083" }), unit("3"), unit("4", { parent: null })]);
  expect(groups.map((group) => [group.parent, group.units.length])).toEqual([["082", 2], ["083", 1], [null, 1]]);
});

test("a name that is too long keeps its last words and stays apart from its neighbours'", () => {
  const upTo = (most: number) => (text: string) => text.length <= most;
  expect(shortName("Bát Xát", upTo(7))).toBe("Bát Xát");
  expect(shortName("Khánh Yên Thượng", upTo(11))).toBe("K.Y. Thượng");
  expect(shortName("Khánh Yên Thượng", upTo(1))).toBe("K.Y. Thượng");
  const communes = readUnits().filter((each) => each.commune);
  for (const most of [7, 9, 11, 13]) {
    const names = communes.map((each) => `${each.parent} ${shortName(each.name, upTo(most))}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i), `${most} letters`).toEqual([]);
  }
});

test("a name is found with or without its accents", () => {
  const bản = unit("02686", { name: "Bản Phiệt", nameAscii: "Ban Phiet" });
  for (const typed of ["phiệt", "ban ph", " PHIET ", "02686"]) {
    expect(matches(bản, typed), typed).toBe(true);
  }
  expect(matches(bản, "lào")).toBe(false);
  expect(matches(unit("1", { name: "Đồng Tuyển", nameAscii: "Dong Tuyen" }), "dong")).toBe(true);
});

const box = (left: number, top: number) => ({ left: left * 60, top: top * 40, width: 56, height: 36 });

test("arrow keys go to the nearest tile where they point, over gaps too", () => {
  const boxes = [box(0, 0), box(3, 0), box(0, 1), box(1, 1)];
  expect(nextTile("ArrowRight", boxes[0]!, boxes)).toBe(1);
  expect(nextTile("ArrowDown", boxes[0]!, boxes)).toBe(2);
  expect(nextTile("ArrowLeft", boxes[3]!, boxes)).toBe(2);
  expect(nextTile("ArrowUp", boxes[0]!, boxes)).toBeNull();
  expect(nextTile("End", boxes[0]!, boxes)).toBe(3);
  expect(nextTile("x", boxes[0]!, boxes)).toBeNull();
});

test("a sparkline reaches from edge to edge and lies in the middle when nothing changes", () => {
  expect(sparkPath([1, 3], 96, 24)).toBe("M1.0 22.0L95.0 2.0");
  expect(sparkPath([2, 2], 96, 24)).toBe("M1.0 12.0L95.0 12.0");
});
