/** Where a card would stand: beside its line; of one line those whose words come first stand first. */
export interface Line {
  top: number;
  place: number;
}

/** Null for a card that has none. */
export type LineOf = (card: HTMLElement) => Line | null;

export function inOrder(one: Line, other: Line): number {
  return one.top - other.top || one.place - other.place;
}

const GAP = 8;

export interface Wish {
  /** Where it would stand. */
  top: number;
  height: number;
  /** It stands where it wants to, and the others move. */
  first: boolean;
}

/** Where cards stand, in the order of their wishes: beside their lines as far as there is room, and never over each other. */
export function apart(wishes: Wish[], from: number): number[] {
  const tops = wishes.map(({ top }) => Math.max(from, top));
  const first = Math.max(
    0,
    wishes.findIndex((one) => one.first),
  );
  for (let at = first - 1; at >= 0; at--) tops[at] = Math.min(tops[at], tops[at + 1] - GAP - wishes[at].height);
  let free = from;
  for (const [at, { height }] of wishes.entries()) {
    tops[at] = Math.max(tops[at], free);
    free = tops[at] + height + GAP;
  }
  return tops;
}

/** One margin for comments and suggestions, wherever they are drawn: each card beside its line. */
export class Margin {
  readonly #resized = new ResizeObserver(() => this.soon());
  readonly #changed = new MutationObserver(() => this.#follow());
  readonly #seen = new Set<Element>();
  #frame = 0;

  constructor(
    private readonly element: HTMLElement,
    private readonly page: HTMLElement,
    private readonly lineOf: LineOf,
  ) {
    this.#resized.observe(page);
    // what is said above the paper moves it
    const editor = page.closest("jointly-editor");
    if (editor) this.#resized.observe(editor);
    this.#resized.observe(element);
    this.#changed.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ["class", "open", "hidden"] });
    this.#follow();
  }

  /** Once in a frame, however much happens in it. */
  soon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#arrange();
    });
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#resized.disconnect();
    this.#changed.disconnect();
  }

  #follow(): void {
    for (const card of this.#cards()) {
      if (this.#seen.has(card)) continue;
      this.#seen.add(card);
      this.#resized.observe(card);
    }
    for (const card of this.#seen) {
      if (card.isConnected) continue;
      this.#seen.delete(card);
      this.#resized.unobserve(card);
    }
    this.soon();
  }

  #cards(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("[data-card]")];
  }

  #arrange(): void {
    const above = this.element.offsetParent?.getBoundingClientRect().top ?? 0;
    // beside the paper, whatever is said above it
    this.element.style.top = `${Math.round(this.page.getBoundingClientRect().top - above)}px`;
    const top = this.element.getBoundingClientRect().top;
    const floats = (card: HTMLElement) => getComputedStyle(card).position === "fixed";
    const placed = this.#cards()
      .filter((card) => card.offsetHeight > 0 && !floats(card))
      .map((card) => ({ card, line: this.lineOf(card) }))
      .flatMap(({ card, line }) => (line === null ? [] : [{ card, top: line.top - top, place: line.place, height: card.offsetHeight }]))
      .sort(inOrder);
    const from = Math.max(0, ...[...this.element.querySelectorAll<HTMLElement>(".margin-first")].map(bottom));
    const tops = apart(
      placed.map(({ card, top, height }) => ({ top, height, first: card.classList.contains("opened") })),
      from,
    );
    placed.forEach(({ card }, at) => {
      card.style.top = `${Math.round(tops[at])}px`;
    });
    const last = placed.at(-1);
    this.element.style.minHeight = last ? `${Math.round(tops[tops.length - 1] + last.height + GAP)}px` : "";
  }
}

function bottom(part: HTMLElement): number {
  return part.offsetHeight > 0 ? part.offsetTop + part.offsetHeight + GAP : 0;
}
