/** What clocks in a zone show at an instant, such as 2024-10-15T10:05:00. */
export function localTime(at: number, zone: string): string {
  // Sweden writes dates and times as ISO 8601 does.
  const text = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(at);
  return text.replace(" ", "T");
}

/** The instant at which clocks in a zone show a time such as 2024-10-15T10:05; NaN if it is no time. */
export function instantOf(local: string, zone: string): number {
  const shown = Date.parse(`${local}Z`);
  let at = shown;
  // Twice: the first guess may lie on the other side of a change of clocks.
  for (let i = 0; i < 2 && !Number.isNaN(at); i++) {
    at = shown - (Date.parse(`${localTime(at, zone)}Z`) - at);
  }
  return at;
}
