import type { Node, Schema } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { AddMarkStep, Mapping, RemoveMarkStep, type Step, Transform } from "@tiptap/pm/transform";
import type * as Y from "yjs";
import { Blocks } from "./changes";
import { apartFromTables } from "./crossing";
import { begins, close, element, MARKER, spot, write } from "./items";
import type { Block } from "./model";
import { type Touched, touch } from "./model";
import { patch } from "./patch";
import { Points } from "./points";
import { first } from "./reader";
import { changedInPlace, hull, movement, shapesTable } from "./steps";
import { Writer } from "./writer";

export const BODY = "body";

/** What shows the text: an editor's view, or no more than its state. */
export interface Host {
  readonly state: EditorState;
  dispatch(tr: Transaction): void;
}

/** Own changes that are not written into the text yet. */
interface Waiting {
  count: number;
  list: { number: number; tr: Transaction }[];
}

export const flatKey = new PluginKey<Waiting>("flat");

/** True for a change that came out of the text: another's, or what undo brings back. */
export function fromText(tr: Transaction): boolean {
  return tr.getMeta(flatKey) === true;
}

/** Repairs are nobody's act: undo does not see them. */
const REPAIR = "repair";

/**
 * Holds a flat text and an editor's document together. What the editor changes is written step by step as the units that
 * changed; what others change is shown as the steps that lead there.
 */
export class Binding {
  readonly body: Y.Text;
  readonly blocks: Blocks;
  readonly points: Points;
  readonly plugin: Plugin<Waiting>;
  #host: Host | null = null;
  /** The document that shows what was read last. */
  #shown: Node;
  #written = 0;
  #writing = false;
  #selection: { anchor: Y.RelativePosition; head: Y.RelativePosition } | null = null;

  constructor(
    readonly doc: Y.Doc,
    private readonly schema: Schema,
  ) {
    this.body = doc.getText(BODY);
    this.blocks = new Blocks(this.body, schema);
    this.points = new Points(this.blocks);
    this.#shown = this.#read();
    this.plugin = this.#plugin();
    doc.on("beforeAllTransactions", this.#remember);
    this.body.observeDeep(this.#changed);
  }

  /** The text as a document of its own. */
  get document(): Node {
    return this.#shown;
  }

  /** Which block begins at a place of the document: the id of its marker. */
  idAt(pos: number): string | null {
    const id = this.blocks.blockAt(pos)?.start?.id;
    return id ? `${id.client}:${id.clock}` : null;
  }

  attach(host: Host): void {
    this.#host = host;
    this.#written = flatKey.getState(host.state)?.count ?? 0;
    this.#show();
  }

  detach(): void {
    this.#host = null;
  }

  destroy(): void {
    this.detach();
    this.doc.off("beforeAllTransactions", this.#remember);
    this.body.unobserveDeep(this.#changed);
  }

  /** Writes what the editor changed since. */
  flush(): void {
    const host = this.#host;
    if (!host || this.#writing) return;
    const waiting = (flatKey.getState(host.state)?.list ?? []).filter(({ number }) => number > this.#written);
    if (waiting.length === 0) return;
    this.#writing = true;
    this.#selection = null;
    try {
      this.#repair();
      this.doc.transact((transaction) => waiting.forEach(({ tr }) => this.#write(transaction, tr)), this);
    } finally {
      this.#written = waiting[waiting.length - 1].number;
      this.#writing = false;
    }
    this.#show();
  }

  #plugin(): Plugin<Waiting> {
    return new Plugin<Waiting>({
      key: flatKey,
      state: {
        init: () => ({ count: 0, list: [] }),
        apply: (tr, { count, list }) => {
          if (!tr.docChanged || fromText(tr)) return { count, list };
          const number = count + 1;
          return { count: number, list: [...list.filter((one) => one.number > this.#written), { number, tr }] };
        },
      },
      view: (view) => {
        let there = true;
        // the editor is not ready to be changed while its views are made
        queueMicrotask(() => there && this.attach(view));
        return {
          update: () => this.flush(),
          destroy: () => {
            there = false;
            this.detach();
          },
        };
      },
    });
  }

  #write(transaction: Y.Transaction, tr: Transaction): void {
    // of each document of the editor's the way to the one that shows the text; nothing while they are the same
    let way = tr.docs[0] === this.#shown || tr.docs[0].eq(this.#shown) ? null : this.#correct(tr.docs[0]).mapping;
    for (let at = 0; at < tr.steps.length; ) {
      const end = shapesTable(tr.docs[at], tr.steps[at]) ? tr.steps.length : at + 1;
      const change = new Transform(this.#shown);
      for (const step of tr.steps.slice(at, end)) {
        const moved = way ? step.map(way) : step;
        const own = moved ? apartFromTables(change.doc, moved) : [];
        if (!way && own[0] === step) change.step(step);
        else way = follow(change, step, own, way);
      }
      if (change.steps.length > 0) this.#writeSteps(transaction, change);
      if (!this.#shows(change.doc)) {
        const correction = this.#correct(change.doc);
        way = new Mapping([...(way?.maps ?? []), ...correction.mapping.maps]);
        this.#shown = correction.doc;
      } else this.#shown = change.doc;
      at = end;
    }
  }

  #writeSteps(transaction: Y.Transaction, change: Transform): void {
    const { steps, doc: after } = change;
    const before = change.docs[0];
    const [step] = steps;
    const writer = new Writer(transaction, movement(steps));
    const pos = changedInPlace(step);
    if (steps.length === 1 && (step instanceof AddMarkStep || step instanceof RemoveMarkStep)) {
      writer.marks(this.blocks.list, before, after, step.from, step.to);
    } else if (steps.length === 1 && pos !== null && !shapesTable(before, step)) {
      this.#mark(transaction, pos, pos);
      writer.attributes(this.blocks.list, before, after, pos);
    } else {
      const range = hull(steps, before, after);
      this.#mark(transaction, range.from, range.to);
      writer.replace(this.blocks.list, before, after, range);
    }
    this.blocks.refresh(writer.touched);
  }

  /** A block that begins in a range and has no marker gets one: what is written before it or of it would else be another's. */
  #mark(transaction: Y.Transaction, from: number, to: number): void {
    const touched: Touched = new Map();
    for (const [block, at] of this.blocks.places()) {
      if (block.start || !block.text || at < from || at > to || !block.node.isTextblock) continue;
      const before = block.before ? block.before.right : first(block.text);
      write(transaction, block.text, spot(transaction, before, block.before, 0), [{ content: element(MARKER, {}), formats: {} }]);
      touch(touched, block);
    }
    this.blocks.refresh(touched);
  }

  /** Formats end at a marker: those which would run on, because two people ended them in two ways, are ended. */
  #repair(): void {
    if (this.blocks.leaking.size === 0) return;
    this.doc.transact((transaction) => {
      for (const { text, start, leaks } of this.blocks.leaking) {
        let next = start?.right ?? null;
        while (next && !begins(next)) next = next.right;
        if (next && text) close(transaction, text, next, leaks);
      }
    }, REPAIR);
  }

  #remember = (): void => {
    const host = this.#host;
    if (!host || this.#writing) return;
    const { selection } = host.state;
    const [anchor, head] = [selection.anchor, selection.head].map((at) => this.points.pointAt(this.#shown, at));
    this.#selection = selection instanceof TextSelection && anchor && head ? { anchor, head } : null;
  };

  #changed = (_events: unknown, transaction: Y.Transaction): void => {
    if (transaction.origin === this) return;
    const before = this.blocks.list;
    this.blocks.refresh(this.blocks.touchedBy(transaction));
    // while own changes are being written the view is ahead of the text
    if (!this.#writing) this.#show(before);
  };

  /** Brings the editor to what the text says. */
  #show(before?: Block[]): void {
    const host = this.#host;
    if (!host) {
      if (!this.#shows(this.#shown)) this.#shown = this.#read();
      return;
    }
    if (this.#shows(host.state.doc)) {
      this.#shown = host.state.doc;
      return;
    }
    const { tr } = host.state;
    const known = before && before.length === tr.doc.childCount ? before : tr.doc.children.map(() => null);
    patch(tr, tr.doc, 0, known, this.blocks.list);
    this.#shows(tr.doc);
    this.#shown = tr.doc;
    this.#reselect(tr);
    host.dispatch(tr.setMeta(flatKey, true).setMeta("addToHistory", false));
  }

  #reselect(tr: Transaction): void {
    const anchor = this.#selection && this.points.find(this.#selection.anchor);
    const head = this.#selection && this.points.find(this.#selection.head);
    this.#selection = null;
    if (anchor != null && head != null) tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)));
  }

  /** Is this document what the text says? The nodes of both are the same ones then. */
  #shows(doc: Node): boolean {
    const { list } = this.blocks;
    if (doc.childCount !== list.length) return false;
    let same = true;
    for (let at = 0; at < list.length && same; at++) {
      const node = doc.child(at);
      if (node === list[at].node) continue;
      same = node.eq(list[at].node);
      if (same) list[at].node = node;
    }
    return same;
  }

  #correct(doc: Node): Transform {
    const transform = new Transform(doc);
    patch(
      transform,
      doc,
      0,
      doc.children.map(() => null),
      this.blocks.list,
    );
    return transform;
  }

  #read(): Node {
    return this.schema.topNodeType.create(
      null,
      this.blocks.list.map((block) => block.node),
    );
  }
}

/** Does in place of a step those that say the same here; the way behind it. */
function follow(change: Transform, step: Step, own: Step[], way: Mapping | null): Mapping {
  const done = own.filter((one) => !change.maybeStep(one).failed);
  return new Mapping([step.getMap().invert(), ...(way?.maps ?? []), ...done.map((one) => one.getMap())]);
}
