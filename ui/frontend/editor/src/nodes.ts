import { Extension, mergeAttributes, Node } from "@tiptap/core";
import Mention from "@tiptap/extension-mention";
import { Plugin, Selection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { choices } from "./choices";
import { kept } from "./flat-text";
import { LARGEST_PICTURE } from "./limits";
import type { Mentionable, Say } from "./settings";

/** A note at the foot of the page; its text travels with the sentence it explains. */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ text: { default: "", parseHTML: (e: HTMLElement) => e.title } }),
  parseHTML: () => [{ tag: "sup.footnote" }],
  renderHTML: ({ node }) => ["sup", { class: "footnote", title: node.attrs.text as string, role: "note" }],
  renderText: ({ node }) => ` (${node.attrs.text as string})`,
});

const WIDEST = 1600;

/** A picture as it lives in the text; how wide it was, if it had to be made smaller. */
export interface Fitted {
  src: string;
  width: number;
  from: number | null;
}

/** Makes a picture small enough to live in the text, however small it is already. */
export async function picture(file: Blob): Promise<Fitted | null> {
  if (!file.type.startsWith("image/")) return null;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  for (let width = Math.min(WIDEST, bitmap.width); width >= 1; width = Math.floor(width * 0.7)) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = Math.max(1, Math.round((bitmap.height * width) / bitmap.width));
    const context = canvas.getContext("2d");
    if (!context) return null;
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const url = canvas.toDataURL("image/webp", 0.85);
    // a picture of which no canvas can be made says "data:,"
    if (url.startsWith("data:image/") && url.length <= LARGEST_PICTURE)
      return { src: url, width: canvas.width, from: canvas.width < bitmap.width ? bitmap.width : null };
  }
  return null;
}

/** Pictures in HTML that are too large for a text. */
function largePictures(page: Document): HTMLImageElement[] {
  return [...page.querySelectorAll("img")].filter((image) => (image.getAttribute("src")?.length ?? 0) > LARGEST_PICTURE);
}

/** HTML with its large pictures made small enough; those that cannot be stay, and the text takes them out. Null if none is large. */
function shrunk(html: string): Promise<string> | null {
  if (html.length <= LARGEST_PICTURE) return null;
  const page = new DOMParser().parseFromString(html, "text/html");
  const large = largePictures(page);
  if (large.length === 0) return null;
  return (async () => {
    for (const image of large) {
      const blob = blobOf(image.getAttribute("src") ?? "");
      const small = blob && (await picture(blob));
      if (small) image.setAttribute("src", small.src);
    }
    return page.body.innerHTML;
  })();
}

function blobOf(url: string): Blob | null {
  const [, type, data] = /^data:(image\/[\w.+-]+)(?:;[\w=-]+)*;base64,(.*)$/s.exec(url) ?? [];
  if (!type || data === undefined) return null;
  try {
    return new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type });
  } catch {
    return null;
  }
}

/** Pasted and dropped pictures come into the text. */
export const Pictures = Extension.create<{ put(files: File[], at?: number): void }>({
  name: "pictures",
  addOptions: () => ({ put: () => {} }),
  addProseMirrorPlugins() {
    const { editor } = this;
    const put = this.options.put;
    const images = (data: DataTransfer | null) =>
      saysMore(data?.getData("text/html") ?? "") ? [] : [...(data?.files ?? [])].filter((f) => f.type.startsWith("image/"));
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => {
            const files = images(event.clipboardData);
            if (files.length > 0) put(files);
            return files.length > 0 || pasteShrunk(view, event.clipboardData);
          },
          handleDrop: (view, event, _slice, moved) => {
            const files = images(event.dataTransfer);
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
            if (files.length > 0) put(files, at);
            return files.length > 0 || (!moved && pasteShrunk(view, event.dataTransfer, at === undefined ? at : kept(editor, at)));
          },
        },
      }),
    ];
  },
});

/** Cells and words come with a picture of themselves: what they say is wanted. */
function saysMore(html: string): boolean {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return body.querySelector("table") !== null || body.textContent.trim() !== "";
}

/** True if there are pictures that take a moment to be made small; then all of it is pasted when they are. */
function pasteShrunk(view: EditorView, data: DataTransfer | null, place?: () => number): boolean {
  const html = data && shrunk(data.getData("text/html"));
  if (!html) return false;
  void html.then((small) => {
    if (view.isDestroyed) return;
    if (place) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place()))));
    view.pasteHTML(small);
  });
  return true;
}

/** @ and some letters: people and organisations of the programme. */
export function mentions(list: () => Mentionable[], say: Say) {
  return Mention.extend({
    addAttributes() {
      return { ...this.parent?.(), kind: { default: "person" } };
    },
  }).configure({
    renderHTML: ({ options, node }) => [
      "span",
      mergeAttributes({ class: `mention mention-${String(node.attrs.kind)}` }, options.HTMLAttributes),
      `@${String(node.attrs.label ?? node.attrs.id)}`,
    ],
    suggestion: {
      char: "@",
      items: ({ query }) => {
        const wanted = query.toLocaleLowerCase();
        return list()
          .filter((one) => one.label.toLocaleLowerCase().includes(wanted))
          .slice(0, 8);
      },
      render: () => choices<Mentionable>(say("mention"), say("mention-none"), (one) => [one.label, say(`mention-${one.kind}`)]),
    },
  });
}
