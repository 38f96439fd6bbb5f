import { type Editor, Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import Suggestion from "@tiptap/suggestion";
import { choices } from "./choices";
import { inTable, inText } from "./focus";
import type { Say } from "./settings";

interface Part {
  words: string;
  keys: string;
  act(editor: Editor): void;
  can?(editor: Editor): boolean;
}

export interface Asks {
  picture(): void;
  footnote(): void;
}

export function parts(say: Say, asks: Asks): Part[] {
  const heading = (level: number) => ({
    words: say("heading", level),
    keys: `${"#".repeat(level)} `,
    act: (e: Editor) => inText(e).kind(level).run(),
  });
  return [
    ...[1, 2, 3].map(heading),
    { words: say("paragraph"), keys: "", act: (e) => inText(e).kind(0).run() },
    { words: say("bullets"), keys: "- ", act: (e) => inText(e).list("bullet").run() },
    { words: say("numbers"), keys: "1. ", act: (e) => inText(e).list("ordered").run() },
    { words: say("checks"), keys: "[ ] ", act: (e) => inText(e).list("check").run() },
    { words: say("quote"), keys: "> ", act: (e) => inText(e).quote().run() },
    {
      words: say("table"),
      keys: "",
      act: (e) => inText(e).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
      can: (e) => !inTable(e),
    },
    { words: say("picture"), keys: "", act: () => asks.picture() },
    { words: say("footnote"), keys: "", act: () => asks.footnote() },
    { words: say("rule"), keys: "---", act: (e) => inText(e).setHorizontalRule().run() },
  ];
}

/** What one may do where the caret stands, of what says these letters. */
export function offered(all: Part[], editor: Editor, letters: string): Part[] {
  const wanted = letters.toLocaleLowerCase();
  return all.filter(({ words, can }) => editor.isEditable && (can?.(editor) ?? true) && words.toLocaleLowerCase().includes(wanted));
}

/** A slash on an empty line: what the line can become, or what can be put there. */
export const Slash = Extension.create<{ say: Say; asks: Asks }>({
  name: "slash",
  addOptions: () => ({ say: (key) => key, asks: { picture: () => {}, footnote: () => {} } }),
  addProseMirrorPlugins() {
    const { say, asks } = this.options;
    const all = parts(say, asks);
    return [
      Suggestion<Part, Part>({
        editor: this.editor,
        pluginKey: new PluginKey("slash"),
        char: "/",
        startOfLine: true,
        allow: ({ state, range }) => {
          const { $from } = state.selection;
          return !$from.parent.type.spec.code && $from.parent.content.size === range.to - range.from;
        },
        items: ({ query, editor }) => offered(all, editor, query),
        command: ({ editor, range, props }) => {
          // rights and place may have changed since it was offered
          if (!offered([props], editor, "").length) return;
          editor.chain().deleteRange(range).run();
          props.act(editor);
        },
        render: () => choices<Part>(say("slash"), say("slash-none"), ({ words, keys }) => [words, keys]),
      }),
    ];
  },
});
