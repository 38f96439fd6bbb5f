import type { Mark, Node } from "@tiptap/pm/model";
import { type EditorState, PluginKey, type Transaction } from "@tiptap/pm/state";
import { formatsOf, marksOf } from "./flat/formats";
import { kindOf, type Values, valuesOf } from "./flat/kinds";

/** Who proposes something, and when; known by its id in the text, and kept beside it. */
export interface Proposal {
  id: string;
  person: string;
  personName: string;
  organisation: string;
  organisationId: string;
  colour: string;
  at: string;
}

/** What knows whose a suggestion is. */
export type Known = (id: string) => Proposal | undefined;

export interface FoundProposal {
  proposal: Proposal;
  from: number;
  to: number;
  added: string;
  removed: string;
  /** What else would change, as the names of tools. */
  changes: string[];
}

/** A paragraph's end, where one is proposed or would go. */
const END = "¶";

/** Ours are not tracked again: what others did, what undo does, what accepting and rejecting does. */
export const SETTLED = new PluginKey<boolean>("settledSuggestion");

type Attributes = Record<string, string | null>;

/** Everything of a node that belongs to suggestions. */
interface Traces {
  marks: Mark[];
  ins: string | null;
  del: string | null;
  proposed: Record<string, string>;
}

function tracesOf(node: Node): Traces {
  const {
    ins = null,
    del = null,
    proposed = null,
  } = node.attrs as { ins?: string | null; del?: string | null; proposed?: Record<string, string> };
  const marks = node.marks.filter(({ type }) => ["insertion", "deletion", "proposed"].includes(type.name));
  return { marks, ins, del, proposed: proposed ?? {} };
}

/** All open suggestions of a text, in the order in which they stand. */
export function proposals(doc: Node, known: Known): FoundProposal[] {
  const found = new Map<string, FoundProposal>();
  const at = (id: string, from: number, to: number) => {
    const one = found.get(id) ?? { proposal: known(id) ?? unknown(id), from, to, added: "", removed: "", changes: [] };
    one.to = to;
    found.set(id, one);
    return one;
  };
  const change = (one: FoundProposal, names: string[]) => {
    for (const name of names) if (!one.changes.includes(name)) one.changes.push(name);
  };
  doc.descendants((node, position) => {
    const { marks, ins, del, proposed } = tracesOf(node);
    const end = position + node.nodeSize;
    for (const mark of marks) {
      const one = at(mark.attrs.id as string, position, end);
      if (mark.type.name === "insertion") one.added += node.text ?? " ";
      else if (mark.type.name === "deletion") one.removed += node.text ?? " ";
      else change(one, Object.keys(parsed(mark.attrs.formats)));
    }
    const inside = node.isTextblock ? position + 1 : end;
    if (ins) mention(at(ins, position, inside), "added", node);
    if (del) mention(at(del, position, inside), "removed", node);
    for (const [id, what] of Object.entries(proposed)) change(at(id, position, inside), named(parsed(what)));
  });
  return [...found.values()];
}

function mention(one: FoundProposal, where: "added" | "removed", node: Node): void {
  if (node.isTextblock) one[where] += END;
  else one[where] += node.type.name === "horizontalRule" ? "―" : node.textContent || "▦";
}

/** The tools whose work a proposed change of a block is. */
function named(values: Attributes): string[] {
  return Object.entries(values).map(([key, value]) => {
    if (key === "kind") return value === null ? "paragraph" : /^h\d$/.test(value) ? `heading ${value[1]}` : "code";
    return key === "list"
      ? value === "ordered"
        ? "numbers"
        : value === null
          ? "paragraph"
          : "bullets"
      : key === "indent"
        ? "deeper"
        : key;
  });
}

function unknown(id: string): Proposal {
  return { id, person: "", personName: "", organisation: "", organisationId: "", colour: "", at: "" };
}

/** What others wrote as JSON may be anything. */
function parsed(text: unknown): Attributes {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Attributes) : {};
  } catch {
    return {};
  }
}

/** Accepts or rejects one suggestion, some, or all of them. */
export function settle(state: EditorState, accept: boolean, ids?: string | ReadonlySet<string>): Transaction {
  const tr = state.tr.setMeta(SETTLED, true);
  const mine = (one: string | null) => one !== null && (ids === undefined || (typeof ids === "string" ? one === ids : ids.has(one)));
  const acts: (() => void)[] = [];
  state.doc.descendants((node, position) => {
    const { marks, ins, del, proposed } = tracesOf(node);
    const place = () => tr.mapping.map(position, 1);
    const gone = (by: string | null, added: boolean) => mine(by) && added !== accept;
    const insertion = marks.find((mark) => mark.type.name === "insertion" && mine(mark.attrs.id as string));
    const deletion = marks.find((mark) => mark.type.name === "deletion" && mine(mark.attrs.id as string));
    if ((insertion && !accept) || (deletion && accept)) {
      acts.push(() => tr.delete(place(), tr.mapping.map(position + node.nodeSize, -1)));
      return false;
    }
    for (const mark of marks) {
      if (!mine(mark.attrs.id as string)) continue;
      acts.push(() => {
        const end = place() + node.nodeSize;
        tr.removeMark(place(), end, mark);
        if (accept && mark.type.name === "proposed") reformat(tr, place(), end, parsed(mark.attrs.formats));
      });
    }
    for (const [key, what] of Object.entries(proposed))
      if (mine(key)) acts.push(() => decided(tr, place(), key, accept ? parsed(what) : {}));
    if (gone(ins, true) || gone(del, false)) acts.push(() => without(tr, place()));
    else for (const [key, by] of Object.entries({ ins, del })) if (mine(by)) acts.push(() => tr.setNodeAttribute(place(), key, null));
    return true;
  });
  // what stands behind first, so that joining changes no place before it
  for (const act of acts.reverse()) act();
  return tr;
}

function reformat(tr: Transaction, from: number, to: number, formats: Attributes): void {
  for (const [key, value] of Object.entries(formats)) {
    const type = tr.doc.type.schema.marks[key];
    if (!type) continue;
    const [mark] = value === null ? [] : marksOf(tr.doc.type.schema, { [key]: value }, false);
    if (mark) tr.addMark(from, to, mark);
    else tr.removeMark(from, to, type);
  }
}

/** A block as it was proposed to be, or as it is, without the proposal. */
function decided(tr: Transaction, at: number, id: string, change: Attributes): void {
  const node = tr.doc.nodeAt(at);
  if (!node?.isTextblock) return;
  const values: Values = valuesOf(node);
  delete values[`set:${id}`];
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete values[key];
    else values[key] = value;
  }
  const { name, attrs } = kindOf(tr.doc.type.schema, values);
  tr.setBlockType(at, at + node.nodeSize, tr.doc.type.schema.nodes[name], attrs);
}

/** Without a block's beginning, a rule, a row or a column. */
function without(tr: Transaction, at: number): void {
  const node = tr.doc.nodeAt(at);
  const place = tr.doc.resolve(at);
  if (!node) return;
  if (!node.isTextblock) {
    if (place.parent.childCount > 1) tr.delete(at, at + node.nodeSize);
    else if (place.depth > 0) tr.delete(place.before(), place.after());
    else tr.replaceWith(at, at + node.nodeSize, tr.doc.type.schema.nodes.paragraph.create());
  } else if (place.nodeBefore?.isTextblock) tr.join(at);
  else if (node.content.size === 0 && place.parent.childCount > 1) tr.delete(at, at + node.nodeSize);
  else for (const key of ["ins", "del"]) tr.setNodeAttribute(at, key, null);
}

/** Marks as the formats of a proposal to set them or to take them away. */
export function proposedFormats(before: unknown, marks: readonly Mark[], on: boolean): string {
  const formats = Object.fromEntries(Object.entries(formatsOf(marks)).map(([key, value]) => [key, on ? value : null]));
  return JSON.stringify({ ...parsed(before), ...formats });
}

/** What a block's change would set, as attributes of its marker. */
export function proposedValues(before: unknown, was: Node, is: Node): string {
  const [old, now] = [valuesOf(was), valuesOf(is)];
  const change: Record<string, unknown> = { ...parsed(before) };
  for (const key of Object.keys({ ...old, ...now })) {
    if (!key.startsWith("set:") && old[key] !== now[key]) change[key] = now[key] ?? null;
  }
  return JSON.stringify(change);
}
