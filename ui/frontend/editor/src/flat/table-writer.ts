import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import * as Y from "yjs";
import { element, remove, setValues, write } from "./items";
import type { Values } from "./kinds";
import { type Block, type Cell, type Range, type Row, type Table, touch, type Writing } from "./model";
import { pieces } from "./pieces";
import { first } from "./reader";
import { textsOf, width } from "./table";
import { tokens } from "./tokens";

/** The same cells before and after a change that leaves the table's shape. */
export function* within(table: Table, before: Node, after: Node): Generator<{ cell: Cell; was: Node; is: Node; at: number }> {
  let at = 0;
  for (const [r, row] of table.rows.entries()) {
    let inRow = at + 1;
    for (const [c, cell] of row.cells.entries()) {
      const was = before.child(r).child(c);
      yield { cell, was, is: after.child(r).child(c), at: inRow + 1 };
      inRow += was.nodeSize;
    }
    at += before.child(r).nodeSize;
  }
}

/** Writes what became of a table: rows and cells that are still there stay the same ones. */
export function changeTable(writer: Writing, block: Block, before: Node, after: Node, start: number, range: Range): void {
  new TableChange(writer, block, before, after, start, range).write();
}

/** A row or cell with what stood there before, if it is the same one. */
interface Kept<T> {
  was: T;
  node: Node;
  at: number;
}

class TableChange {
  readonly #table: Table;
  readonly #newStart: number;
  readonly #rows = new Map<number, Kept<Row>>();
  readonly #cells = new Map<number, Kept<Cell>>();
  readonly #gone: (Row | Cell)[] = [];

  constructor(
    private readonly writer: Writing,
    private readonly block: Block,
    private readonly before: Node,
    private readonly after: Node,
    private readonly start: number,
    private readonly range: Range,
  ) {
    this.#table = block.table as Table;
    this.#newStart = writer.mapping.map(start - 1, 1) + 1;
    let at = 0;
    for (const [r, row] of this.#table.rows.entries()) {
      const node = this.before.child(r);
      this.#keep(this.#rows, row, node, at);
      let inRow = at + 1;
      for (const [c, cell] of row.cells.entries()) {
        this.#keep(this.#cells, cell, node.child(c), inRow);
        inRow += node.child(c).nodeSize;
      }
      at += node.nodeSize;
    }
  }

  write(): void {
    const columns = this.#columns();
    let last: Y.XmlElement | null = null;
    this.after.forEach((row, at, r) => {
      const kept = this.#rows.get(at);
      const element: Y.XmlElement | null = kept ? kept.was.element : this.#insertRow(last, row);
      if (kept?.was.element) setValues(kept.was.element, valuesOfRow(kept.node), valuesOfRow(row));
      row.forEach((cell, offset) => {
        this.#cell(element, cell, at + 1 + offset, columns, r);
      });
      last = element ?? last;
    });
    const rows = this.#gone.filter((one) => "cells" in one);
    const cells = this.#gone.filter((one) => !("cells" in one) && !rows.some((row) => row.cells.includes(one)));
    for (const one of [...rows, ...cells]) take(this.writer, one);
    touch(this.writer.touched, this.block);
  }

  #keep<T extends Row | Cell>(all: Map<number, Kept<T>>, was: T, node: Node, at: number): void {
    const { pos, deletedAfter } = this.writer.mapping.mapResult(this.start + at, 1);
    const now = pos - this.#newStart;
    if (!deletedAfter && now >= 0 && this.after.nodeAt(now)) all.set(now, { was, node, at });
    else this.#gone.push(was);
  }

  /** The id of each column, by its place; columns that are nobody's any more go. */
  #columns(): string[] {
    const map = TableMap.get(this.after);
    const ids: (string | undefined)[] = Array.from({ length: map.width });
    for (const alone of [true, false]) {
      for (const [at, { was, node }] of this.#cells) {
        const place = map.map.indexOf(at) % map.width;
        if (was.column && ids[place] === undefined && !ids.includes(was.column) && alone === (node.attrs.colspan === 1))
          ids[place] = was.column;
      }
    }
    const { element: table, columns } = this.#table;
    for (const column of columns) {
      if (!ids.includes(column.getAttribute("id") as string)) table.delete(table.toArray().indexOf(column), 1);
    }
    return ids.map((id, place) => id ?? this.#insertColumn(ids, place));
  }

  #insertColumn(ids: (string | undefined)[], place: number): string {
    const { doc } = this.writer.transaction;
    const id = `${doc.clientID.toString(36)}-${Y.getState(doc.store, doc.clientID).toString(36)}`;
    const all = this.#table.element.toArray();
    const before = place === 0 ? -1 : all.findIndex((one) => named(one, "col") && one.getAttribute("id") === ids[place - 1]);
    this.#table.element.insert(before + 1, [element("col", { id })]);
    ids[place] = id;
    return id;
  }

  #insertRow(last: Y.XmlElement | null, node: Node): Y.XmlElement {
    const all = this.#table.element.toArray();
    const first = all.findIndex((one) => named(one, "row"));
    const row = element("row", valuesOfRow(node));
    this.#table.element.insert(last ? all.indexOf(last) + 1 : first < 0 ? all.length : first, [row]);
    return row;
  }

  #cell(row: Y.XmlElement | null, node: Node, at: number, columns: string[], r: number): void {
    const map = TableMap.get(this.after);
    const place = map.map.indexOf(at) % map.width;
    const column = columns[place];
    const kept = this.#cells.get(at);
    this.#column(columns.slice(place, place + (node.attrs.colspan as number)), node, kept, r);
    const values = valuesOfCell(node, column);
    const [first] = kept?.was.elements ?? [];
    if (kept && first && kept.was.column) setValues(first, valuesOfCell(kept.node, kept.was.column), values);
    if (kept?.was.blocks.every((block) => block.text)) {
      this.writer.replace(kept.was.blocks, kept.node, node, this.#inside(kept, node, at));
    } else if (row && !(kept?.node.eq(node) && kept.was.column === column)) this.#make(row, first, values, node);
  }

  /** The range as far as it is in a cell; all that is behind it, if what was the cell's end is gone. */
  #inside({ node: before, at: start }: Kept<Cell>, after: Node, newStart: number): Range {
    const { from, to, newFrom, newTo } = this.range;
    const clip = (place: number, size: number) => Math.max(0, Math.min(size, place));
    const over = to > start + before.nodeSize - 1;
    return {
      from: clip(from - start - 1, before.content.size),
      to: clip(to - start - 1, before.content.size),
      newFrom: clip(newFrom - newStart - 1, after.content.size),
      newTo: over ? after.content.size : clip(newTo - newStart - 1, after.content.size),
    };
  }

  /** What is proposed for a column, and how wide it is, stands at its first cell's place. */
  #column(ids: string[], node: Node, kept: Kept<Cell> | undefined, r: number): void {
    if (r > 0) return;
    const columns = this.#table.element.toArray().filter((one): one is Y.XmlElement => named(one, "col"));
    for (const [at, id] of ids.entries()) {
      const column = columns.find((one) => one.getAttribute("id") === id);
      if (column) setValues(column, kept ? valuesOfColumn(kept.node, at) : {}, valuesOfColumn(node, at));
    }
  }

  #make(row: Y.XmlElement, there: Y.XmlElement | undefined, values: Values, node: Node): void {
    const cell = there ?? element("cell", values);
    cell.insert(0, [new Y.XmlText()]);
    if (!there) row.insert(row.length, [cell]);
    fillCell(this.writer.transaction, cell, node);
  }
}

function named(one: unknown, name: string): one is Y.XmlElement {
  return one instanceof Y.XmlElement && one.nodeName === name;
}

function valuesOfRow(node: Node): Values {
  const { ins, del } = node.attrs as Record<string, string | null>;
  return { ...(ins ? { ins } : {}), ...(del ? { del } : {}) };
}

/** @param at which of the columns that its cell covers */
function valuesOfColumn(node: Node, at: number): Values {
  const drawn = width((node.attrs.colwidth as number[] | null)?.[at]);
  return { ...(at === 0 ? valuesOfRow(node) : {}), ...(drawn > 0 ? { width: drawn } : {}) };
}

function valuesOfCell(node: Node, column: string): Values {
  const { colspan, rowspan } = node.attrs as Record<string, number>;
  return {
    c: column,
    ...(node.type.name === "tableHeader" ? { header: true } : {}),
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
  };
}

/** Takes words away and leaves their place: another may write there at this moment. */
function take(writer: Writing, one: Row | Cell): void {
  if ("cells" in one) {
    one.element?.setAttribute("gone", true as unknown as string);
    for (const cell of one.cells) clear(writer, cell);
  } else {
    for (const cell of one.elements) cell.setAttribute("gone", true as unknown as string);
    clear(writer, one);
  }
}

export function takeTable(writer: Writing, table: Table): void {
  table.element.setAttribute("gone", true as unknown as string);
  for (const row of table.rows) for (const cell of row.cells) clear(writer, cell);
}

function clear({ transaction, touched }: Writing, { elements, blocks }: Cell): void {
  for (const block of blocks) touch(touched, block);
  for (const text of elements.flatMap(textsOf)) remove(transaction, text, { left: null, right: first(text), formats: {} }, text.length);
}

/** A table's elements, in which no words are yet. */
export function tableElement(node: Node): Y.XmlElement {
  const table = element("table", {});
  const map = TableMap.get(node);
  const ids = Array.from({ length: map.width }, (_, at) => `c${at + 1}`);
  const columns = ids.map((id, at) => element("col", { id, ...widthOf(node, map, at) }));
  const rows = node.children.map((row, r) => {
    const made = element("row", valuesOfRow(row));
    made.insert(
      0,
      row.children.map((cell, c) => {
        const at = row.children.slice(0, c).reduce((sum, one) => sum + one.nodeSize, offsetOf(node, r) + 1);
        const there = element("cell", valuesOfCell(cell, ids[map.map.indexOf(at) % map.width]));
        there.insert(0, [new Y.XmlText()]);
        return there;
      }),
    );
    return made;
  });
  table.insert(0, [...columns, ...rows]);
  return table;
}

/** As its cell in the first row says. */
function widthOf(table: Node, map: TableMap, column: number): Values {
  const cell = table.nodeAt(map.map[column]);
  const { width: drawn } = cell ? valuesOfColumn(cell, column - map.map.indexOf(map.map[column])) : {};
  return drawn === undefined ? {} : { width: drawn };
}

function offsetOf(node: Node, child: number): number {
  return node.children.slice(0, child).reduce((sum, one) => sum + one.nodeSize, 0);
}

export function fillTable(transaction: Y.Transaction, table: Y.XmlElement, node: Node): void {
  const rows = table.toArray().filter((one) => named(one, "row"));
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of (row as Y.XmlElement).toArray().entries()) fillCell(transaction, cell as Y.XmlElement, node.child(r).child(c));
  }
}

function fillCell(transaction: Y.Transaction, cell: Y.XmlElement, node: Node): void {
  const [text] = textsOf(cell);
  write(transaction, text, { left: null, right: first(text), formats: {} }, pieces(tokens(node, 0, node.content.size), tableElement));
}
