import { unit, wall } from "./choice";

/** Closes the opened unit and puts the focus back on its tile or line. */
export function closeUnit(): void {
  const code = unit.peek();
  unit.value = null;
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`.tile[data-code="${code}"], tr[data-code="${code}"] button`)?.focus(),
  );
}

/** One step back to the plain wall. */
export function leave(): void {
  if (unit.peek() !== null) {
    closeUnit();
  } else if (wall.peek()) {
    wall.value = false;
  }
}
