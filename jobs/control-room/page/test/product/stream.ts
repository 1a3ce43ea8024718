import { eventReader } from "../../src/stream/events";

/** When the control room's stream first told of each kind of alert, read without any page and for as long as is asked. */
export class StreamReader {
  readonly came = new Map<string, number>();
  private readonly stop = new AbortController();

  constructor(url: string, cookie: string) {
    void this.follow(url, cookie);
  }

  close(): void {
    this.stop.abort();
  }

  private async follow(url: string, cookie: string): Promise<void> {
    while (!this.stop.signal.aborted) {
      await this.read(url, cookie).catch(() => new Promise((resolve) => setTimeout(resolve, 100)));
    }
  }

  private async read(url: string, cookie: string): Promise<void> {
    const response = await fetch(`${url}api/v1/stream?window=ROLLING_30D`, { headers: { cookie }, signal: this.stop.signal });
    const text = new TextDecoder();
    const take = eventReader(({ data }) => {
      const { alerts = [] } = JSON.parse(data) as { alerts?: { ruleId: string; scopeCode: string }[] };
      const now = Date.now();
      for (const { ruleId, scopeCode } of alerts) {
        const id = `${ruleId} ${scopeCode}`;
        this.came.set(id, this.came.get(id) ?? now);
      }
    });
    const reader = response.body!.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      take(text.decode(part.value, { stream: true }));
    }
  }
}
