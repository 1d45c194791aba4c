import { SingleBar } from 'cli-progress';

/** Progress of long work: on standard error, and only where that is a terminal. */
export class Progress {
  readonly #bar: SingleBar | null;
  #total = 0;
  #done = 0;
  #ended = false;

  /** @param unit what is counted, in the plural */
  constructor(unit: string) {
    this.#bar = process.stderr.isTTY
      ? new SingleBar({
          format: `{value} of {total} ${unit} so far · {rate}/s`,
          stream: process.stderr,
          clearOnComplete: true,
          hideCursor: true,
        })
      : null;
    this.#bar?.start(0, 0, { rate: '–' });
  }

  /** One more is known of. */
  read(): void {
    this.#total++;
    this.#bar?.setTotal(this.#total);
  }

  /** One more is done. */
  done(): void {
    this.#done++;
    this.#bar?.update(this.#done, { rate: this.#rate() });
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#bar?.stop();
  }

  readonly #started = process.hrtime.bigint();

  #rate(): string {
    const seconds = Number(process.hrtime.bigint() - this.#started) / 1e9;
    return seconds < 0.5 ? '–' : String(Math.round(this.#done / seconds));
  }
}
