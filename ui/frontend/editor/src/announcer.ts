const PAUSE = 2_000;
/** After so many times its wait a value that does not settle is told all the same. */
const PATIENCE = 5;

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

/**
 * Tells of a value once it has stayed for a while and is not the one told last. Whatever goes on changing is told of in the
 * end, too: silence about it would let listeners believe what is long over.
 */
export class Settled<T> {
  #told: T;
  #waiting: { value: T; since: number; timer: ReturnType<typeof setTimeout> } | undefined;

  constructor(
    first: T,
    private readonly wait: number,
    private readonly tell: (now: T, before: T) => void,
  ) {
    this.#told = first;
  }

  now(value: T): void {
    // heard again it has stayed all the time
    if (this.#waiting && this.#waiting.value === value) return;
    const since = this.#waiting?.since ?? Date.now();
    this.stop();
    if (value === this.#told) return;
    const wait = Math.max(0, Math.min(this.wait, since + PATIENCE * this.wait - Date.now()));
    this.#waiting = { value, since, timer: setTimeout(() => this.#settle(value), wait) };
  }

  stop(): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = undefined;
  }

  #settle(value: T): void {
    const before = this.#told;
    this.#waiting = undefined;
    this.#told = value;
    this.tell(value, before);
  }
}

/** Does something when it has become quiet, and at the latest after a while: it may never become quiet. */
export class Later {
  #first = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly quiet: number,
    private readonly longest: number,
    private readonly work: () => void,
  ) {}

  soon(): void {
    if (this.#timer === undefined) this.#first = Date.now();
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(this.quiet, this.#first + this.longest - Date.now()));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.work();
    }, wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
