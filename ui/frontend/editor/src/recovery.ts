import type { Editor } from "@tiptap/core";
import { h } from "./dom";
import type { Say } from "./settings";

/** What this device has of a text, as files: nobody's words get lost because the server does not take them. */
export function draft(say: Say, title: string, editor: Editor, update: Uint8Array): HTMLElement {
  const link = (text: string, content: BlobPart, type: string, ending: string) =>
    h("a", { href: URL.createObjectURL(new Blob([content], { type })), download: `${title}.${ending}` }, text);
  return h(
    "span",
    { class: "editor-draft" },
    link(say("recovery-text"), `<!doctype html><meta charset="utf-8"><title></title>${editor.getHTML()}`, "text/html", "html"),
    " ",
    link(say("recovery-full"), update.slice(), "application/octet-stream", "yjs"),
  );
}

/** Words alone, as a file. */
export function wordsAsFile(say: Say, title: string, words: string): HTMLElement {
  const href = URL.createObjectURL(new Blob([words], { type: "text/plain" }));
  return h("a", { href, download: `${title}.txt` }, say("recovery-text"));
}
