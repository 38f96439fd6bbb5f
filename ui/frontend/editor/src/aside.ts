import * as Y from "yjs";
import { h } from "./dom";
import type { Oversized } from "./parts";
import type { Say } from "./settings";

/** Something that cannot come into a text, kept for whoever put it there. */
export interface SetAside {
  kind: "picture" | "other";
  /** What it says of itself: a picture its description, others their kind. */
  name: string;
  content: string;
}

/** Nothing but these may stand where something of theirs is taken away. */
const WHOLE = ["image", "footnote", "mention"];

/**
 * Takes out of a document what no message can carry, and says what it was. What somebody deleted already is nothing to
 * speak of.
 *
 * @param origin of the change, so that it is not undone
 */
export function takeOut(doc: Y.Doc, oversized: Oversized[], origin: unknown): SetAside[] {
  const out: SetAside[] = [];
  doc.transact((transaction) => {
    for (const { client, clock } of oversized) {
      const item = Y.getItem(doc.store, Y.createID(client, clock)) as Y.Item | Y.GC;
      if (!(item instanceof Y.Item) || item.deleted) continue;
      const parent = item.parent;
      const element = parent instanceof Y.XmlElement ? parent : null;
      const picture = element?.nodeName === "image";
      const name = picture
        ? element?.getAttribute("alt")
        : (element?.nodeName ?? (item.content instanceof Y.ContentFormat ? item.content.key : item.parentSub));
      out.push({ kind: picture ? "picture" : "other", name: short(name ?? ""), content: text(item.content) });
      if (element && WHOLE.includes(element.nodeName)) element._item?.delete(transaction);
      else item.delete(transaction);
    }
  }, origin);
  return out;
}

/** A description, too, can be what is too long. */
export function short(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}

function text(content: Y.Item["content"]): string {
  const value: unknown = content instanceof Y.ContentFormat ? content.value : content.getContent()[0];
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** Each with its size and a way to keep it. */
export function asideList(say: Say, things: SetAside[]): HTMLElement {
  return h("ul", { class: "editor-aside-list" }, ...things.map((one) => h("li", {}, described(say, one), " ", keep(say, one))));
}

export function described(say: Say, { kind, name, content }: SetAside): string {
  const size = (content.length / 1024 / 1024).toFixed(1);
  if (kind === "picture") return name ? say("aside-picture", name, size) : say("aside-picture-nameless", size);
  return say("aside-other", name, size);
}

/** As a page, which any browser opens; whatever is in it is shown and never run. */
function keep(say: Say, { kind, name, content }: SetAside): HTMLElement {
  const shown = kind === "picture" && content.startsWith("data:image/") ? h("img", { src: content, alt: name }) : h("pre", {}, content);
  const page = `<!doctype html><meta charset="utf-8"><title></title>${shown.outerHTML}`;
  const file = (name || say("picture-one")).replace(/[^\p{L}\p{N} -]/gu, "").trim() || "jointly";
  return h("a", { href: URL.createObjectURL(new Blob([page], { type: "text/html" })), download: `${file}.html` }, say("aside-keep"));
}
