import { type Editor, Extension, mergeAttributes, Node } from "@tiptap/core";
import Mention from "@tiptap/extension-mention";
import { Plugin, Selection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { SuggestionProps } from "@tiptap/suggestion";
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

/** Makes a picture small enough to live in the text, however small it is already. */
export async function picture(file: Blob): Promise<string | null> {
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
    if (url.startsWith("data:image/") && url.length <= LARGEST_PICTURE) return url;
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
      if (small) image.setAttribute("src", small);
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
    const put = this.options.put;
    const images = (data: DataTransfer | null) => [...(data?.files ?? [])].filter((f) => f.type.startsWith("image/"));
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
            return files.length > 0 || (!moved && pasteShrunk(view, event.dataTransfer, at));
          },
        },
      }),
    ];
  },
});

/** True if there are pictures that take a moment to be made small; then all of it is pasted when they are. */
function pasteShrunk(view: EditorView, data: DataTransfer | null, at?: number): boolean {
  const html = data && shrunk(data.getData("text/html"));
  if (!html) return false;
  void html.then((small) => {
    if (view.isDestroyed) return;
    if (at !== undefined)
      view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(Math.min(at, view.state.doc.content.size)))));
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
      render: () => choices(say),
    },
  });
}

function choices(say: Say) {
  const box = document.createElement("ul");
  box.className = "editor-choices";
  box.setAttribute("role", "listbox");
  box.setAttribute("aria-label", say("mention"));
  box.id = "editor-choices";
  let props: SuggestionProps<Mentionable, Mentionable> | null = null;
  let at = 0;
  const draw = () => {
    if (!props) return;
    box.replaceChildren(
      ...props.items.map((item, index) => {
        const line = document.createElement("li");
        line.setAttribute("role", "option");
        line.setAttribute("aria-selected", String(index === at));
        line.id = `editor-choice-${index}`;
        line.append(item.label, " ", kind(item));
        line.addEventListener("mousedown", (event) => {
          event.preventDefault();
          props?.command(item);
        });
        return line;
      }),
    );
    if (props.items.length === 0) {
      const none = document.createElement("li");
      none.className = "editor-none";
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.setAttribute("aria-selected", "false");
      none.textContent = say("mention-none");
      box.replaceChildren(none);
    }
    const place = props.clientRect?.();
    box.hidden = !place;
    point(props.items.length > 0 ? `editor-choice-${at}` : null);
    if (place) {
      box.style.left = `${Math.min(place.left, innerWidth - 280)}px`;
      const below = place.bottom + 4;
      const fits = below + box.offsetHeight < innerHeight;
      box.style.top = `${fits ? below : Math.max(4, place.top - box.offsetHeight - 4)}px`;
    }
  };
  const kind = (item: Mentionable) => {
    const word = document.createElement("small");
    word.textContent = say(`mention-${item.kind}`);
    return word;
  };
  // the caret stays in the text; this is what tells listeners where they are in the list
  const point = (id: string | null) => {
    const text = props?.editor.view.dom;
    if (id) text?.setAttribute("aria-activedescendant", id);
    else text?.removeAttribute("aria-activedescendant");
  };
  const open = (editor: Editor) => editor.view.dom.closest("jointly-editor")?.append(box);
  return {
    onStart: (given: SuggestionProps<Mentionable, Mentionable>) => {
      props = given;
      at = 0;
      open(given.editor);
      draw();
    },
    onUpdate: (given: SuggestionProps<Mentionable, Mentionable>) => {
      props = given;
      at = 0;
      draw();
    },
    onKeyDown: ({ event }: { event: KeyboardEvent }) => {
      if (!props || props.items.length === 0) return false;
      const count = props.items.length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        at = (at + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
        draw();
        return true;
      }
      if (event.key === "Enter" || event.key === "Tab") {
        props.command(props.items[at]);
        return true;
      }
      return false;
    },
    onExit: () => {
      point(null);
      box.remove();
    },
  };
}
