import type { Editor } from "@tiptap/core";
import { h } from "./dom";
import type { Say } from "./settings";

/** The server began this text anew: what this device has is not mixed in, and not lost. */
export function recoveryDraft(notice: HTMLElement, say: Say, title: string, editor: Editor, update: Uint8Array): void {
  const link = (text: string, content: BlobPart, type: string, ending: string) =>
    h("a", { href: URL.createObjectURL(new Blob([content], { type })), download: `${title}.${ending}` }, text);
  notice.hidden = false;
  notice.replaceChildren(
    say("recovery"),
    " ",
    link(say("recovery-text"), `<!doctype html><meta charset="utf-8"><title></title>${editor.getHTML()}`, "text/html", "html"),
    " ",
    link(say("recovery-full"), update.slice(), "application/octet-stream", "yjs"),
    " ",
    h("button", { type: "button", onclick: () => location.reload() }, say("reload")),
  );
}
