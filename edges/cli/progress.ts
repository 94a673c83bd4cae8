/** How far a long read has come: on standard error, and only where that is a terminal that nothing else writes to. */
import type { SingleBar } from "cli-progress";
import type { Meter } from "../ingest/input.ts";

export interface Progress {
  readonly meter: Meter;
  /** One article more. */
  tick(): void;
  /** A line beside the bar. */
  say(line: string): void;
  /** Takes the bar away; may be called again. */
  stop(): void;
}

/** Short input is over before a bar could be read. */
const WAIT_MS = 300;

const clock = (seconds: number): string => {
  const s = Math.max(0, Math.round(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  return s >= 3600 ? `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${Math.floor(s / 60)}:${two(s % 60)}`;
};

/** Articles, rate and time: "1,204 articles · 310/s · 0:12 left", where the size of the input is known. */
export const progressText = (n: number, elapsedMs: number, share: number | undefined): string => {
  const seconds = Math.max(0.001, elapsedMs / 1000);
  const time = share === undefined || share <= 0 ? clock(seconds) : `${clock((seconds * (1 - share)) / share)} left`;
  return `${n.toLocaleString("en")} ${n === 1 ? "article" : "articles"} · ${Math.round(n / seconds).toLocaleString("en")}/s · ${time}`;
};

const plain = (say: (line: string) => void): Progress => ({
  meter: { total: () => {}, passed: () => {} },
  tick: () => {},
  say,
  stop: () => {},
});

export const createProgress = async (shown: boolean, stream: NodeJS.WriteStream): Promise<Progress> => {
  const write = (line: string) => void stream.write(`${line}\n`);
  if (!shown || !stream.isTTY) return plain(write);
  const { default: bars } = await import("cli-progress");
  const began = Date.now();
  let [n, passed] = [0, 0];
  let total: number | undefined;
  let bar: SingleBar | undefined;
  const share = () => (total ? Math.min(1, passed / total) : undefined);
  const draw = () => {
    if (!bar && Date.now() - began < WAIT_MS) return;
    const text = progressText(n, Date.now() - began, share());
    if (!bar) {
      const format = total ? " {bar} {percentage}% · {text}" : " {text}";
      bar = new bars.SingleBar({ format, stream, hideCursor: true, clearOnComplete: true, barsize: 24 }, bars.Presets.shades_classic);
      bar.start(total || 1, 0, { text });
    }
    bar.update(Math.min(passed, total ?? 0), { text });
  };
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  // whatever ends the process, the cursor comes back
  process.once("exit", stop);
  return {
    meter: {
      total: (bytes) => {
        total = bytes;
      },
      passed: (bytes) => {
        passed += bytes;
      },
    },
    tick: () => {
      n++;
      draw();
    },
    say: (line) => {
      // the bar goes back to where it began: it must begin again below the line
      stop();
      write(line);
    },
    stop,
  };
};
