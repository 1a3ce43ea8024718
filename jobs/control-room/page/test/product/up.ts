import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const PULSE = fileURLToPath(new URL("../../../../../pulse", import.meta.url));
const PATIENCE_MILLIS = 400_000;

/** A ./pulse command in a process group of its own, with what it printed. */
export class Program {
  private printed = "";
  private constructor(
    private readonly process: ChildProcess,
    private readonly onLine: (line: string) => void,
  ) {}

  static start(args: string[], onLine: (line: string) => void = () => {}): Program {
    // No class sharing is prepared meanwhile: it would take the processors from what is tried here.
    const env = { ...process.env, PULSE_TRAINING_DELAY: "3600" };
    const child = spawn(PULSE, args, { detached: true, env, stdio: ["ignore", "pipe", "pipe"] });
    const program = new Program(child, onLine);
    let rest = "";
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      program.printed += text;
      const lines = (rest + text).split("\n");
      rest = lines.pop()!;
      lines.forEach((line) => program.onLine(line));
    });
    child.stderr!.setEncoding("utf8").on("data", (text: string) => (program.printed += text));
    return program;
  }

  /** Waits until it prints something; fails with what it printed if it ends before. */
  async says(what: RegExp): Promise<RegExpMatchArray> {
    const until = Date.now() + PATIENCE_MILLIS;
    for (;;) {
      const found = this.printed.match(what);
      if (found !== null) {
        return found;
      }
      if (this.process.exitCode !== null || Date.now() > until) {
        throw new Error(`It did not print ${what}, but:\n${this.printed}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits for its own end, however long it takes; fails with what it printed unless all was well. */
  async ends(): Promise<void> {
    if (this.process.exitCode === null) {
      await new Promise((resolve) => this.process.once("exit", resolve));
    }
    if (this.process.exitCode !== 0) {
      throw new Error(`It ended with ${this.process.exitCode}:\n${this.printed}`);
    }
  }

  /** SIGKILL for it and all it started: no handler, no shutdown hook. */
  kill(): Promise<void> {
    return this.end("SIGKILL");
  }

  /** As Ctrl-C does. */
  async stop(): Promise<number | null> {
    await this.end("SIGINT");
    return this.process.exitCode;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) {
      return;
    }
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    process.kill(-this.process.pid!, signal);
    await ended;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
