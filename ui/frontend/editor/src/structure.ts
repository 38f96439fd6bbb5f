import type { Attrs, Node } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { canJoin } from "@tiptap/pm/transform";

/** What becomes of blocks: so that a block keeps its own marker with its words, whatever is done beside it. */

/** A new block beside another: of the same list and depth, and nothing that was proposed or said of the other alone. */
function beside(node: Node): Attrs {
  const { list, indent, quote, align, dir } = node.attrs;
  return { list, indent, quote, align, dir };
}

/** Enter: what is left of the caret stays the block it is, what is right of it becomes the next. */
export const enter: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof TextSelection)) return false;
  const { tr } = state;
  if (!selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  if (!$from.parent.isTextblock || $from.parent.type.spec.code) return false;
  if (selection.empty && $from.parent.content.size === 0 && outOfList(state, dispatch)) return true;
  splitAt(tr);
  const marks = state.storedMarks ?? $from.marks();
  dispatch?.(tr.ensureMarks(marks).scrollIntoView());
  return true;
};

function splitAt(tr: Transaction): void {
  const { $from } = tr.selection;
  const { parent: block } = $from;
  const { paragraph } = tr.doc.type.schema.nodes;
  if ($from.parentOffset === block.content.size) {
    const behind = $from.after();
    tr.insert(behind, paragraph.create(beside(block)));
    tr.setSelection(TextSelection.create(tr.doc, behind + 1));
  } else if ($from.parentOffset === 0) tr.insert($from.before(), paragraph.create(beside(block)));
  else
    tr.split($from.pos, 1, [{ type: block.type, attrs: { ...beside(block), ...(block.attrs.level ? { level: block.attrs.level } : {}) } }]);
}

/** In an empty item Enter leaves the list, step by step. */
const outOfList: Command = (state, dispatch) => {
  const { $from } = state.selection;
  return lessOf($from.parent, $from.before(), state, dispatch);
};

/** Takes away what stands around a block: first its list, then one step of its indent, then of its quotation. */
function lessOf(block: Node, at: number, state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const { list, indent, quote } = block.attrs as { list: string | null; indent: number; quote: number };
  const change = list && indent === 0 ? ["list", null] : indent > 0 ? ["indent", indent - 1] : quote > 0 ? ["quote", quote - 1] : null;
  if (!change) return false;
  dispatch?.(state.tr.setNodeAttribute(at, change[0] as string, change[1]).scrollIntoView());
  return true;
}

/** Backspace at the beginning of a block: first out of what stands around it, then to the end of the one before. */
export const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0) return false;
  const { list, level } = $from.parent.attrs as { list: string | null; level?: number };
  const at = $from.before();
  if (list) {
    dispatch?.(state.tr.setNodeAttribute(at, "list", null).scrollIntoView());
    return true;
  }
  if (lessOf($from.parent, at, state, dispatch)) return true;
  if ((level || $from.parent.type.spec.code) && $from.index($from.depth - 1) === 0) return setKind(0)(state, dispatch);
  return join(state, at, dispatch);
};

/** Delete at the end of a block: the next comes to its end. */
export const deleteForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false;
  return join(state, $from.after(), dispatch);
};

/** An empty block gives way to the other, whichever it is; else the first stays the one it is. */
function join(state: EditorState, at: number, dispatch?: (tr: Transaction) => void): boolean {
  const { nodeBefore, nodeAfter } = state.doc.resolve(at);
  if (!nodeBefore?.isTextblock || !nodeAfter?.isTextblock) return false;
  const { tr } = state;
  if (nodeBefore.content.size === 0) tr.delete(at - nodeBefore.nodeSize, at);
  else {
    if (nodeBefore.type.spec.code !== nodeAfter.type.spec.code) return false;
    if (!canJoin(state.doc, at)) return false;
    tr.join(at);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** The blocks of words that a selection touches, with their places. */
export function chosen(state: EditorState): { node: Node; at: number }[] {
  const blocks: { node: Node; at: number }[] = [];
  for (const { $from, $to } of state.selection.ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node, at) => {
      if (node.isTextblock && !blocks.some((one) => one.at === at)) blocks.push({ node, at });
      return !node.isTextblock;
    });
  }
  return blocks;
}

/** @param level of a heading; 0 for a paragraph, "code" for code */
export function setKind(level: number | "code"): Command {
  return (state, dispatch) => {
    const { paragraph, heading, codeBlock } = state.schema.nodes;
    const type = level === "code" ? codeBlock : level === 0 ? paragraph : heading;
    const blocks = chosen(state).filter(
      ({ node }) => node.type !== type || (level !== "code" && level !== 0 && node.attrs.level !== level),
    );
    if (blocks.length === 0) return false;
    const { tr } = state;
    for (const { node, at } of blocks) {
      const { level: _before, ...attrs } = node.attrs;
      const place = tr.mapping.map(at);
      tr.setBlockType(place, place + node.nodeSize, type, type === heading ? { ...attrs, level } : attrs);
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function setAttributes(wanted: (node: Node, at: number, state: EditorState) => Attrs | null): Command {
  return (state, dispatch) => {
    const { tr } = state;
    for (const { node, at } of chosen(state)) {
      for (const [key, value] of Object.entries(wanted(node, at, state) ?? {})) {
        if (node.attrs[key] !== value) tr.setNodeAttribute(at, key, value);
      }
    }
    if (tr.steps.length === 0) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** All of them a list of this kind; none of them, if they are already. */
export function toggleList(kind: "bullet" | "ordered" | "check"): Command {
  return (state, dispatch) => {
    const all = chosen(state).every(({ node }) => node.attrs.list === kind);
    return setAttributes(() => (all ? { list: null, checked: false, start: null } : { list: kind }))(state, dispatch);
  };
}

export const toggleQuote: Command = (state, dispatch) => {
  const all = chosen(state).every(({ node }) => (node.attrs.quote as number) > 0);
  return setAttributes((node) => ({ quote: all ? 0 : Math.max(1, node.attrs.quote as number) }))(state, dispatch);
};

const DEEPEST = 8;

/** Deeper by one, at most one deeper than what stands before; or less deep. In lists, and of what is indented already. */
export function indent(by: 1 | -1): Command {
  return setAttributes((node, at, state) => {
    const now = node.attrs.indent as number;
    if (by < 0) return now > 0 ? { indent: now - 1 } : null;
    const before = state.doc.resolve(at).nodeBefore?.attrs.indent as number | undefined;
    return node.attrs.list && before !== undefined && now <= before && now < DEEPEST ? { indent: now + 1 } : null;
  });
}
