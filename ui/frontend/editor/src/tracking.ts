import { Fragment, type Mark, type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceStep, type Step } from "@tiptap/pm/transform";
import { fromText } from "./flat/binding";
import { changedInPlace, movement, shapesTable } from "./flat/steps";
import { type Known, type Proposal, proposedFormats, proposedValues, SETTLED } from "./suggestions";

export function settles(transaction: Transaction): boolean {
  return Boolean(transaction.getMeta(SETTLED) || fromText(transaction));
}

/** The same act as proposals: nothing others wrote disappears, everything new is marked as new. */
export function asSuggestion(transaction: Transaction, state: EditorState, proposal: Proposal, known: Known): Transaction {
  if (!transaction.docChanged || settles(transaction)) return transaction;
  return new Tracking(transaction, state, proposal, known).track();
}

class Tracking {
  readonly #tr: Transaction;
  #caret: number | null = null;

  constructor(
    private readonly act: Transaction,
    state: EditorState,
    private readonly by: Proposal,
    private readonly known: Known,
  ) {
    this.#tr = state.tr;
  }

  track(): Transaction {
    const { steps, docs, mapping } = this.act;
    const forward = this.act.getMeta("forward") === true;
    for (const [index, step] of steps.entries()) {
      if (shapesTable(docs[index], step)) {
        this.#table(index);
        break;
      }
      const back = new Mapping(mapping.maps.slice(0, index)).invert();
      if (step instanceof ReplaceStep) this.#replace(step, back, forward);
      else this.#other(step, docs[index], this.act.docs[index + 1] ?? this.act.doc, back);
    }
    if (this.#caret !== null) {
      const end = Math.min(this.#caret, this.#tr.doc.content.size);
      this.#tr.setSelection(TextSelection.near(this.#tr.doc.resolve(end), forward ? 1 : -1));
    }
    return this.#tr.scrollIntoView();
  }

  #replace(step: ReplaceStep, back: Mapping, forward: boolean): void {
    const tr = this.#tr;
    const from = tr.mapping.map(back.map(step.from, -1), -1);
    const to = Math.max(from, tr.mapping.map(back.map(step.to, 1), 1));
    const before = tr.mapping.maps.length;
    this.#strike(from, to);
    const end = tr.mapping.slice(before).map(to);
    this.#caret = step.slice.size > 0 ? this.#insert(end, step.slice) : forward ? end : from;
  }

  /** Own proposals vanish when deleted; everything else is marked. */
  #strike(from: number, to: number): void {
    const tr = this.#tr;
    const { deletion } = tr.doc.type.schema.marks;
    const acts: (() => void)[] = [];
    tr.doc.nodesBetween(from, to, (node, at) => {
      const end = Math.min(to, at + node.nodeSize);
      const start = Math.max(from, at);
      if (node.isInline) {
        const inserted = node.marks.find((mark) => mark.type.name === "insertion");
        if (inserted && this.#own(inserted.attrs.id as string)) acts.push(() => tr.delete(start, end));
        else if (!node.marks.some((mark) => mark.type.name === "deletion"))
          acts.push(() => tr.addMark(start, end, deletion.create({ id: this.by.id })));
        return false;
      }
      if (at >= from && at > 0) this.#strikeBeginning(node, at, from, to, acts);
      // what stands in a row goes with it
      return !(isRow(node) && at >= from && at + node.nodeSize <= to);
    });
    for (const act of acts.reverse()) act();
  }

  #strikeBeginning(node: Node, at: number, from: number, to: number, acts: (() => void)[]): void {
    const tr = this.#tr;
    const { ins, del } = node.attrs as Record<string, string | null>;
    const whole = at + node.nodeSize <= to;
    if (node.isTextblock && (at < from || !tr.doc.resolve(at).nodeBefore?.isTextblock)) return;
    if (!node.isTextblock && (!whole || !(isRow(node) || node.type.name === "horizontalRule"))) return;
    if (ins && this.#own(ins)) acts.push(() => (node.isTextblock ? tr.join(at) : tr.delete(at, at + node.nodeSize)));
    else if (!del) acts.push(() => tr.setNodeAttribute(at, "del", this.by.id));
  }

  /** Puts new content in and marks it as proposed; returns where the caret goes. */
  #insert(at: number, slice: Slice): number {
    const tr = this.#tr;
    const before = tr.mapping.maps.length;
    const first = tr.steps.length;
    tr.replace(at, at, this.#proposed(slice));
    if (tr.steps.length === first) return at;
    const end = tr.mapping.slice(before).map(at, 1);
    // of what was cut in two the second begins by proposal
    const cut = slice.openEnd > 0 && slice.content.childCount > 1 ? tr.doc.resolve(end).before() : null;
    if (cut !== null && cut >= at) tr.setNodeAttribute(cut, "ins", this.by.id);
    return end;
  }

  #proposed({ content, openStart, openEnd }: Slice): Slice {
    const mark = content.firstChild?.type.schema.marks.insertion.create({ id: this.by.id });
    const marked = (nodes: Fragment, outer: boolean): Fragment =>
      Fragment.from(
        nodes.content.map((node, at) => {
          if (node.isInline) return node.mark((mark as Mark).addToSet(node.marks.filter((one) => one.type.name !== "deletion")));
          const begins = !(outer && at === 0 && openStart > 0) && "ins" in node.attrs;
          const attrs = begins ? { ...node.attrs, ins: this.by.id, del: null } : node.attrs;
          return node.type.create(attrs, isRow(node) ? node.content : marked(node.content, false), node.marks);
        }),
      );
    return new Slice(marked(content, true), openStart, openEnd);
  }

  /** Formats and kinds are proposed where they stand; in what one proposes oneself they are set. */
  #other(step: Step, before: Node, after: Node, back: Mapping): void {
    const tr = this.#tr;
    const pos = changedInPlace(step);
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
      const [from, to] = [tr.mapping.map(back.map(step.from)), tr.mapping.map(back.map(step.to))];
      this.#format(from, to, step.mark, step instanceof AddMarkStep);
    } else if (pos !== null) {
      const at = tr.mapping.map(back.map(pos));
      const [was, is, there] = [before.nodeAt(pos), after.nodeAt(pos), tr.doc.nodeAt(at)];
      if (!was || !is || !there?.isTextblock || this.#own(there.attrs.ins as string | null)) this.#same(step, back);
      else {
        const proposed = (there.attrs.proposed as Record<string, string> | null) ?? {};
        tr.setNodeAttribute(at, "proposed", { ...proposed, [this.by.id]: proposedValues(proposed[this.by.id], was, is) });
      }
    } else this.#same(step, back);
  }

  #same(step: Step, back: Mapping): void {
    const moved = step.map(back)?.map(this.#tr.mapping);
    if (moved) this.#tr.maybeStep(moved);
  }

  #format(from: number, to: number, mark: Mark, on: boolean): void {
    const tr = this.#tr;
    const { proposed } = tr.doc.type.schema.marks;
    tr.doc.nodesBetween(from, to, (node, at) => {
      if (!node.isInline) return true;
      const [start, end] = [Math.max(from, at), Math.min(to, at + node.nodeSize)];
      const inserted = node.marks.find((one) => one.type.name === "insertion");
      const there = node.marks.find((one) => one.type === proposed && one.attrs.id === this.by.id);
      if (inserted && this.#own(inserted.attrs.id as string)) {
        if (on) tr.addMark(start, end, mark);
        else tr.removeMark(start, end, mark);
      } else {
        if (there) tr.removeMark(start, end, there);
        tr.addMark(start, end, proposed.create({ id: this.by.id, formats: proposedFormats(there?.attrs.formats, [mark], on) }));
      }
      return false;
    });
  }

  /** Rows and columns that come are marked as new; those that would go are marked, and stay. */
  #table(index: number): void {
    const { steps, docs, doc } = this.act;
    const rest = steps.slice(index);
    const moves = movement(rest);
    const gone: number[] = [];
    docs[index].descendants((node, at) => {
      if (!("del" in node.attrs) || node.isTextblock || !moves.mapResult(at, 1).deletedAfter) return !node.isTextblock;
      gone.push(at);
      return false;
    });
    if (gone.length > 0) {
      for (const at of gone) if (!this.#tr.doc.nodeAt(at)?.attrs.del) this.#tr.setNodeAttribute(at, "del", this.by.id);
      return;
    }
    for (const step of rest) this.#tr.step(step);
    const back = moves.invert();
    doc.descendants((node, at) => {
      if (!("ins" in node.attrs) || node.isTextblock || !back.mapResult(at, 1).deletedAfter) return !node.isTextblock;
      this.#tr.setNodeAttribute(at, "ins", this.by.id);
      return false;
    });
  }

  #own(id: string | null): boolean {
    const one = id ? (id === this.by.id ? this.by : this.known(id)) : undefined;
    return one !== undefined && one.person === this.by.person && one.organisationId === this.by.organisationId;
  }
}

function isRow(node: Node): boolean {
  return node.type.spec.tableRole === "row";
}
