import type { HocuspocusProvider } from "@hocuspocus/provider";
import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import * as Y from "yjs";
import { readable, safeColour } from "./colours";
import { fromText } from "./flat/binding";
import type { Points } from "./flat/points";
import { bindingOf } from "./flat-text";
import { contained, type Seen } from "./seen";
import type { Author } from "./settings";
import { shapeOf } from "./shapes";

const KEY = new PluginKey<DecorationSet>("carets");

/** Where others write: a line in their organisation's colour, with their name and organisation. */
export const Carets = Extension.create<{ provider: HocuspocusProvider | null; author: Author | null }>({
  name: "carets",
  addOptions: () => ({ provider: null, author: null }),
  addProseMirrorPlugins() {
    const { provider, author } = this.options;
    const awareness = provider?.awareness;
    if (!awareness || !author) return [];
    awareness.setLocalStateField("user", {
      name: author.name,
      organisation: author.organisation,
      brief: author.brief,
      color: safeColour(author.colour),
      person: author.id,
    });
    const editor = this.editor;
    const others = () =>
      [...awareness.getStates()].filter(([client]) => client !== awareness.clientID).map(([, state]) => state as unknown as Seen);
    return [
      new Plugin<DecorationSet>({
        key: KEY,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, before, _was, state) =>
            tr.getMeta(KEY) || fromText(tr)
              ? contained(() => drawn(state, others(), bindingOf(editor).points), DecorationSet.empty)
              : before.map(tr.mapping, tr.doc),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
        view: (view) => {
          const redraw = () => contained(() => view.isDestroyed || view.dispatch(view.state.tr.setMeta(KEY, true)), undefined);
          // their word may come in the middle of a change of the text
          const later = () => queueMicrotask(redraw);
          const tell = () => contained(() => awareness.setLocalStateField("cursor", view.hasFocus() ? own(editor) : null), undefined);
          awareness.on("change", later);
          view.dom.addEventListener("focusin", tell);
          view.dom.addEventListener("focusout", tell);
          return {
            update: (_view, before) => {
              if (!before.selection.eq(view.state.selection) || before.doc !== view.state.doc) tell();
            },
            destroy: () => {
              awareness.off("change", later);
              view.dom.removeEventListener("focusin", tell);
              view.dom.removeEventListener("focusout", tell);
            },
          };
        },
      }),
    ];
  },
});

function own(editor: Editor): Seen["cursor"] {
  const { doc, selection } = editor.state;
  const [anchor, head] = [selection.anchor, selection.head].map((at) => bindingOf(editor).points.pointAt(doc, at));
  return anchor && head ? ({ anchor, head } as unknown as Seen["cursor"]) : null;
}

/** What can be drawn of where others are; what cannot of one keeps none of the others from being drawn. */
export function drawn(state: EditorState, others: Seen[], points: Pick<Points, "find">): DecorationSet {
  const size = state.doc.content.size;
  const place = (at: unknown) => points.find(Y.createRelativePositionFromJSON(at));
  return DecorationSet.create(
    state.doc,
    others.flatMap(({ user, cursor }) =>
      contained(() => {
        const [anchor, head] = [cursor && place(cursor.anchor), cursor && place(cursor.head)];
        if (anchor == null || head == null || Math.max(anchor, head) > size) return [];
        const colour = { style: `background-color: ${safeColour(user.color)}44` };
        const line = Decoration.widget(head, () => caret(user), { key: `${user.person} ${user.name} ${user.color}`, side: 10 });
        return anchor === head ? [line] : [line, Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), colour)];
      }, []),
    ),
  );
}

function caret(user: Seen["user"]): HTMLElement {
  const line = document.createElement("span");
  line.className = `caret caret-${shapeOf(user.organisation)}`;
  line.style.borderColor = user.color;
  line.style.color = user.color;
  const label = document.createElement("span");
  label.className = "caret-name";
  label.style.backgroundColor = user.color;
  label.style.color = readable(user.color);
  label.textContent = [user.name, user.brief || user.organisation].filter(Boolean).join(" · ");
  line.append(label);
  return line;
}
