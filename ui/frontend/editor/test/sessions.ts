import type { Node } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";

/** Numbers that are the same for the same seed. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  }

  below(most: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    this.#state >>>= 0;
    return this.#state % most;
  }

  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)];
  }
}

/** Somebody who writes in an editor, of whichever make. */
export interface Hand {
  readonly state: EditorState;
  dispatch(tr: Transaction): void;
  readonly acts: Record<string, Command>;
  undo(): void;
  /** The text as somebody reads it who comes only now. */
  read(): Node;
  /** Holds on to the letters from the first to the last of these places. */
  comment(from: number, to: number): () => { from: number; to: number } | null;
}

export interface Group {
  hands: Hand[];
  meet(): void;
}

export interface Play {
  seed: number;
  undo: boolean;
  rounds: number;
  /** What is done, each as often as it stands here. */
  acts: readonly string[];
}

/** What went wrong in a session, and how much there was that could have. */
export interface Tally {
  letters: number;
  differ: number;
  lost: number;
  doubled: number;
  /** There as often as different people brought them back by undo, after more than one had deleted them: so does Yjs in every type. */
  restoredByMany: number;
  back: number;
  invalid: number;
  comments: number;
  misplaced: number;
  foreignUndone: number;
  wronglyBold: number;
  carets: number;
  caretsMoved: number;
  thrown: number;
}

export const nothing = (): Tally => ({
  letters: 0,
  differ: 0,
  lost: 0,
  doubled: 0,
  restoredByMany: 0,
  back: 0,
  invalid: 0,
  comments: 0,
  misplaced: 0,
  foreignUndone: 0,
  wronglyBold: 0,
  carets: 0,
  caretsMoved: 0,
  thrown: 0,
});

/** Every letter is another, so that none can be taken for its like; some are of two units. */
function letterOf(number: number): string {
  return String.fromCodePoint(number % 7 === 6 ? 0x20000 + number : 0x4e00 + number);
}

const LETTER = /[\u4e00-\u9fff]|[\u{20000}-\u{2ffff}]/gu;

export function lettersOf(doc: Node): string[] {
  return doc.textBetween(0, doc.content.size, " ", " ").match(LETTER) ?? [];
}

function counted(doc: Node): Map<string, number> {
  const count = new Map<string, number>();
  for (const letter of lettersOf(doc)) count.set(letter, (count.get(letter) ?? 0) + 1);
  return count;
}

/** Random work of several people who are apart and meet again, and what must hold then. */
export class Session {
  readonly tally = nothing();
  readonly #chance: Chance;
  readonly #writers = new Map<string, Hand>();
  readonly #deleted = new Set<string>();
  /** What undo took away or brought back may be there or not. */
  readonly #undone = new Set<string>();
  /** Who brought a letter back by undo. */
  readonly #restorers = new Map<string, Set<Hand>>();
  readonly #bold = new Set<string>();
  readonly #comments: { first: string; last: string; find: Map<Hand, ReturnType<Hand["comment"]>> }[] = [];
  #typed = 0;

  constructor(
    private readonly group: Group,
    private readonly play: Play,
  ) {
    this.#chance = new Chance(play.seed);
  }

  run(): Tally {
    try {
      this.#begin();
      for (let round = 0; round < this.play.rounds; round++) this.#round();
      this.#judge();
    } catch (wrong) {
      this.tally.thrown += 1;
      if (process.env.JOINTLY_SHOW) console.error(wrong);
    }
    return this.tally;
  }

  #begin(): void {
    const [first] = this.group.hands;
    for (let paragraph = 0; paragraph < 3; paragraph++) {
      const { tr } = first.state;
      const { paragraph: type } = first.state.schema.nodes;
      first.dispatch(tr.insert(tr.doc.content.size, type.create(null, first.state.schema.text(this.#letters(first, 6)))));
    }
    this.group.meet();
  }

  #round(): void {
    for (const hand of this.group.hands) {
      for (let left = 1 + this.#chance.below(5); left > 0; left--) this.#one(hand);
    }
    const carets = this.group.hands.map((hand) => ({ hand, letter: this.#place(hand) }));
    if (this.#chance.below(2) === 0) this.#remark(this.#chance.of(this.group.hands));
    this.group.meet();
    for (const { hand, letter } of carets) this.#caret(hand, letter);
    this.#same();
  }

  #one(hand: Hand): void {
    const act = this.#chance.of(this.play.acts);
    if (process.env.JOINTLY_SHOW) console.error(this.group.hands.indexOf(hand), act, String(hand.state.doc));
    if (act === "undo") {
      if (this.play.undo) this.#undo(hand);
      return;
    }
    const before = lettersOf(hand.state.doc);
    this.#put(hand, act);
    const now = new Set(lettersOf(hand.state.doc));
    for (const letter of before) if (!now.has(letter) && !this.#deleted.has(letter)) throw new Error(`${letter} vanished while ${act}`);
    this.#whole(hand);
  }

  #put(hand: Hand, act: string): void {
    const place = this.#somewhere(hand);
    if (place === null) return;
    hand.dispatch(hand.state.tr.setSelection(TextSelection.create(hand.state.doc, place)));
    const { state } = hand;
    const { $from } = state.selection;
    const end = $from.end();
    if (act === "type") {
      const letters = this.#letters(hand, 1 + this.#chance.below(3), $from.marks().some(isBold));
      hand.dispatch(state.tr.insertText(letters));
    } else if (act === "delete") this.#delete(hand, place, Math.min(end, place + 1 + this.#chance.below(4)));
    else if (act === "across") {
      const to = this.#somewhere(hand) ?? place;
      this.#delete(hand, Math.min(place, to), Math.max(place, to));
    } else if (act === "bold" || act === "unbold") {
      const to = whole(state.doc, Math.min(end, place + 1 + this.#chance.below(5)), 1);
      this.#embolden(hand, place, to, act === "bold");
    } else hand.acts[act](state, (tr) => this.#dispatch(hand, tr));
  }

  #delete(hand: Hand, from: number, to: number): void {
    const [start, end] = [whole(hand.state.doc, from, -1), whole(hand.state.doc, to, 1)];
    if (end <= start) return;
    for (const letter of hand.state.doc.textBetween(start, end, " ", " ").match(LETTER) ?? []) this.#deleted.add(letter);
    hand.dispatch(hand.state.tr.delete(start, end));
  }

  /** What a person takes away is to be gone; what they bring is to stay. */
  #dispatch(hand: Hand, tr: Transaction): void {
    const now = new Set(lettersOf(tr.doc));
    for (const letter of lettersOf(hand.state.doc)) if (!now.has(letter)) this.#deleted.add(letter);
    hand.dispatch(tr);
  }

  #embolden(hand: Hand, from: number, to: number, on: boolean): void {
    const mark = hand.state.schema.marks.bold;
    if (on) for (const letter of hand.state.doc.textBetween(from, to).match(LETTER) ?? []) this.#bold.add(letter);
    hand.dispatch(on ? hand.state.tr.addMark(from, to, mark.create()) : hand.state.tr.removeMark(from, to, mark));
  }

  #undo(hand: Hand): void {
    const before = counted(hand.state.doc);
    hand.undo();
    const now = counted(hand.state.doc);
    for (const letter of before.keys()) {
      if (now.has(letter)) continue;
      this.#undone.add(letter);
      if (this.#writers.get(letter) !== hand) this.tally.foreignUndone += 1;
    }
    for (const [letter, times] of now) {
      if (!before.has(letter)) this.#undone.add(letter);
      if (times <= (before.get(letter) ?? 0)) continue;
      const restorers = this.#restorers.get(letter) ?? new Set<Hand>();
      this.#restorers.set(letter, restorers.add(hand));
    }
  }

  /** A place between two letters of some line. */
  #somewhere(hand: Hand): number | null {
    const lines: [number, number][] = [];
    hand.state.doc.descendants((node, at) => {
      if (node.isTextblock) lines.push([at + 1, node.content.size]);
    });
    if (lines.length === 0) return null;
    const [start, size] = this.#chance.of(lines);
    return whole(hand.state.doc, start + this.#chance.below(size + 1), -1);
  }

  /** Puts the caret behind a letter. */
  #place(hand: Hand): string | null {
    const at = this.#somewhere(hand);
    if (at === null) return null;
    hand.dispatch(hand.state.tr.setSelection(TextSelection.create(hand.state.doc, at)));
    return letterBefore(hand.state.doc, at);
  }

  #caret(hand: Hand, letter: string | null): void {
    if (letter === null || this.#deleted.has(letter) || this.#undone.has(letter)) return;
    this.tally.carets += 1;
    if (letterBefore(hand.state.doc, hand.state.selection.head) !== letter)
      this.#wrong("caretsMoved", `${letter} ${hand.state.selection.head} ${hand.state.doc}`);
  }

  #remark(hand: Hand): void {
    const at = this.#somewhere(hand);
    if (at === null) return;
    const end = whole(hand.state.doc, Math.min(hand.state.doc.resolve(at).end(), at + 1 + this.#chance.below(4)), 1);
    const words = hand.state.doc.textBetween(at, end, " ", " ").match(LETTER) ?? [];
    const { doc } = hand.state;
    if (
      words.length === 0 ||
      letterBefore(doc, end) !== words.at(-1) ||
      doc.textBetween(at, Math.min(end, at + (words[0] ?? "").length)) !== words[0]
    )
      return;
    const find = hand.comment(at, end);
    this.#comments.push({ first: words[0], last: words[words.length - 1], find: new Map([[hand, find]]) });
  }

  #whole(hand: Hand): void {
    if (!hand.state.doc.eq(hand.read())) this.#wrong("differ", `${hand.state.doc}\n${hand.read()}`);
  }

  #same(): void {
    const [first, ...others] = this.group.hands;
    if (others.some((other) => !other.state.doc.eq(first.state.doc))) this.tally.differ += 1;
    for (const hand of this.group.hands) this.#whole(hand);
    try {
      first.state.doc.check();
    } catch {
      this.tally.invalid += 1;
    }
  }

  #judge(): void {
    const { doc } = this.group.hands[0].state;
    const count = counted(doc);
    for (const letter of this.#writers.keys()) {
      this.tally.letters += 1;
      const times = count.get(letter) ?? 0;
      if (times > 1) this.#wrong((this.#restorers.get(letter)?.size ?? 0) >= times ? "restoredByMany" : "doubled", letter);
      if (this.#undone.has(letter)) continue;
      if (times === 0 && !this.#deleted.has(letter)) this.#wrong("lost", letter);
      if (times > 0 && this.#deleted.has(letter)) this.#wrong("back", `${letter} in ${doc}`);
    }
    doc.descendants((node) => {
      if (!node.isText || !node.marks.some(isBold)) return;
      // what somebody writes while another makes the words around it bold is bold too
      const letters = node.text?.match(LETTER) ?? [];
      if (letters.length > 0 && !letters.some((letter) => this.#bold.has(letter))) this.#wrong("wronglyBold", `${node} in ${doc}`);
    });
    for (const comment of this.#comments) this.#comment(doc, comment);
  }

  #comment(doc: Node, { first, last, find }: { first: string; last: string; find: Map<Hand, ReturnType<Hand["comment"]>> }): void {
    if ([first, last].some((letter) => this.#deleted.has(letter) || this.#undone.has(letter))) return;
    this.tally.comments += 1;
    const place = [...find.values()][0]();
    const starts = place && doc.textBetween(place.from, Math.min(doc.content.size, place.from + first.length)) === first;
    if (!place || !starts || letterBefore(doc, place.to) !== last)
      this.#wrong("misplaced", `${first} ${last} ${JSON.stringify(place)} ${doc}`);
  }

  #wrong(what: keyof Tally, told: string): void {
    this.tally[what] += 1;
    if (process.env.JOINTLY_SHOW) console.error(what, told);
  }

  /** New letters of somebody; of bold ones that they are to be. */
  #letters(hand: Hand, count: number, bold = false): string {
    let letters = "";
    for (let left = count; left > 0; left--) {
      const letter = letterOf(this.#typed++);
      this.#writers.set(letter, hand);
      if (bold) this.#bold.add(letter);
      letters += letter;
    }
    return letters;
  }

  /** For acts that bring words of their own. */
  words(hand: Hand, count: number): string {
    return this.#letters(hand, count);
  }
}

const isBold = (mark: { type: { name: string } }) => mark.type.name === "bold";

/** Never in the middle of a letter of two units. */
export function whole(doc: Node, at: number, side: 1 | -1): number {
  const place = doc.resolve(at);
  const { nodeBefore, nodeAfter } = place;
  const cut =
    nodeBefore?.isText &&
    nodeAfter?.isText &&
    /[\ud800-\udbff]$/.test(nodeBefore.text ?? "") &&
    /^[\udc00-\udfff]/.test(nodeAfter.text ?? "");
  return cut ? at + side : at;
}

function letterBefore(doc: Node, at: number): string | null {
  const place = doc.resolve(at);
  if (!place.parent.isTextblock) return null;
  const before = place.parent.textBetween(0, place.parentOffset, " ", " ");
  return (/(?:[\u4e00-\u9fff]|[\u{20000}-\u{2ffff}])$/u.exec(before) ?? [null])[0];
}
