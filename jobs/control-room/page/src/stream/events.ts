export interface ServerEvent {
  name: string;
  data: string;
  id: string | null;
}

/**
 * Reads server-sent events out of text that comes in arbitrary pieces, as the HTML standard says:
 * lines end in LF, CR or CRLF, an empty line ends an event, one without data is none.
 */
export function eventReader(take: (event: ServerEvent) => void): (piece: string) => void {
  let rest = "";
  let name = "";
  let data: string[] = [];
  let id: string | null = null;

  function line(text: string): void {
    if (text === "") {
      if (data.length > 0) {
        take({ name: name || "message", data: data.join("\n"), id });
      }
      name = "";
      data = [];
      return;
    }
    const colon = text.indexOf(":");
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? "" : text.slice(colon + 1).replace(/^ /, "");
    if (field === "event") {
      name = value;
    } else if (field === "data") {
      data.push(value);
    } else if (field === "id" && !value.includes("\0")) {
      id = value;
    }
  }

  return (piece) => {
    rest += piece;
    // A CR at the very end may be half of a CRLF, so it waits for the next piece.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    lines.forEach(line);
  };
}
