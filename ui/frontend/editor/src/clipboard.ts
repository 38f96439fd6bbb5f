import { Extension } from "@tiptap/core";
import { DOMSerializer, type Fragment, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { wordLists } from "./word-lists";

const BLOCK = "p,h1,h2,h3,h4,h5,h6,pre,hr,table,ul,ol,blockquote,div,section,article";

interface Around {
  list: string | null;
  start: number | null;
  indent: number;
  quote: number;
}

/** HTML as other programs give it, with its lists and quotations as what each block says of itself. */
export function flattened(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  wordLists(page);
  if (!page.querySelector("ul,ol,blockquote,[data-list],[data-indent]")) return html;
  for (const root of [page.body, ...page.querySelectorAll("td,th")]) flatten(root as HTMLElement);
  return page.body.innerHTML;
}

function flatten(root: HTMLElement): void {
  const out: globalThis.Node[] = [];
  walk(root, { list: null, start: null, indent: 0, quote: 0 }, out);
  root.replaceChildren(...out);
}

function walk(parent: HTMLElement, around: Around, out: globalThis.Node[]): void {
  let line: HTMLElement | null = null;
  for (const child of [...parent.childNodes]) {
    if (!(child instanceof HTMLElement) || !(child.matches(BLOCK) || child.querySelector(BLOCK))) {
      if (!line && !child.textContent?.trim() && !(child instanceof HTMLImageElement)) continue;
      if (!line) {
        line = said(document.createElement("p"), around);
        out.push(line);
      }
      line.append(child);
      continue;
    }
    line = null;
    if (child.matches("ul,ol")) items(child, around, out);
    else if (child.matches("blockquote")) walk(child, { ...around, quote: around.quote + 1 }, out);
    else if (child.matches("p,h1,h2,h3,h4,h5,h6,pre,hr,table")) out.push(said(child, around));
    else {
      walk(child, around, out);
      around.list = null;
    }
    if (out.length > 0 && !child.matches("ul,ol,blockquote")) after(around);
  }
}

/** Only the first block of an item is the item; the others stand below it. */
function after(around: Around): void {
  if (around.list) Object.assign(around, { list: null, start: null, indent: around.indent + 1 });
}

function items(list: HTMLElement, around: Around, out: globalThis.Node[]): void {
  // a list in an item whose words came before is one deeper already
  const indent = around.list ? around.indent + 1 : around.indent;
  const kind = list.matches("ol") ? "ordered" : "bullet";
  let start = list.matches("ol[start]") ? Number(list.getAttribute("start")) : null;
  for (const item of list.children) {
    if (item.matches("ul,ol")) items(item as HTMLElement, { ...around, list: null, indent: indent + 1 }, out);
    else {
      const before = out.length;
      walk(item as HTMLElement, { ...around, list: kind, start, indent }, out);
      if (out.length === before) out.push(said(document.createElement("p"), { ...around, list: kind, start, indent }));
    }
    start = null;
  }
}

function said(block: HTMLElement, { list, start, indent, quote }: Around): HTMLElement {
  if (list && !block.matches("hr,table")) block.dataset.list = list;
  if (start !== null && start !== 1) block.dataset.start = String(start);
  if (indent > 0) block.dataset.indent = String(Math.min(8, indent));
  if (quote > 0) block.dataset.quote = String(Math.min(4, quote));
  return block;
}

/** Blocks in a row as the lists and quotations that other programs know. */
export function nested(blocks: HTMLElement[]): HTMLElement[] {
  const root = document.createElement("div");
  let open: { element: HTMLElement; kind: string; indent: number }[] = [];
  const top = () => open.at(-1)?.element ?? root;
  const close = (until: number) => (open = open.slice(0, until));
  for (const block of blocks) {
    const { list, indent = "0", quote = "0", start } = block.dataset;
    const depth = Number(indent);
    const quotes = open.filter((one) => one.kind === "quote").length;
    if (quotes !== Number(quote)) {
      close(0);
      for (let at = 0; at < Number(quote); at++) enter("blockquote", "quote", -1);
    }
    while (open.length > 0 && keeps(open[open.length - 1], list, depth)) close(open.length - 1);
    if (list) {
      const tag = list === "ordered" ? "ol" : "ul";
      if (open.at(-1)?.kind !== list || open.at(-1)?.indent !== depth) enter(tag, list, depth);
      if (start) top().setAttribute("start", start);
      const item = document.createElement("li");
      item.append(block);
      top().append(item);
    } else (top().matches("ul,ol") ? (top().lastElementChild ?? top()) : top()).append(block);
  }
  return [...root.children] as HTMLElement[];

  function enter(tag: string, kind: string, indent: number): void {
    const element = document.createElement(tag);
    (top().matches("ul,ol") ? (top().lastElementChild ?? top()) : top()).append(element);
    open.push({ element, kind, indent });
  }
}

/** Does an open list end before a block of this kind and depth? */
function keeps(open: { kind: string; indent: number }, list: string | undefined, depth: number): boolean {
  if (open.kind === "quote") return false;
  return list ? open.indent > depth || (open.indent === depth && open.kind !== list) : open.indent >= depth;
}

class NestedSerializer extends DOMSerializer {
  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement | DocumentFragment) {
    const out = super.serializeFragment(fragment, options, target);
    const blocks = [...out.childNodes];
    if (
      !target &&
      blocks.length > 0 &&
      blocks.every((one) => one instanceof HTMLElement && one.matches("p,h1,h2,h3,h4,h5,h6,pre,hr,table"))
    ) {
      out.replaceChildren(...nested(blocks as HTMLElement[]));
    }
    return out;
  }
}

/** An item that comes into an empty block makes it one, and is not only its words. */
function asItIs(slice: Slice): Slice {
  const { list, indent, quote } = slice.content.firstChild?.attrs ?? {};
  return slice.openStart === 1 && (list || indent || quote) ? new Slice(slice.content, 0, slice.openEnd === 1 ? 0 : slice.openEnd) : slice;
}

/** Lists and quotations come from other programs, and go there, as they know them. */
export const Clipboard = Extension.create({
  name: "clipboard",
  addProseMirrorPlugins() {
    const { nodes, marks } = DOMSerializer.fromSchema(this.editor.schema);
    return [
      new Plugin({
        props: {
          transformPastedHTML: flattened,
          transformPasted: (slice, view) => (view.state.selection.$from.parent.content.size === 0 ? asItIs(slice) : slice),
          clipboardSerializer: new NestedSerializer(nodes, marks),
        },
      }),
    ];
  },
});
