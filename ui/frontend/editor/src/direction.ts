import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const LETTER = /\p{L}/u;
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** In which direction words run: that of their first letter. */
export function direction(text: string): "ltr" | "rtl" | null {
  const letter = LETTER.exec(text)?.[0];
  return letter === undefined ? null : FROM_THE_RIGHT.test(letter) ? "rtl" : "ltr";
}

function first(node: Node): "ltr" | "rtl" | null {
  let found: "ltr" | "rtl" | null = null;
  node.descendants((child) => {
    if (found === null && child.text) found = direction(child.text);
    return found === null;
  });
  return found;
}

function shown(doc: Node): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === "table") {
      const dir = first(node);
      if (dir) decorations.push(Decoration.node(position, position + node.nodeSize, { dir }));
    }
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}

/**
 * Every block runs in the direction of its own letters; the browser sees to that. A table takes that of the first letter in
 * it: the first column stands where reading begins.
 */
export const OwnDirection = Extension.create({
  name: "ownDirection",
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
      },
    }),
  ],
});
