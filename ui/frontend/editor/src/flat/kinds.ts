import type { Attrs, Node, Schema } from "@tiptap/pm/model";

/** What a Yjs attribute may hold here. */
export type Value = string | number | boolean;
export type Values = Record<string, Value>;

/** A proposed change of a block's attributes stands under this and the suggestion's id. */
export const PROPOSED = "set:";
const DEEPEST_INDENT = 8;
const DEEPEST_QUOTE = 4;
const LISTS = ["bullet", "ordered", "check"];
const ALIGNMENTS = ["center", "end", "justify"];
const DIRECTIONS = ["ltr", "rtl"];

/** What the editor holds of a block, beside its kind; the default is what a missing attribute means. */
export const BLOCK_DEFAULTS = {
  list: null,
  checked: false,
  start: null,
  indent: 0,
  quote: 0,
  align: null,
  dir: null,
  language: null,
  hint: null,
  ins: null,
  del: null,
  proposed: null,
} as const;

const within = (value: unknown, most: number) => (Number.isInteger(value) ? Math.min(Math.max(value as number, 0), most) : 0);
const among = (value: unknown, known: string[]) => (known.includes(value as string) ? value : null);
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

/** The node of a block with these attributes, as the editor shows it; what it does not know reads as the default. */
export function kindOf(schema: Schema, values: Values): { name: string; attrs: Attrs | null } {
  // most blocks are paragraphs that say nothing; they share their attributes
  if (Object.keys(values).length === 0) return { name: "paragraph", attrs: null };
  const { paragraph, heading, codeBlock } = schema.nodes;
  const level = /^h[1-6]$/.test(String(values.kind)) ? Number(String(values.kind)[1]) : 0;
  const type = level > 0 ? heading : values.kind === "code" ? codeBlock : paragraph;
  const attrs = {
    ...(level > 0 ? { level } : {}),
    list: among(values.list, LISTS),
    checked: values.checked === true,
    start: Number.isSafeInteger(values.start) ? values.start : null,
    indent: within(values.indent, DEEPEST_INDENT),
    quote: within(values.quote, DEEPEST_QUOTE),
    align: among(values.align, ALIGNMENTS),
    dir: among(values.dir, DIRECTIONS),
    language: text(values.language),
    hint: text(values.hint),
    ins: text(values.ins),
    del: text(values.del),
    proposed: proposedIn(values),
  };
  return { name: type.name, attrs };
}

function proposedIn(values: Values): Record<string, string> | null {
  const entries = Object.entries(values).filter(([key, value]) => key.startsWith(PROPOSED) && typeof value === "string");
  return entries.length === 0 ? null : Object.fromEntries(entries.map(([key, value]) => [key.slice(PROPOSED.length), String(value)]));
}

/** The attributes a block's marker has for what the editor shows: defaults are left out. */
export function valuesOf(node: Node): Values {
  const values: Values = {};
  if (node.type.name === "heading") values.kind = `h${String(node.attrs.level)}`;
  if (node.type.name === "codeBlock") values.kind = "code";
  for (const [key, other] of Object.entries(BLOCK_DEFAULTS)) {
    const value = node.attrs[key] as Value | null | undefined;
    if (key !== "proposed" && value != null && value !== other) values[key] = value;
  }
  for (const [id, what] of Object.entries((node.attrs.proposed as Record<string, string> | null) ?? {})) values[PROPOSED + id] = what;
  return values;
}

/** What stands in a line as one unit: the element's name, and the attributes the editor knows of it. */
const INLINE: Record<string, { element: string; keys: string[] }> = {
  hardBreak: { element: "br", keys: [] },
  image: { element: "image", keys: ["src", "alt", "title", "width", "height"] },
  mention: { element: "mention", keys: ["id", "label", "kind"] },
  footnote: { element: "footnote", keys: ["text"] },
};

/** Of a block of its own without words. */
const RULE = { element: "hr", keys: ["ins", "del"] };

export function elementOf(node: Node): string | undefined {
  return node.type.name === "horizontalRule" ? RULE.element : INLINE[node.type.name]?.element;
}

/** What a leaf's element says, as its attributes. */
export function leafValues(node: Node): Values {
  const { keys } = node.type.name === "horizontalRule" ? RULE : (INLINE[node.type.name] ?? { keys: [] });
  return Object.fromEntries(keys.map((key) => [key, node.attrs[key] as Value | null]).filter(([, value]) => value != null)) as Values;
}

/** The node that shows an element in a line; none for one this editor does not know. */
export function inlineNode(schema: Schema, element: string, values: Values): Node | null {
  const found = Object.entries(INLINE).find(([, one]) => one.element === element);
  if (!found) return null;
  const [name, { keys }] = found;
  return schema.nodes[name].create(Object.fromEntries(keys.filter((key) => key in values).map((key) => [key, values[key]])));
}

export function ruleNode(schema: Schema, values: Values): Node {
  return schema.nodes.horizontalRule.create({ ins: text(values.ins), del: text(values.del) });
}
