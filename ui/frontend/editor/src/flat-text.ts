import { type CommandProps, type Editor, Extension } from "@tiptap/core";
import { keymap } from "@tiptap/pm/keymap";
import { type Command, Selection } from "@tiptap/pm/state";
import type * as Y from "yjs";
import { Binding } from "./flat/binding";
import { undoOf } from "./flat/undo";
import { backspace, deleteForward, enter, indent, setKind, toggleList, toggleQuote } from "./structure";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    flatText: {
      undo(): ReturnType;
      redo(): ReturnType;
      /** Level of a heading; 0 for a paragraph. */
      kind(level: number): ReturnType;
      list(kind: "bullet" | "ordered" | "check"): ReturnType;
      quote(): ReturnType;
    };
  }
}

interface Kept {
  binding: Binding;
  undo: Y.UndoManager;
}

const LEVELS = [0, 1, 2, 3, 4];

const KEYS: Record<string, Command> = {
  Enter: enter,
  Backspace: backspace,
  "Mod-Backspace": backspace,
  "Shift-Backspace": backspace,
  Delete: deleteForward,
  "Mod-Delete": deleteForward,
  Tab: indent(1),
  "Shift-Tab": indent(-1),
  "Mod-Shift-7": toggleList("ordered"),
  "Mod-Shift-8": toggleList("bullet"),
  "Mod-Shift-9": toggleList("check"),
  "Mod-Shift-b": toggleQuote,
  ...Object.fromEntries(LEVELS.map((level) => [`Mod-Alt-${level}`, setKind(level)])),
};

/** The editor's document is the shared text; what others write in it appears, and undo takes back one's own. */
export const FlatText = Extension.create<{ document: Y.Doc | null }, Kept>({
  name: "flatText",
  priority: 1_000,
  addOptions: () => ({ document: null }),
  addProseMirrorPlugins() {
    const binding = new Binding(this.options.document as Y.Doc, this.editor.schema);
    this.storage.binding = binding;
    this.storage.undo = undoOf(binding);
    return [binding.plugin];
  },
  addCommands() {
    const { storage } = this;
    const own =
      (command: Command) =>
      ({ state, dispatch }: CommandProps) =>
        command(state, dispatch);
    // what undo changes comes out of the text, not out of the editor's own change
    const back =
      (which: "undo" | "redo") =>
      ({ tr, dispatch }: CommandProps) => {
        if (storage.undo[`${which}Stack`].length === 0) return false;
        tr.setMeta("preventDispatch", true);
        if (dispatch) storage.undo[which]();
        return true;
      };
    return {
      undo: () => back("undo"),
      redo: () => back("redo"),
      kind: (level) => own(setKind(level)),
      list: (kind) => own(toggleList(kind)),
      quote: () => own(toggleQuote),
    };
  },
  addKeyboardShortcuts() {
    const undo = () => this.editor.commands.undo() || true;
    const redo = () => this.editor.commands.redo() || true;
    return { "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo };
  },
  onDestroy() {
    this.storage.undo.destroy();
    this.storage.binding.destroy();
  },
});

/** Keys of blocks: behind those of lists one chooses from, before those of the editor itself. */
export const BlockKeys = Extension.create({
  name: "blockKeys",
  addProseMirrorPlugins: () => [keymap(KEYS)],
});

/** A place that stays with what stands before it while one waits. */
export function kept(editor: Editor, at: number): () => number {
  const { points } = bindingOf(editor);
  const { doc } = editor.state;
  const { from } = Selection.near(doc.resolve(Math.min(at, doc.content.size)));
  const point = points.pointAt(doc, from);
  return () => (point && points.find(point)) ?? Math.min(from, editor.state.doc.content.size);
}

/** What holds an editor and its text together. */
export function bindingOf(editor: { storage: unknown }): Binding {
  return (editor.storage as { flatText: Kept }).flatText.binding;
}
