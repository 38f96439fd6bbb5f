import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import * as Y from "yjs";
import { Binding, BODY, type Host } from "../src/flat/binding";
import { readBlocks } from "../src/flat/reader";
import { readTable } from "../src/flat/table";
import { undoOf } from "../src/flat/undo";
import { schema as parts } from "../src/schema";

export const schema = getSchema(parts());

/** Somebody with a copy of a text, and an editor without a page. */
export class Person implements Host {
  readonly doc: Y.Doc;
  readonly binding: Binding;
  readonly undo: Y.UndoManager;
  state: EditorState;

  constructor(client: number, update?: Uint8Array) {
    this.doc = Object.assign(new Y.Doc(), { clientID: client });
    if (update) Y.applyUpdate(this.doc, update);
    this.binding = new Binding(this.doc, schema);
    this.state = EditorState.create({ doc: this.binding.document, plugins: [this.binding.plugin] });
    this.binding.attach(this);
    this.undo = undoOf(this.binding, 0);
  }

  dispatch(tr: Transaction): void {
    this.state = this.state.apply(tr);
    this.binding.flush();
  }

  act(change: (tr: Transaction) => unknown): void {
    const { tr } = this.state;
    change(tr);
    this.dispatch(tr);
  }

  /** Where words stand: before them, or behind. */
  at(words: string, behind = false): number {
    let found = -1;
    this.state.doc.descendants((node, pos) => {
      const at = node.isText ? (node.text as string).indexOf(words) : -1;
      if (at >= 0 && found < 0) found = pos + at + (behind ? words.length : 0);
    });
    if (found < 0) throw new Error(`no ${words} in ${shown(this.state.doc)}`);
    return found;
  }

  /** The text read as a whole, whatever was read before. */
  read(): Node {
    const reading = { schema, known: () => undefined, table: readTable };
    return schema.node(
      "doc",
      null,
      readBlocks(reading, this.doc.getText(BODY), null, null).map((block) => block.node),
    );
  }

  get update(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }
}

export function meet(...people: Person[]): void {
  for (const one of people) {
    for (const other of people) if (one !== other) Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)));
  }
}

/** A text as the server seeds it, with a paragraph for each of these. */
export function seeded(...paragraphs: string[]): Uint8Array {
  const doc = Object.assign(new Y.Doc(), { clientID: 1 });
  doc.transact(() => {
    const body = doc.getText(BODY);
    for (const words of paragraphs) {
      body.insertEmbed(body.length, new Y.XmlElement("b"), {});
      body.insert(body.length, `${words}\n`, {});
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** A document in a line: kinds before words, bold words between stars. */
export function shown(doc: Node): string {
  return doc.children.map(block).join(", ");
}

function block(node: Node): string {
  if (node.type.name === "table") {
    return `[${node.children.map((row) => row.children.map((cell) => cell.children.map(block).join("/")).join("|")).join(" ; ")}]`;
  }
  if (!node.isTextblock) return node.type.name;
  const { level, list, indent, quote } = node.attrs as Record<string, string | number | null>;
  const kind = [level && `h${level}`, node.type.name === "codeBlock" && "code", list, indent && `>${indent}`, quote && `"${quote}"`];
  const words = node.children.map((child) => {
    const text = child.isText ? (child.text as string) : `<${child.type.name}>`;
    return child.marks.some((mark) => mark.type.name === "bold") ? `*${text}*` : text;
  });
  return [...kind.filter(Boolean), words.join("") || "–"].join(" ");
}
