import type { HocuspocusProvider } from "@hocuspocus/provider";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Plugin, type PluginSpec } from "@tiptap/pm/state";
import { DecorationSet } from "@tiptap/pm/view";
import { readable, safeColour } from "./colours";
import { contained } from "./seen";
import type { Author } from "./settings";

/** Where others write: a line in their organisation's colour, with their name and organisation. */
export function carets(provider: HocuspocusProvider, author: Author) {
  return CollaborationCaret.extend({
    addProseMirrorPlugins() {
      return (this.parent?.() ?? []).map(harmless);
    },
  }).configure({
    provider,
    user: {
      name: author.name,
      organisation: author.organisation,
      brief: author.brief,
      color: safeColour(author.colour),
      person: author.id,
    },
    render: (user: Record<string, string>) => {
      const caret = document.createElement("span");
      caret.className = "caret";
      caret.style.borderColor = user.color;
      caret.style.color = user.color;
      const label = document.createElement("span");
      label.className = "caret-name";
      label.style.backgroundColor = user.color;
      label.style.color = readable(user.color);
      label.textContent = [user.name, user.brief || user.organisation].filter(Boolean).join(" · ");
      caret.append(label);
      return caret;
    },
  });
}

/** The same plugin; but what goes wrong while it draws does not end the change of the text that it draws for. */
export function harmless(plugin: Plugin): Plugin {
  const { state, view, ...others } = plugin.spec as PluginSpec<DecorationSet>;
  const drawn: PluginSpec<DecorationSet> = { ...others };
  if (state) {
    drawn.state = {
      ...state,
      init: (config, editor) => contained(() => state.init.call(plugin, config, editor), DecorationSet.empty),
      apply: (transaction, before, was, is) =>
        contained(() => state.apply.call(plugin, transaction, before, was, is), before.map(transaction.mapping, transaction.doc)),
    };
  }
  if (view) {
    drawn.view = (editor) => {
      const inner = view.call(plugin, editor);
      return {
        update: (now, before) => contained(() => inner.update?.(now, before), undefined),
        destroy: () => inner.destroy?.(),
      };
    };
  }
  return new Plugin(drawn);
}
