const PAUSE = 2_000;

/** Speaks to those who listen instead of looking: one thing after another, and of one topic only the newest. */
export class Announcer {
  readonly #waiting = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly say: (text: string) => void) {}

  /** @param topic what this takes the place of, if it was not said yet */
  announce(text: string, topic = text): void {
    this.#waiting.delete(topic);
    this.#waiting.set(topic, text);
    if (this.#timer === undefined) this.#next();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.clear();
  }

  #next(): void {
    const [first] = this.#waiting;
    this.#timer = undefined;
    if (!first) return;
    this.#waiting.delete(first[0]);
    this.say(first[1]);
    this.#timer = setTimeout(() => this.#next(), PAUSE);
  }
}

/** Tells of a value once it has stayed for a while and is not the one told last. */
export class Settled<T> {
  #told: T;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    first: T,
    private readonly wait: number,
    private readonly tell: (now: T, before: T) => void,
  ) {
    this.#told = first;
  }

  now(value: T): void {
    clearTimeout(this.#timer);
    if (value === this.#told) return;
    this.#timer = setTimeout(() => {
      const before = this.#told;
      this.#told = value;
      this.tell(value, before);
    }, this.wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
