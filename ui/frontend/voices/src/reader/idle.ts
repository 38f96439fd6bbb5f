const warnAfter = 9 * 60_000;
const lockAfter = 10 * 60_000;
const lookEvery = 5_000;

/** Notices that nobody is there any more: warns a minute before, then calls it over, also when the machine slept meanwhile. */
export class IdleLock {
  private since = 0;
  private looking: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly warn: (soon: boolean) => void,
    private readonly over: () => void,
  ) {
    for (const sign of ["pointerdown", "pointermove", "keydown", "wheel"]) addEventListener(sign, () => this.stay(), { passive: true });
  }

  watch(): void {
    this.since = Date.now();
    this.looking ??= setInterval(() => this.look(), lookEvery);
  }

  stop(): void {
    clearInterval(this.looking);
    this.looking = undefined;
    this.warn(false);
  }

  /** Too late is too late: who comes back after ten minutes finds it locked. */
  stay(): void {
    if (this.looking !== undefined) this.look();
    if (this.looking === undefined) return;
    this.since = Date.now();
    this.warn(false);
  }

  private look(): void {
    const quiet = Date.now() - this.since;
    if (quiet < lockAfter) {
      this.warn(quiet >= warnAfter);
      return;
    }
    this.stop();
    this.over();
  }
}

/** A note in that part of the frame which can be seen just now: the frame is as high as its content and scrolls with the page around. */
export class IdleNote {
  private note: HTMLElement | null = null;
  private seen: IntersectionObserver | null = null;

  constructor(
    private readonly place: HTMLElement,
    private readonly made: () => HTMLElement,
  ) {}

  show(soon: boolean): void {
    if (soon === (this.note !== null)) return;
    if (!soon) {
      this.seen?.disconnect();
      this.note?.remove();
      this.note = null;
      return;
    }
    const note = this.made();
    this.note = note;
    this.place.after(note);
    this.seen = new IntersectionObserver(
      ([{ intersectionRect }]) => {
        const middle = intersectionRect.top + intersectionRect.height / 2 + scrollY;
        note.style.insetBlockStart = `${Math.max(0, middle - note.offsetHeight / 2)}px`;
      },
      { threshold: [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] },
    );
    this.seen.observe(this.place);
  }
}
