import { Extension } from "@tiptap/core";
import { BLOCK_DEFAULTS } from "./flat/kinds";

type Values = Record<string, unknown>;

const BLOCKS = ["paragraph", "heading", "codeBlock"];

/** What a block of words says of itself beside its kind, and how a page shows it. */
const SHOWN: Record<string, (value: unknown) => Record<string, string>> = {
  list: (list) => ({ "data-list": String(list) }),
  checked: () => ({ "data-checked": "true" }),
  start: (start) => ({ "data-start": String(start) }),
  indent: (indent) => ({ "data-indent": String(indent) }),
  quote: (quote) => ({ "data-quote": String(quote) }),
  align: (align) => ({ "data-align": String(align) }),
  language: (language) => ({ "data-language": String(language) }),
  hint: (hint) => ({ "data-hint": String(hint) }),
  ins: () => ({ "data-ins": "true" }),
  del: () => ({ "data-del": "true" }),
  proposed: () => ({ "data-proposed": "true" }),
};

const PARSED: Record<string, (text: string) => unknown> = {
  checked: (text) => text === "true",
  start: Number,
  indent: Number,
  quote: Number,
};
const COPIED = ["list", "checked", "start", "indent", "quote", "align", "language"];

function attribute(key: string, otherwise: unknown) {
  return {
    default: otherwise,
    parseHTML: (element: HTMLElement) => {
      const text = COPIED.includes(key) ? element.getAttribute(`data-${key}`) : null;
      return text === null ? otherwise : (PARSED[key]?.(text) ?? text);
    },
    renderHTML: (values: Values) => (values[key] === otherwise ? {} : SHOWN[key](values[key])),
  };
}

const parts = Object.entries(BLOCK_DEFAULTS).filter(([key]) => key !== "dir");
const proposal = (name: string) => ({
  default: null,
  parseHTML: () => null,
  renderHTML: (values: Values) => (values[name] ? { [`data-${name}`]: "true" } : {}),
});

/** Lists, indents and quotations are attributes of blocks, never others around them: so nothing is taken apart to change one. */
export const BlockAttributes = Extension.create({
  name: "blockAttributes",
  addGlobalAttributes: () => [
    {
      types: BLOCKS,
      attributes: {
        ...Object.fromEntries(parts.map(([key, otherwise]) => [key, attribute(key, otherwise)])),
        dir: {
          default: null,
          parseHTML: (element: HTMLElement) => (/^(ltr|rtl)$/.test(element.dir) ? element.dir : null),
          renderHTML: ({ dir }: Values) => ({ dir: dir ?? "auto" }),
        },
      },
    },
    { types: ["horizontalRule", "tableRow", "tableCell", "tableHeader"], attributes: { ins: proposal("ins"), del: proposal("del") } },
  ],
});
