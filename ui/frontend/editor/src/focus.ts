import type { ChainedCommands, Editor } from "@tiptap/core";

/** Commands that leave the caret in the text at once: the editor's own `focus` waits for a frame, and what is typed meanwhile is lost. */
export function inText(editor: Editor): ChainedCommands {
  editor.view.focus();
  return editor.chain().scrollIntoView();
}

export const inTable = (editor: Editor) => editor.isActive("table");
