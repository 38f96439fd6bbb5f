import { Mark, type Schema } from "@tiptap/pm/model";
import { PROPOSED } from "./kinds";

/** What letters look like: only primitive values, as Yjs compares others by identity. */
export type Formats = Record<string, unknown>;

const SWITCHES = ["bold", "italic", "underline", "strike", "code", "superscript", "subscript"];
const SUGGESTED = ["insertion", "deletion"];

/** The marks that show these formats; what the editor does not know is kept in the text and not shown. */
export function marksOf(schema: Schema, formats: Formats, inCode: boolean): readonly Mark[] {
  let marks: readonly Mark[] = Mark.none;
  for (const [key, value] of Object.entries(formats)) {
    const mark = markOf(schema, key, value, inCode);
    if (mark) marks = mark.addToSet(marks);
  }
  return marks;
}

function markOf(schema: Schema, key: string, value: unknown, inCode: boolean): Mark | null {
  const text = typeof value === "string" && value !== "";
  if (SUGGESTED.includes(key)) return text ? schema.marks[key].create({ id: value }) : null;
  if (inCode) return null;
  if (SWITCHES.includes(key)) return value === true ? schema.marks[key].create() : null;
  if (key === "link") return text ? schema.marks.link.create({ href: value }) : null;
  return key.startsWith(PROPOSED) && text ? schema.marks.proposed.create({ id: key.slice(PROPOSED.length), formats: value }) : null;
}

/** The formats that say what these marks show. */
export function formatsOf(marks: readonly Mark[]): Formats {
  const formats: Formats = {};
  for (const { type, attrs } of marks) {
    if (SWITCHES.includes(type.name)) formats[type.name] = true;
    else if (SUGGESTED.includes(type.name)) formats[type.name] = attrs.id;
    else if (type.name === "link") formats.link = attrs.href;
    else if (type.name === "proposed") formats[PROPOSED + String(attrs.id)] = attrs.formats;
  }
  return formats;
}

/** What has to be set to come from some formats to others; null takes one away. */
export function between(before: Formats, after: Formats): Formats {
  const difference: Formats = {};
  for (const key of Object.keys({ ...before, ...after })) {
    const value = after[key] ?? null;
    if ((before[key] ?? null) !== value) difference[key] = value;
  }
  return difference;
}
