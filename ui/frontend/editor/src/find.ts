import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

export interface Found {
  from: number;
  to: number;
}

/** Where words stand in a text, whatever their case. */
export function find(doc: Node, words: string): Found[] {
  const found: Found[] = [];
  if (words === "") return found;
  const wanted = folded(words);
  doc.descendants((block, position) => {
    if (!block.isTextblock) return true;
    const text = block.textBetween(0, block.content.size, "\n", "\ufffc");
    const folds = folded(text);
    for (let at = folds.indexOf(wanted); at >= 0; at = folds.indexOf(wanted, at + wanted.length)) {
      found.push({ from: position + 1 + at, to: position + 1 + at + wanted.length });
    }
    return false;
  });
  return found;
}

/** Without case, and each letter still at its place: some would grow when folded. */
function folded(text: string): string {
  return [...text].map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join("");
}

const KEY = new PluginKey<DecorationSet>("find");

export const Find = Extension.create({
  name: "find",
  addStorage: () => ({ words: "", current: -1 }),
  addProseMirrorPlugins() {
    const storage = this.storage as { words: string; current: number };
    const shown = (doc: Node) =>
      DecorationSet.create(
        doc,
        find(doc, storage.words).map(({ from, to }, index) =>
          Decoration.inline(from, to, { class: index === storage.current ? "found found-now" : "found" }),
        ),
      );
    return [
      new Plugin<DecorationSet>({
        key: KEY,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, before) => (tr.getMeta(KEY) || (tr.docChanged && storage.words) ? shown(tr.doc) : before),
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

/** Steps through what was found and replaces it, as one's own edits. */
export class Finder {
  readonly #storage: { words: string; current: number };

  constructor(private readonly editor: Editor) {
    this.#storage = (editor.storage as unknown as Record<string, { words: string; current: number }>).find;
  }

  look(words: string): number {
    this.#storage.words = words;
    this.#storage.current = -1;
    this.#show();
    return this.count();
  }

  count(): number {
    return find(this.editor.state.doc, this.#storage.words).length;
  }

  next(by: 1 | -1): number {
    const found = find(this.editor.state.doc, this.#storage.words);
    if (found.length === 0) return -1;
    const current = this.#storage.current < 0 && by < 0 ? 0 : this.#storage.current;
    this.#storage.current = (current + by + found.length) % found.length;
    const { from, to } = found[this.#storage.current];
    this.editor.chain().setTextSelection({ from, to }).scrollIntoView().run();
    this.#show();
    return this.#storage.current;
  }

  /** Replaces the one that is marked and goes on to the next behind it; without one, only goes on. */
  replace(text: string): number {
    const before = this.editor.state.doc;
    const hit = find(before, this.#storage.words)[this.#storage.current];
    if (!hit) return this.next(1);
    this.#put([hit], text);
    const behind = hit.to + this.editor.state.doc.content.size - before.content.size;
    const left = find(this.editor.state.doc, this.#storage.words);
    this.#storage.current =
      Math.max(
        0,
        left.findIndex(({ from }) => from >= behind),
      ) - 1;
    return this.next(1);
  }

  replaceAll(text: string): number {
    const found = find(this.editor.state.doc, this.#storage.words);
    this.#put(found.reverse(), text);
    return found.length;
  }

  #put(places: Found[], text: string): void {
    if (!this.editor.isEditable) return;
    const tr = this.editor.state.tr;
    for (const { from, to } of places) tr.insertText(text, from, to);
    this.editor.view.dispatch(tr);
  }

  #show(): void {
    this.editor.view.dispatch(this.editor.state.tr.setMeta(KEY, true));
  }
}
