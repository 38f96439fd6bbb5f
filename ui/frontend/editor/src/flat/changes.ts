import * as Y from "yjs";
import { begins, keepFormats } from "./items";
import { type Block, type Reading, type Touched, touch } from "./model";
import { readBlocks } from "./reader";
import { readTable } from "./table";

/** The text as blocks, kept up with what changes; each is found by the item that begins it. */
export class Blocks {
  list: Block[] = [];
  /** Blocks whose formats would run on into the next. */
  readonly leaking = new Set<Block>();
  readonly #owners = new Map<Y.Item, Block>();
  readonly #first = new Map<Y.Text, Block>();
  readonly #cells = new Map<Y.Text, Block[]>();
  #places: Map<Block, number> | undefined;
  #at: Map<number, Block> | undefined;

  constructor(
    readonly body: Y.Text,
    private readonly schema: Reading["schema"],
  ) {
    this.readAll();
  }

  readAll(): void {
    this.#owners.clear();
    this.#first.clear();
    this.#cells.clear();
    this.#places = undefined;
    this.#at = undefined;
    this.leaking.clear();
    this.list = readBlocks(
      this.#reading(() => undefined),
      this.body,
      null,
      null,
    );
    this.#know(this.list);
  }

  #reading(known: Reading["known"]): Reading {
    return { schema: this.schema, known, table: readTable };
  }

  /** The block an item stands in, as it was read last. */
  owner(text: Y.Text, item: Y.Item | null, seen?: Set<Y.Item>): Block | undefined {
    for (let at = item; at; at = at.left) {
      const block = this.#owners.get(at);
      if (block) return block;
      if (seen?.has(at)) return undefined;
      seen?.add(at);
    }
    return this.#first.get(text);
  }

  /** The block that this item begins. */
  beginning(item: Y.Item): Block | undefined {
    return this.#owners.get(item);
  }

  firstOf(text: Y.Text): Block | undefined {
    return this.#first.get(text);
  }

  /** Every block, those in cells too, with its place in the document. */
  places(): Map<Block, number> {
    this.#places ??= placed(this.list);
    return this.#places;
  }

  placeOf(block: Block): number | undefined {
    return this.places().get(block);
  }

  blockAt(pos: number): Block | undefined {
    this.#at ??= new Map([...this.places()].map(([block, at]) => [at, block]));
    return this.#at.get(pos);
  }

  /** Behind the last letter of a text. */
  endOf(text: Y.Text): number | null {
    const [block, at] = [...this.places()].filter(([one]) => one.text === text).at(-1) ?? [];
    return block && at !== undefined ? at + block.node.nodeSize - 1 : null;
  }

  /** Which blocks a transaction changed. */
  touchedBy(transaction: Y.Transaction): Touched {
    const touched: Touched = new Map();
    const seen = new Set<Y.Item>();
    const changed = (struct: Y.AbstractStruct) => {
      if (struct instanceof Y.Item) this.#climb(struct, touched, seen);
    };
    for (const [client, structs] of transaction.doc.store.clients) {
      const since = transaction.beforeState.get(client) ?? 0;
      if (since >= Y.getState(transaction.doc.store, client)) continue;
      for (let at = Y.findIndexSS(structs, since); at < structs.length; at++) changed(structs[at]);
    }
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, changed);
    return touched;
  }

  /** From what changed up to the texts in whose blocks it stands. */
  #climb(changed: Y.Item, touched: Touched, seen: Set<Y.Item>): void {
    for (let item: Y.Item | null = changed; item; ) {
      const parent: Y.AbstractType<unknown> | Y.ID | null = item.parent;
      if (!(parent instanceof Y.AbstractType)) return;
      if (parent instanceof Y.Text && item.parentSub === null && this.#first.has(parent)) {
        const block = this.owner(parent, item, seen);
        if (block) touch(touched, block);
      }
      item = parent._item;
    }
  }

  /** Reads again what was touched, and says which blocks took the place of which. */
  refresh(touched: Touched): void {
    for (const [text, blocks] of touched) if (text !== this.body) for (const block of blocks) this.#touchTable(block, touched);
    const body = touched.get(this.body);
    if (!body) return;
    const known = (text: Y.Text) => this.#knownOf(text, touched);
    this.list = reread(this.#reading(known), this.body, this.list, body, (gone, come) => {
      this.#forget(gone);
      this.#know(come);
    });
    this.#first.set(this.body, this.list[0]);
    this.#places = undefined;
    this.#at = undefined;
  }

  /** The table in which a cell's block stands is read again with it. */
  #touchTable(block: Block, touched: Touched): void {
    const cell = (block.text as Y.Text).parent as Y.XmlElement | null;
    const table = cell?.parent?.parent as Y.XmlElement | undefined;
    const owner = table?._item && this.#owners.get(table._item);
    if (owner) touch(touched, owner);
  }

  #knownOf(text: Y.Text, touched: Touched): Block[] | undefined {
    const blocks = this.#cells.get(text);
    const changed = touched.get(text);
    return blocks && changed
      ? reread(
          this.#reading(() => undefined),
          text,
          blocks,
          changed,
          () => {},
        )
      : blocks;
  }

  #forget(blocks: Block[]): void {
    for (const block of blocks) {
      if (block.start) this.#owners.delete(block.start);
      if (block.text && this.#first.get(block.text) === block) this.#first.delete(block.text);
      this.leaking.delete(block);
      for (const cell of block.table?.rows.flatMap((row) => row.cells) ?? []) {
        this.#forget(cell.blocks);
        for (const one of cell.blocks) if (one.text) this.#cells.delete(one.text);
      }
    }
  }

  #know(blocks: Block[]): void {
    for (const [at, block] of blocks.entries()) {
      if (block.start) this.#owners.set(block.start, block);
      if (block.text && block.text !== blocks[at - 1]?.text && !this.#first.has(block.text)) {
        this.#first.set(block.text, block);
        keepFormats(block.text);
      }
      if (block.leaks.length > 0) this.leaking.add(block);
      for (const cell of block.table?.rows.flatMap((row) => row.cells) ?? []) {
        this.#know(cell.blocks);
        for (const one of cell.blocks) {
          if (!one.text) continue;
          const all = this.#cells.get(one.text);
          if (!all) this.#cells.set(one.text, [one]);
          else if (!all.includes(one)) all.push(one);
        }
      }
    }
  }
}

/** The blocks of a text, those that were touched read again. */
function reread(reading: Reading, text: Y.Text, list: Block[], touched: Set<Block>, swap: (gone: Block[], come: Block[]) => void): Block[] {
  const all: Block[] = [];
  for (let at = 0; at < list.length; ) {
    let end = at;
    if (touched.has(list[at])) {
      // back to a block whose beginning still stands, on to before one that still begins
      let from = at;
      while (from > 0 && !stands(list[from])) from--;
      all.length -= at - from;
      for (end = at + 1; end < list.length && (touched.has(list[end]) || !stands(list[end])); end++);
      const first = from > 0 ? list[from].start : null;
      const come = readBlocks(reading, text, first, end < list.length ? list[end].start : null);
      swap(list.slice(from, end), come);
      all.push(...come);
      at = end;
    } else {
      all.push(list[at]);
      at = end + 1;
    }
  }
  if (all.length === 0) {
    const come = readBlocks(reading, text, null, null);
    swap([], come);
    return come;
  }
  return all;
}

function stands(block: Block): boolean {
  return block.start !== null && begins(block.start);
}

function placed(list: Block[], start = 0, all = new Map<Block, number>()): Map<Block, number> {
  let at = start;
  for (const block of list) {
    all.set(block, at);
    let inside = at + 1;
    for (const row of block.table?.rows ?? []) {
      inside += 1;
      for (const cell of row.cells) {
        placed(cell.blocks, inside + 1, all);
        inside += cell.node.nodeSize;
      }
      inside += 1;
    }
    at += block.node.nodeSize;
  }
  return all;
}
