import { Extension, InputRule } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Which number each block of an ordered list has: counted by depth, until something shallower or no such item comes. */
export function numbers(blocks: readonly Node[]): (number | null)[] {
  const counts: number[] = [];
  return blocks.map((node) => {
    const indent = (node.attrs.indent as number | undefined) ?? 0;
    counts.length = Math.min(counts.length, indent + 1);
    if (node.attrs.list !== "ordered") {
      counts.length = Math.min(counts.length, indent);
      return null;
    }
    const number = (node.attrs.start as number | null) ?? (counts[indent] ?? 0) + 1;
    counts[indent] = number;
    return number;
  });
}

function shown(doc: Node): DecorationSet {
  const decorations: Decoration[] = [];
  const body = (node: Node, start: number) => {
    const counted = numbers(node.children);
    node.forEach((block, offset, index) => {
      const at = start + offset;
      if (counted[index] !== null) decorations.push(Decoration.node(at, at + block.nodeSize, { "data-number": `${counted[index]}.` }));
    });
  };
  body(doc, 0);
  doc.descendants((node, at) => {
    if (/cell/.test(String(node.type.spec.tableRole))) body(node, at + 1);
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}

/** A shortcut at the beginning of a block sets what the block says of itself. */
function rule(find: RegExp, attrs: (match: RegExpMatchArray, state: EditorState) => Record<string, unknown> | null): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match }) => {
      const place = state.doc.resolve(range.from);
      const set = attrs(match, state);
      if (!set || place.parent.type.spec.code) return null;
      state.tr.delete(range.from, range.to);
      for (const [key, value] of Object.entries(set)) state.tr.setNodeAttribute(place.before(), key, value);
      return undefined;
    },
  });
}

/** Numbers before items, and what one types to begin a list or a quotation. */
export const Lists = Extension.create({
  name: "lists",
  addInputRules: () => [
    rule(/^\s*[-+*]\s$/, () => ({ list: "bullet" })),
    rule(/^(\d{1,6})[.)]\s$/, ([, number]) => ({ list: "ordered", start: number === "1" ? null : Number(number) })),
    rule(/^\[([ x]?)\]\s$/, ([, done]) => ({ list: "check", checked: done === "x" })),
    rule(/^\s*>\s$/, (_match, state) => ({ quote: Math.min(4, (state.selection.$from.parent.attrs.quote as number) + 1) })),
  ],
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_config, state) => shown(state.doc),
        apply: (transaction, before) => (transaction.docChanged ? shown(transaction.doc) : before),
      },
      props: {
        decorations(state) {
          return this.getState(state);
        },
        handleClickOn: (view, _pos, node, at, event) => {
          const box = event.target instanceof HTMLElement && event.target.matches("[data-list=check]") && event.offsetX < 0;
          if (!box || !view.editable || node.attrs.list !== "check") return false;
          view.dispatch(view.state.tr.setNodeAttribute(at, "checked", !node.attrs.checked));
          return true;
        },
      },
    }),
  ],
});
