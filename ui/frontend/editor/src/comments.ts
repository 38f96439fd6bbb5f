import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { Later } from "./announcer";
import { present } from "./present";
import type { Anchor } from "./settings";

/**
 * Threads stand beside the text, never in it: a mark would change the text of those who may only read, and would tell
 * everybody that a thread exists which only some may see. A relative position stays with its letters through edits.
 */
export const anchors = new PluginKey<DecorationSet>("anchors");

interface Binding {
  doc: Y.Doc;
  type: Y.XmlFragment;
  binding: { mapping: Map<Y.AbstractType<unknown>, never> } | null;
}

export function anchorOf(state: EditorState): { start: string; end: string; quote: string } | null {
  const { from, to, empty } = state.selection;
  const sync = ySyncPluginKey.getState(state) as Binding | undefined;
  if (empty || !sync?.binding) return null;
  const place = (at: number) =>
    write(absolutePositionToRelativePosition(at, sync.type, present(sync.binding, "binding").mapping) as Y.RelativePosition);
  return { start: place(from), end: place(to), quote: state.doc.textBetween(from, to, " ", "").slice(0, 500) };
}

function shown(state: EditorState, list: Anchor[]): DecorationSet {
  const sync = ySyncPluginKey.getState(state) as Binding | undefined;
  if (!sync?.binding) return DecorationSet.empty;
  const place = (text: string) => {
    const relative = read(text);
    return relative && relativePositionToAbsolutePosition(sync.doc, sync.type, relative, present(sync.binding, "binding").mapping);
  };
  return DecorationSet.create(
    state.doc,
    list.flatMap((anchor) => {
      const from = place(anchor.start);
      const to = place(anchor.end);
      if (from === null || to === null || from >= to || anchor.resolved) return [];
      return [Decoration.inline(from, to, { class: "commented", "data-thread": anchor.thread }, { thread: anchor.thread })];
    }),
  );
}

function write(position: Y.RelativePosition): string {
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(position)));
}

function read(text: string): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}

export const Comments = Extension.create<{ opened(thread: string): void }, { list: Anchor[] }>({
  name: "comments",
  addOptions() {
    return { opened: () => {} };
  },
  addStorage() {
    return { list: [] };
  },
  addProseMirrorPlugins() {
    const { storage, options } = this;
    return [
      new Plugin<DecorationSet>({
        key: anchors,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, before, _old, state) => {
            if (transaction.getMeta(anchors)) return shown(state, storage.list);
            return before.map(transaction.mapping, transaction.doc);
          },
        },
        view: (view) => {
          // others' changes replace whole paragraphs: the places are then read anew from the document
          const later = new Later(50, 500, () => {
            if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(anchors, true));
          });
          return {
            update: (_view, before) => {
              if (before.doc === view.state.doc || storage.list.length === 0) return;
              later.soon();
            },
            destroy: () => later.stop(),
          };
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
          handleClick: (view, position) => {
            const hit = anchors.getState(view.state)?.find(position, position)[0];
            if (hit) options.opened((hit.spec as { thread: string }).thread);
            return false;
          },
        },
      }),
    ];
  },
});
