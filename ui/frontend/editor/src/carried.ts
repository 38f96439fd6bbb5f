import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { anchorAt, type NewAnchor, placeOf } from "./anchors";
import type { Points } from "./flat/points";
import type { Anchor } from "./settings";

/** A thread on its way, with where its words stand among the letters that are moved. */
interface Carried {
  thread: string;
  from: number;
  to: number;
}

const keyOf = ({ start, end }: Pick<Anchor, "start" | "end">) => `${start} ${end}`;

/** Threads go along with words that are cut and pasted, dragged or moved: these are other letters to everybody, in another place. */
export class Carrier {
  #letters = "";
  #carried: Carried[] = [];
  #arrived: { from: number; to: number } | null = null;
  readonly #moves = new Map<string, NewAnchor>();

  constructor(
    private readonly given: () => Anchor[],
    private readonly points: () => Points,
    private readonly moved: (thread: string, anchor: NewAnchor) => void,
  ) {}

  /** The threads, where they stand now: whoever keeps the list hears of a move only later, and may say the old place again. */
  list(): Anchor[] {
    const list = this.given();
    for (const one of list) {
      for (let next = this.#moves.get(keyOf(one)); next; next = this.#moves.get(keyOf(one))) {
        Object.assign(one, { start: next.start, end: next.end });
      }
    }
    return list;
  }

  /** These words are about to be taken from their place. */
  take(doc: Node, from: number, to: number): void {
    const { text, places } = letters(doc, from, to);
    const before = (place: number) => places.filter((at) => at < place).length;
    this.#letters = text;
    this.#carried = this.list().flatMap((one) => {
      const place = one.resolved ? null : placeOf(this.points(), one);
      if (!place || place.from < from || place.to > to) return [];
      return [{ thread: one.thread, from: before(place.from), to: before(place.to) }].filter((carried) => carried.from < carried.to);
    });
  }

  /** Sees where what is pasted or dropped comes to stand. */
  see(transactions: readonly Transaction[]): void {
    for (const tr of transactions) {
      if (/^(paste|drop)$/.test(String(tr.getMeta("uiEvent")))) this.#arrived = arrivalOf(tr);
      else if (this.#arrived) this.#arrived = { from: tr.mapping.map(this.#arrived.from, -1), to: tr.mapping.map(this.#arrived.to, 1) };
    }
  }

  /** Those whose words came along stay on them, once these are written into the text. */
  settle(state: EditorState): void {
    const arrived = this.#arrived;
    this.#arrived = null;
    if (!arrived || this.#carried.length === 0) return;
    const { text, places } = letters(state.doc, arrived.from, arrived.to);
    const first = text.indexOf(this.#letters);
    if (first < 0) return;
    for (const { thread, from, to } of this.#carried) {
      const one = this.list().find((known) => known.thread === thread);
      // of a copy, and of what is only struck, the words still stand where they were
      if (!one || placeOf(this.points(), one)) continue;
      const anchor = anchorAt(this.points(), state, places[first + from], places[first + to - 1] + 1);
      if (!anchor || keyOf(anchor) === keyOf(one)) continue;
      this.#moves.set(keyOf(one), anchor);
      this.moved(thread, anchor);
    }
    this.#carried = [];
    this.list();
  }
}

/** The letters between two places, each with its own place; whatever else stands in a line counts as one. */
function letters(doc: Node, from: number, to: number): { text: string; places: number[] } {
  let text = "";
  const places: number[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isInline) return;
    const [first, last] = [Math.max(from, at), Math.min(to, at + node.nodeSize)];
    for (let place = first; place < last; place++) places.push(place);
    text += node.text?.slice(first - at, last - at) ?? "\ufffc";
  });
  return { text, places };
}

/** Where what a transaction brings stands after it. */
function arrivalOf(tr: Transaction): { from: number; to: number } | null {
  let arrived: { from: number; to: number } | null = null;
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_from, _to, newFrom, newTo) => {
      if (newTo === newFrom) return;
      const [from, to] = [later.map(newFrom, -1), later.map(newTo, 1)];
      arrived = { from: Math.min(from, arrived?.from ?? from), to: Math.max(to, arrived?.to ?? to) };
    });
  });
  return arrived;
}
