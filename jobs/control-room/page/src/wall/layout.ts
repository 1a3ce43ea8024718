import type { Unit } from "../contract";

export interface Place {
  unit: Unit;
  column: number;
  row: number;
  /** Sides on which the neighbour belongs to another parent, as class names. */
  edges: string;
}

export interface TileMap {
  columns: number;
  rows: number;
  places: Place[];
}

export interface Group {
  parent: string | null;
  units: Unit[];
}

/** The map of the units that have a place on it, cut to those; null unless all of them have one. */
export function tileMap(units: readonly Unit[]): TileMap | null {
  if (units.length === 0 || units.some((unit) => unit.column === null || unit.row === null)) {
    return null;
  }
  const left = Math.min(...units.map((unit) => unit.column!));
  const top = Math.min(...units.map((unit) => unit.row!));
  const at = new Map(units.map((unit) => [`${unit.column! - left} ${unit.row! - top}`, unit]));
  const places = units.map((unit) => {
    const column = unit.column! - left;
    const row = unit.row! - top;
    const border = (name: string, x: number, y: number) => {
      const neighbour = at.get(`${column + x} ${row + y}`);
      return neighbour !== undefined && neighbour.parent !== unit.parent ? ` edge-${name}` : "";
    };
    return { unit, column, row, edges: border("end", 1, 0) + border("below", 0, 1) };
  });
  return {
    columns: Math.max(...places.map((place) => place.column)) + 1,
    rows: Math.max(...places.map((place) => place.row)) + 1,
    places: places.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** The units by their parents, both in the order in which they came. */
export function byParent(units: readonly Unit[]): Group[] {
  const groups = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const group = groups.get(unit.parent);
    if (group === undefined) {
      groups.set(unit.parent, [unit]);
    } else {
      group.push(unit);
    }
  }
  return [...groups].map(([parent, members]) => ({ parent, units: members }));
}

/**
 * A name that fits on a tile: of one that is too long the first words become initials, as in
 * "K.Y. Thượng", since units beside each other often begin alike.
 */
export function shortName(name: string, fits: (text: string) => boolean): string {
  const words = name.split(" ");
  let short = name;
  for (let i = 1; !fits(short) && i < words.length; i++) {
    const initials = words.slice(0, i).map((word) => `${word.charAt(0)}.`);
    short = `${initials.join("")} ${words.slice(i).join(" ")}`;
  }
  return short;
}

/** What the officer types finds a unit by any part of its name, with or without its accents. */
export function matches(unit: Unit, typed: string): boolean {
  const plain = bare(typed.trim());
  return bare(unit.name).includes(plain) || bare(unit.nameAscii).includes(plain) || unit.code === plain;
}

function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}
