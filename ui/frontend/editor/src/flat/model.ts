import type { Node, Schema } from "@tiptap/pm/model";
import type { Mapping } from "@tiptap/pm/transform";
import type * as Y from "yjs";

/** A block of a text: what the editor shows, and where its units stand. */
export interface Block {
  node: Node;
  /** Null in a cell that is not there yet. */
  text: Y.Text | null;
  /** The marker or leaf that begins it; none for words before the first, or after a leaf. */
  start: Y.Item | null;
  /** The leaf before a block without marker. */
  before: Y.Item | null;
  /** Places in the line before which a unit stands that is not shown. */
  hidden: number[];
  /** Has it a unit at its end? */
  ended: boolean;
  /** Formats that would run on into the next block. */
  leaks: string[];
  table: Table | null;
}

export interface Reading {
  schema: Schema;
  /** What is known of a cell's text, if nothing changed in it. */
  known(text: Y.Text): Block[] | undefined;
  table(reading: Reading, element: Y.XmlElement): Table;
}

export interface Cell {
  /** Usually one; none until somebody writes in it, two when two began at once. */
  elements: Y.XmlElement[];
  column: string | null;
  blocks: Block[];
  node: Node;
}

export interface Row {
  element: Y.XmlElement | null;
  cells: Cell[];
  node: Node;
}

export interface Table {
  element: Y.XmlElement;
  columns: Y.XmlElement[];
  rows: Row[];
  node: Node;
}

/** Some of the places of a body before and after a change. */
export interface Range {
  from: number;
  to: number;
  newFrom: number;
  newTo: number;
}

/** What has to be read again: of each text those blocks. */
export type Touched = Map<Y.Text, Set<Block>>;

export function touch(touched: Touched, block: Block): void {
  if (!block.text) return;
  const blocks = touched.get(block.text);
  if (blocks) blocks.add(block);
  else touched.set(block.text, new Set([block]));
}

/** What writes a change of the editor's document into the text. */
export interface Writing {
  readonly transaction: Y.Transaction;
  /** Of the places of the document before the change. */
  readonly mapping: Mapping;
  readonly touched: Touched;
  /** Puts what stands in a range of a body after the change in place of what stood there. */
  replace(list: Block[], before: Node, after: Node, range: Range): void;
}
