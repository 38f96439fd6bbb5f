import * as Y from "yjs";
import type { Block, Cell, Reading, Row, Table } from "./model";
import { emptyBlock, readBlocks, valuesIn } from "./reader";

/** A cell's element with what stands in it. */
interface Found {
  element: Y.XmlElement;
  blocks: Block[];
}

/** A table as a grid without holes: nothing with words in it is behind another cell. */
export function readTable(reading: Reading, element: Y.XmlElement): Table {
  const columns = children(element, "col").filter((col, at, all) => all.findIndex((one) => idOf(one) === idOf(col)) === at);
  const rows = children(element, "row").map((row) => ({ row, cells: children(row, "cell").map((cell) => found(reading, cell)) }));
  // without a column there is no place in a row: all that is there is loose
  const there = (columns.length === 0 ? [] : rows).filter(({ row, cells }) => !row.getAttribute("gone") || cells.some(shows));
  const grid = new Grid(
    reading,
    columns,
    there.map(({ cells }) => cells.filter((cell) => !cell.element.getAttribute("gone") || shows(cell))),
  );
  const read: Row[] = there.map(({ row }, at) => rowOf(reading, row, grid.cells(at)));
  const known = new Set(columns.map(idOf));
  const loose = rows.flatMap(({ cells }) => cells.filter((cell) => shows(cell) && !known.has(cell.element.getAttribute("c") as string)));
  if (loose.length > 0) read.push(rowOf(reading, null, [looseCell(reading, loose, columns.length)]));
  const node = reading.schema.nodes.table.create(
    null,
    read.map((row) => row.node),
  );
  return { element, columns, rows: read, node };
}

function children(element: Y.XmlElement, name: string): Y.XmlElement[] {
  return element.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === name);
}

const idOf = (column: Y.XmlElement) => column.getAttribute("id") ?? null;

export function textsOf(cell: Y.XmlElement): Y.XmlText[] {
  return cell.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText);
}

function found(reading: Reading, element: Y.XmlElement): Found {
  return {
    element,
    blocks: textsOf(element)
      .slice(0, 1)
      .flatMap((text) => reading.known(text) ?? readBlocks(reading, text, null, null)),
  };
}

function shows({ blocks }: Found): boolean {
  return blocks.some(({ node }) => !node.isTextblock || node.content.size > 0);
}

function rowOf({ schema }: Reading, element: Y.XmlElement | null, cells: Cell[]): Row {
  const { ins, del } = element ? valuesIn(element) : {};
  const node = schema.nodes.tableRow.create(
    { ins: ins ?? null, del: del ?? null },
    cells.map((cell) => cell.node),
  );
  return { element, cells, node };
}

/** What stands in cells of columns that somebody took away meanwhile. */
function looseCell(reading: Reading, loose: Found[], width: number): Cell {
  const blocks = loose.flatMap((one) => one.blocks);
  return cellOf(reading, { elements: loose.map((one) => one.element), column: null, blocks }, { colspan: Math.max(1, width) });
}

function cellOf(reading: Reading, cell: Omit<Cell, "node">, attrs: Record<string, unknown>, header = false): Cell {
  const { tableHeader, tableCell } = reading.schema.nodes;
  const node = (header ? tableHeader : tableCell).create(
    attrs,
    cell.blocks.map((block) => block.node),
  );
  return { ...cell, node };
}

/** Which cell covers which places. */
class Grid {
  readonly #covered: Set<number>[];

  constructor(
    private readonly reading: Reading,
    private readonly columns: Y.XmlElement[],
    private readonly rows: Found[][],
  ) {
    this.#covered = rows.map(() => new Set());
  }

  cells(row: number): Cell[] {
    const cells: Cell[] = [];
    for (let column = 0; column < this.columns.length; column++) {
      if (this.#covered[row].has(column)) continue;
      const here = this.#at(row, column);
      const { header, colspan, rowspan } = here.length > 0 ? valuesIn(here[0].element) : {};
      const span = { colspan: this.#wide(row, column, whole(colspan)), rowspan: 1 };
      span.rowspan = this.#high(row, column, span.colspan, whole(rowspan));
      this.#cover(row, column, span);
      const blocks = here.flatMap((one) => one.blocks);
      if (blocks.length === 0) blocks.push(emptyBlock(this.reading, here.length > 0 ? (textsOf(here[0].element)[0] ?? null) : null));
      const { ins, del } = valuesIn(this.columns[column]);
      const attrs = { ...span, colwidth: this.#widths(column, span.colspan), ins: ins ?? null, del: del ?? null };
      cells.push(
        cellOf(
          this.reading,
          { elements: here.map((one) => one.element), column: idOf(this.columns[column]), blocks },
          attrs,
          header === true,
        ),
      );
    }
    return cells;
  }

  /** In pixels, of each column a cell covers; null if nobody drew one of them. */
  #widths(column: number, span: number): number[] | null {
    const widths = this.columns.slice(column, column + span).map((one) => width(valuesIn(one).width));
    return widths.some((one) => one > 0) ? widths : null;
  }

  #at(row: number, column: number): Found[] {
    return this.rows[row].filter((cell) => cell.element.getAttribute("c") === idOf(this.columns[column]));
  }

  #free(row: number, column: number): boolean {
    return row < this.rows.length && column < this.columns.length && !this.#covered[row].has(column) && this.#at(row, column).length === 0;
  }

  #wide(row: number, column: number, wanted: number): number {
    let width = 1;
    while (width < wanted && this.#free(row, column + width)) width++;
    return width;
  }

  #high(row: number, column: number, width: number, wanted: number): number {
    const free = (below: number) => Array.from({ length: width }).every((_, at) => this.#free(below, column + at));
    let height = 1;
    while (height < wanted && free(row + height)) height++;
    return height;
  }

  #cover(row: number, column: number, { colspan, rowspan }: { colspan: number; rowspan: number }): void {
    for (let down = 0; down < rowspan; down++) for (let right = 0; right < colspan; right++) this.#covered[row + down].add(column + right);
  }
}

const NARROWEST = 24;
const WIDEST = 2000;

/** 0 for a column that is as wide as it comes. */
export function width(value: unknown): number {
  return typeof value === "number" && value >= NARROWEST ? Math.min(WIDEST, Math.round(value)) : 0;
}

function whole(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : 1;
}
