import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, type NodeSelection, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { anchorAt, type NewAnchor, placeOf } from "./anchors";
import { Later } from "./announcer";
import { Carrier } from "./carried";
import { fromText } from "./flat/binding";
import type { Points } from "./flat/points";
import { bindingOf } from "./flat-text";
import type { Anchor } from "./settings";

/**
 * Threads stand beside the text, never in it: a mark would change the text of those who may only read, and would tell
 * everybody that a thread exists which only some may see. A relative position stays with its letters through edits.
 */
export const anchors = new PluginKey<DecorationSet>("anchors");

/** The selected words: from their first letter to their last. */
export function anchorOf(editor: Editor): NewAnchor | null {
  const { from, to } = editor.state.selection;
  return anchorAt(bindingOf(editor).points, editor.state, from, to);
}

function shown(state: EditorState, list: Anchor[], active: string | null, points: Points): DecorationSet {
  const size = state.doc.content.size;
  return DecorationSet.create(
    state.doc,
    list.flatMap((anchor) => {
      const place = anchor.resolved ? null : placeOf(points, anchor);
      if (!place || place.to > size) return [];
      const look = { class: anchor.thread === active ? "commented commented-now" : "commented", "data-thread": anchor.thread };
      return [Decoration.inline(place.from, place.to, look, { thread: anchor.thread })];
    }),
  );
}

interface Events {
  opened(thread: string): void;
  /** Has everything come that there is? Before that, nothing is lost. */
  complete(): boolean;
  /** Threads whose words are not in the text any more; told when that changes. */
  lost(threads: string[]): void;
  /** The words of a thread were moved here, and it with them. */
  moved(thread: string, anchor: NewAnchor): void;
}

interface Shown {
  list: Anchor[];
  /** The thread that is open beside the text. */
  active: string | null;
}

/** What is dragged, if that is not what is selected. */
function draggedNode({ dragging }: EditorView): NodeSelection | undefined {
  return (dragging as { node?: NodeSelection } | null)?.node;
}

export const Comments = Extension.create<Events, Shown & { look(): void; carry(from: number, to: number): void }>({
  name: "comments",
  addOptions() {
    return { opened: () => {}, complete: () => true, lost: () => {}, moved: () => {} };
  },
  addStorage() {
    return { list: [], active: null, look: () => {}, carry: () => {} };
  },
  addProseMirrorPlugins() {
    const { storage, options, editor } = this;
    let lost = "";
    const points = () => bindingOf(editor).points;
    const carrier = new Carrier(() => storage.list, points, options.moved);
    const carry = (from: number, to: number) => carrier.take(editor.state.doc, from, to);
    const tell = () => {
      if (!options.complete()) return;
      const away = carrier.list().filter((one) => !one.resolved && !placeOf(points(), one));
      const threads = away.map((one) => one.thread);
      if (threads.join() !== lost) options.lost(threads);
      lost = threads.join();
    };
    storage.look = tell;
    storage.carry = carry;
    return [
      new Plugin<DecorationSet>({
        key: anchors,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, before, _old, state) => {
            if (transaction.getMeta(anchors) || fromText(transaction)) return shown(state, carrier.list(), storage.active, points());
            return before.map(transaction.mapping, transaction.doc);
          },
        },
        appendTransaction: (transactions) => {
          carrier.see(transactions);
          return null;
        },
        view: (view) => {
          // own changes are written after this: the places are then read anew from the text
          const later = new Later(50, 500, () => {
            if (view.isDestroyed) return;
            view.dispatch(view.state.tr.setMeta(anchors, true));
            tell();
          });
          return {
            update: (_view, before) => {
              carrier.settle(view.state);
              if (before.doc !== view.state.doc && storage.list.length > 0) later.soon();
            },
            destroy: () => later.stop(),
          };
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
          handleDOMEvents: {
            cut: ({ state: { selection } }) => {
              carry(selection.from, selection.to);
              return false;
            },
          },
          // of what one drags others may write until it is dropped
          handleDrop: (view, _event, _slice, moved) => {
            const { from, to } = draggedNode(view) ?? view.state.selection;
            if (moved) carry(from, to);
            return false;
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
