import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { type SetAside, short } from "./aside";
import { fromText } from "./flat/binding";

/** In characters of its data URL: pictures live in the text. */
export const LARGEST_PICTURE = 1024 * 1024;
/** What else stands in an attribute is an address, a description or a note. */
const LONGEST_ATTRIBUTE = 64 * 1024;

/** Holds whatever comes into the text here to its measures, in whichever way it comes. */
export const Limits = Extension.create<{ aside(things: SetAside[]): void }>({
  name: "limits",
  addOptions: () => ({ aside: () => {} }),
  addProseMirrorPlugins() {
    const aside = this.options.aside;
    return [
      new Plugin({
        appendTransaction: (transactions, _before, state) => {
          // what others wrote stands in the text already
          const own = transactions.filter((one) => one.docChanged && !fromText(one));
          if (own.length === 0) return null;
          const pasted = own.some((one) => one.getMeta("paste") || one.getMeta("uiEvent") === "paste");
          const { tr, out } = withinLimits(state, own);
          if (out.length > 0) queueMicrotask(() => aside(out));
          if (pasted) behindPicture(tr);
          return tr.docChanged || tr.selectionSet ? tr : null;
        },
      }),
    ];
  },
});

/** Without what is too large, of what these brought. */
export function withinLimits(state: EditorState, transactions: readonly Transaction[]): { tr: Transaction; out: SetAside[] } {
  const tr = state.tr;
  const out: SetAside[] = [];
  const acts: (() => void)[] = [];
  for (const [from, to] of changed(transactions, state.doc.content.size)) {
    state.doc.nodesBetween(from, to, (node, at) => {
      const long = longAttribute(node);
      if (long) {
        out.push(long);
        // a leaf is nothing without it; what has content goes on without it
        acts.push(() => {
          const place = tr.mapping.map(at);
          if (node.isLeaf && !node.isText) tr.delete(place, tr.mapping.map(at + node.nodeSize));
          else if (!node.isText)
            tr.setNodeMarkup(
              place,
              undefined,
              Object.fromEntries(Object.entries(node.attrs).filter(([, value]) => value !== long.content)),
            );
        });
      }
      for (const mark of node.marks) {
        const value = longest(mark.attrs);
        if (value === null) continue;
        if (!out.some((one) => one.content === value)) out.push({ kind: "other", name: mark.type.name, content: value });
        acts.push(() => tr.removeMark(tr.mapping.map(at), tr.mapping.map(at + node.nodeSize), mark));
      }
    });
  }
  acts.forEach((act) => act());
  return { tr, out };
}

function longAttribute(node: Node): SetAside | null {
  const picture = node.type.name === "image";
  const { src, ...others } = node.attrs as { src?: string };
  if (picture && typeof src === "string" && src.length > LARGEST_PICTURE) {
    return { kind: "picture", name: short(String(node.attrs.alt ?? "")), content: src };
  }
  const value = longest(picture ? others : node.attrs);
  return value === null ? null : { kind: "other", name: node.type.name, content: value };
}

function longest(attributes: Record<string, unknown>): string | null {
  for (const value of Object.values(attributes)) if (typeof value === "string" && value.length > LONGEST_ATTRIBUTE) return value;
  return null;
}

/** Where the text is new after all of these. */
function changed(transactions: readonly Transaction[], size: number): [number, number][] {
  const ranges: [number, number][] = [];
  transactions.forEach((transaction, index) => {
    transaction.mapping.maps.forEach((map, step) => {
      map.forEach((_oldFrom, _oldTo, from, to) => {
        const after = (at: number, side: number) => {
          let mapped = transaction.mapping.slice(step + 1).map(at, side);
          for (const later of transactions.slice(index + 1)) mapped = later.mapping.map(mapped, side);
          return mapped;
        };
        ranges.push([Math.max(0, after(from, -1)), Math.min(size, after(to, 1))]);
      });
    });
  });
  return merged(ranges);
}

function merged(ranges: [number, number][]): [number, number][] {
  const all: [number, number][] = [];
  for (const [from, to] of ranges.sort(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

/** A picture left selected would be replaced by the next letter. */
export function behindPicture(tr: Transaction): Transaction {
  if (!(tr.selection instanceof NodeSelection) || tr.selection.node.type.name !== "image") return tr;
  return tr.setSelection(TextSelection.create(tr.doc, tr.selection.to)).scrollIntoView();
}
