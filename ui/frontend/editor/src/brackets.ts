import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

export interface Span {
  from: number;
  to: number;
}

/** The outermost [brackets] of a paragraph: text that is not agreed. An unclosed bracket marks nothing. */
export function brackets(text: string): Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "[") open.push(at);
    const from = text[at] === "]" ? open.pop() : undefined;
    if (from !== undefined) {
      while (found.length > 0 && found[found.length - 1].from > from) found.pop();
      found.push({ from, to: at + 1 });
    }
  }
  return found;
}

/** All text that is not agreed, in the order in which it stands. */
export function notAgreed(doc: Node): Span[] {
  const found: Span[] = [];
  doc.descendants((block, position) => {
    if (!block.isTextblock) return true;
    // a leaf counts as one character, so that places in the text are places in the document
    const text = block.textBetween(0, block.content.size, "\n", "\ufffc");
    for (const { from, to } of brackets(text)) found.push({ from: position + 1 + from, to: position + 1 + to });
    return false;
  });
  return found;
}

/** The next place behind this one, or the first again. */
export function nextNotAgreed(doc: Node, pos: number): Span | undefined {
  const all = notAgreed(doc);
  return all.find(({ from }) => from > pos) ?? all[0];
}

function shown(doc: Node): DecorationSet {
  return DecorationSet.create(
    doc,
    notAgreed(doc).map(({ from, to }) => Decoration.inline(from, to, { class: "not-agreed" })),
  );
}

export const Brackets = Extension.create({
  name: "brackets",
  addProseMirrorPlugins() {
    return [
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
    ];
  },
});
