import { SingleBar } from 'cli-progress';

/** Progress of long work: on standard error, and only where that is a terminal. */
export class Progress {
  readonly #bar: SingleBar | null;
  /** When the first was done: starting up tells nothing of the rate. */
  #firstAt: bigint | null = null;
  readonly #bytes: number | null;
  #total = 0;
  #done = 0;
  #doneBytes = 0;
  #allKnown = false;
  #ended = false;

  /**
   * @param unit what is counted, in the plural
   * @param bytes of all input, where known: until the last is read the time left is told by them
   */
  constructor(unit: string, bytes: number | null) {
    this.#bytes = bytes;
    this.#bar = process.stderr.isTTY
      ? new SingleBar({
          format: `{value} of {total} ${unit} · {rate}/s · {left}`,
          stream: process.stderr,
          clearOnComplete: true,
          hideCursor: true,
        })
      : null;
    this.#bar?.start(0, 0, { rate: '–', left: '' });
  }

  /** One more is known of. */
  read(): void {
    this.#total++;
    this.#bar?.setTotal(this.#total);
  }

  /** No more will come: from now on the time left can be told. */
  allRead(): void {
    this.#allKnown = true;
  }

  /** One more is done. @param bytes about how much of the input it was */
  done(bytes: number): void {
    this.#done++;
    this.#doneBytes += bytes;
    if (this.#bar === null) return;
    const now = process.hrtime.bigint();
    this.#firstAt ??= now;
    const seconds = Number(now - this.#firstAt) / 1e9;
    const rate = seconds < 1 ? null : (this.#done - 1) / seconds;
    this.#bar.update(this.#done, {
      rate: rate === null ? '–' : rate < 10 ? rate.toFixed(1) : String(Math.round(rate)),
      left: rate === null ? '' : this.#left(rate),
    });
  }

  #left(rate: number): string {
    if (this.#allKnown) return `${timeLeft((this.#total - this.#done) / rate)} left`;
    if (this.#bytes === null || this.#doneBytes >= this.#bytes) return 'more to come';
    // Until the last is read its number is not known: what is left is told by the bytes of an article so far.
    return `about ${timeLeft((this.#bytes - this.#doneBytes) / (this.#doneBytes / this.#done) / rate)} left`;
  }

  /** Only what is on the terminal changes: another phase, whose length can't be told. */
  phase(name: string): void {
    this.end();
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${name}…`);
  }

  /** Clear the line. */
  clear(): void {
    this.end();
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#bar?.stop();
  }
}

/** `2 min 5 s`, `40 s`. */
function timeLeft(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
