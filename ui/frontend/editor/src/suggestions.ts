import { Extension, Mark, mergeAttributes } from "@tiptap/core";
import type { Mark as MarkOnText, Node, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Mapping, ReplaceStep } from "@tiptap/pm/transform";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import type { Author } from "./settings";

export interface Proposal {
  id: string;
  person: string;
  personName: string;
  organisation: string;
  organisationId: string;
  colour: string;
  at: string;
}

const NAMES = ["id", "person", "personName", "organisation", "organisationId", "colour", "at"] as const;

function tracked(name: "insertion" | "deletion", tag: "ins" | "del") {
  return Mark.create({
    name,
    inclusive: false,
    excludes: name,
    addAttributes() {
      return Object.fromEntries(
        NAMES.map((attribute) => [
          attribute,
          {
            default: "",
            parseHTML: (element: HTMLElement) => element.getAttribute(`data-${dashed(attribute)}`) ?? "",
            renderHTML: (values: Record<string, string>) => ({ [`data-${dashed(attribute)}`]: values[attribute] }),
          },
        ]),
      );
    },
    parseHTML: () => [{ tag: `${tag}[data-id]` }],
    renderHTML: ({ HTMLAttributes }) => {
      const attributes = HTMLAttributes as Record<string, string>;
      const title = [attributes["data-person-name"], attributes["data-organisation"]].filter(Boolean).join(" · ");
      return [tag, mergeAttributes(attributes, { title, class: "suggestion" }), 0];
    },
  });
}

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const Insertion = tracked("insertion", "ins");
export const Deletion = tracked("deletion", "del");

/** Ours are not tracked again: what others did, what undo does, what accepting and rejecting does. */
const SETTLED = new PluginKey<boolean>("settledSuggestion");

function settles(transaction: Transaction): boolean {
  return Boolean(transaction.getMeta(SETTLED) || transaction.getMeta(ySyncPluginKey) || transaction.getMeta(yUndoPluginKey));
}

/** The same act as proposals: nothing others wrote disappears, everything new is marked as new. */
export function asSuggestion(transaction: Transaction, state: EditorState, proposal: Proposal): Transaction {
  if (!transaction.docChanged || settles(transaction)) return transaction;
  const proposed = state.tr;
  const insertion = state.schema.marks.insertion.create(proposal);
  const deletion = state.schema.marks.deletion.create(proposal);
  let caret: number | null = null;
  transaction.steps.forEach((step, index) => {
    const back = new Mapping(transaction.mapping.maps.slice(0, index)).invert();
    if (!(step instanceof ReplaceStep)) {
      const moved = step.map(back)?.map(proposed.mapping);
      if (moved) proposed.maybeStep(moved);
      return;
    }
    const from = proposed.mapping.map(back.map(step.from, -1), -1);
    const to = Math.max(from, proposed.mapping.map(back.map(step.to, 1), 1));
    const before = proposed.mapping.maps.length;
    strike(proposed, from, to, proposal, deletion);
    const end = proposed.mapping.slice(before).map(to);
    caret = step.slice.size > 0 ? insert(proposed, end, step.slice, insertion) : from;
  });
  if (caret !== null) {
    proposed.setSelection(TextSelection.near(proposed.doc.resolve(Math.min(caret, proposed.doc.content.size))));
  }
  return proposed.setMeta("addToHistory", true).scrollIntoView();
}

/** Own proposals vanish when deleted; everything else is marked. */
function strike(tr: Transaction, from: number, to: number, by: Proposal, deletion: MarkOnText): void {
  const mine: [number, number][] = [];
  const others: [number, number][] = [];
  tr.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isInline) return true;
    const range: [number, number] = [Math.max(from, position), Math.min(to, position + node.nodeSize)];
    const inserted = node.marks.find((mark) => mark.type.name === "insertion");
    if (inserted && isBy(inserted, by)) mine.push(range);
    else if (!node.marks.some((mark) => mark.type.name === "deletion")) others.push(range);
    return false;
  });
  for (const [start, end] of others) tr.addMark(start, end, deletion);
  for (const [start, end] of mine.reverse()) tr.delete(start, end);
}

function isBy(mark: MarkOnText, by: Proposal): boolean {
  return mark.attrs.person === by.person && mark.attrs.organisationId === by.organisationId;
}

/** Puts new content in and marks its text as proposed; returns where the caret goes. */
function insert(tr: Transaction, at: number, slice: Slice, insertion: MarkOnText): number {
  const before = tr.mapping.maps.length;
  tr.replace(at, at, slice);
  const end = tr.mapping.slice(before).map(at, 1);
  tr.addMark(at, end, insertion);
  tr.removeMark(at, end, insertion.type.schema.marks.deletion);
  return end;
}

export interface FoundProposal {
  proposal: Proposal;
  from: number;
  to: number;
  added: string;
  removed: string;
}

/** All open suggestions of a text, in the order in which they stand. */
export function proposals(doc: Node): FoundProposal[] {
  const found = new Map<string, FoundProposal>();
  doc.descendants((node, position) => {
    for (const mark of node.marks) {
      if (mark.type.name !== "insertion" && mark.type.name !== "deletion") continue;
      const id = mark.attrs.id as string;
      const one = found.get(id) ?? { proposal: mark.attrs as Proposal, from: position, to: position, added: "", removed: "" };
      one.to = position + node.nodeSize;
      if (mark.type.name === "insertion") one.added += node.text ?? " ";
      else one.removed += node.text ?? " ";
      found.set(id, one);
    }
  });
  return [...found.values()];
}

/** Accepts or rejects one suggestion, or all of them. */
export function settle(state: EditorState, accept: boolean, id?: string): Transaction {
  const tr = state.tr.setMeta(SETTLED, true);
  const removals: [number, number][] = [];
  state.doc.descendants((node, position) => {
    for (const mark of node.marks) {
      const name = mark.type.name;
      if ((name !== "insertion" && name !== "deletion") || (id !== undefined && mark.attrs.id !== id)) continue;
      if ((name === "deletion") === accept) removals.push([position, position + node.nodeSize]);
      else tr.removeMark(position, position + node.nodeSize, mark);
    }
  });
  for (const [from, to] of removals.reverse()) tr.delete(tr.mapping.map(from, 1), tr.mapping.map(to, -1));
  return tr;
}

const PAUSE = 60_000;

/** The mode in which one proposes instead of changing. */
export const Suggesting = Extension.create<{ author: Author }, { on: boolean; current: Proposal | null; until: number }>({
  name: "suggesting",
  addOptions() {
    return { author: { id: "", name: "", organisation: "", brief: "", organisationId: "", colour: "" } };
  },
  addStorage() {
    return { on: false, current: null, until: 0 };
  },
  dispatchTransaction({ transaction, next }) {
    const storage = this.storage;
    if (!storage.on) {
      next(transaction);
      return;
    }
    const now = Date.now();
    if (transaction.docChanged && !settles(transaction) && (!storage.current || now > storage.until)) {
      storage.current = proposalOf(this.options.author);
    }
    if (transaction.docChanged) storage.until = now + PAUSE;
    else if (transaction.selectionSet && !transaction.getMeta(ySyncPluginKey)) storage.current = null;
    next(storage.current ? asSuggestion(transaction, this.editor.state, storage.current) : transaction);
  },
  addProseMirrorPlugins() {
    return [new Plugin({ key: SETTLED })];
  },
});

export function proposalOf(author: Author): Proposal {
  return {
    id: crypto.randomUUID(),
    person: author.id,
    personName: author.name,
    organisation: author.organisation,
    organisationId: author.organisationId,
    colour: author.colour,
    at: new Date().toISOString(),
  };
}
