import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { safeColour } from "./colours";
import { fromText } from "./flat/binding";
import { counts } from "./flat/items";
import type { Block } from "./flat/model";
import { lineOffset } from "./flat/places";
import { first } from "./flat/reader";
import { bindingOf } from "./flat-text";
import { shapeOf } from "./shapes";

/** Who wrote under which numbers. */
export interface Writer {
  clients: number[];
  name: string;
  organisation: string;
  colour: string;
}

const KEY = new PluginKey<DecorationSet>("authorship");

/** Shades on demand who wrote what. */
export const Authorship = Extension.create<object, { writers: Writer[]; show(writers: Writer[]): void }>({
  name: "authorship",
  addStorage: () => ({ writers: [], show: () => {} }),
  onCreate() {
    this.storage.show = (writers) => {
      this.storage.writers = writers;
      this.editor.view.dispatch(this.editor.state.tr.setMeta(KEY, true));
    };
  },
  addProseMirrorPlugins() {
    const { storage, editor } = this;
    return [
      new Plugin<DecorationSet>({
        key: KEY,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, before) => {
            if (storage.writers.length === 0) return DecorationSet.empty;
            if (!tr.getMeta(KEY) && !fromText(tr)) return before.map(tr.mapping, tr.doc);
            const by = new Map(storage.writers.flatMap((one) => one.clients.map((client) => [client, one] as const)));
            const decorations = [...bindingOf(editor).blocks.places()].flatMap(([block, at]) =>
              runs(block).flatMap(({ client, from, to }) => {
                const writer = by.get(client);
                return writer ? [shade(writer, at + 1 + from, Math.min(at + 1 + to, tr.doc.content.size))] : [];
              }),
            );
            return DecorationSet.create(tr.doc, decorations);
          },
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

function shade({ name, organisation, colour }: Writer, from: number, to: number): Decoration {
  return Decoration.inline(from, to, {
    class: `written written-${shapeOf(organisation)}`,
    style: `--by: ${safeColour(colour)}`,
    title: `${name} · ${organisation}`,
  });
}

/** Stretches of a block that one number wrote, as places in its line. */
export function runs(block: Block): { client: number; from: number; to: number }[] {
  const found: { client: number; from: number; to: number }[] = [];
  if (!block.text || !block.node.isTextblock) return found;
  let units = 0;
  let item = block.start ?? (block.before ? block.before.right : first(block.text));
  const most = block.node.content.size;
  for (; item && found.at(-1)?.to !== most; item = item.right) {
    if (!counts(item)) continue;
    const [from, to] = [lineOffset(block, units), lineOffset(block, units + item.length)];
    units += item.length;
    const last = found.at(-1);
    if (to > from && last?.client === item.id.client && last.to === from) last.to = to;
    else if (to > from) found.push({ client: item.id.client, from, to });
  }
  return found;
}
