import type { Node } from "@tiptap/pm/model";
import type { Mapping } from "@tiptap/pm/transform";
import type * as Y from "yjs";
import { between, type Formats, formatsOf } from "./formats";
import { elementIn, format, remove, type Spot, setValues, spot, write } from "./items";
import { leafValues, valuesOf } from "./kinds";
import { type Block, type Range, type Touched, touch, type Writing } from "./model";
import { pieces } from "./pieces";
import { advance, type Place, placeOf, unitsBefore, unitsIn, unitsTo } from "./places";
import { first } from "./reader";
import { changeTable, fillTable, tableElement, takeTable, within } from "./table-writer";
import { type Token, tokens, trimmed } from "./tokens";

/** Writes what the editor changed into the text, as the few units that it changed. */
export class Writer implements Writing {
  readonly touched: Touched = new Map();

  /** @param mapping of the places of the document before the change, for what stands in tables */
  constructor(
    readonly transaction: Y.Transaction,
    readonly mapping: Mapping,
  ) {}

  replace(list: Block[], before: Node, after: Node, range: Range): void {
    const old = tokens(before, range.from, range.to);
    const change = trimmed(old, tokens(after, range.newFrom, range.newTo));
    const size = old.reduce((sum, token) => sum + token.size, 0);
    const start = placeOf(before, range.from);
    const from = advance(before, start, change.head);
    const to = advance(before, start, size - change.tail);
    const at = change.rest.length > 0 ? this.#spot(list, from) : null;
    this.#delete(list, before, from, to);
    if (at) this.#insert(at, list, from, change.rest);
    for (const { before: was, after: is, at: unit } of change.kept) {
      if (was.kind === "part" && is.kind === "part") {
        const { from, to, newFrom, newTo } = range;
        const inside = { from: from - was.at - 1, to: to - was.at - 1, newFrom: newFrom - is.at - 1, newTo: newTo - is.at - 1 };
        changeTable(this, list[advance(before, start, unit).index], was.node, is.node, was.at + 1, inside);
      } else if (was.kind !== "letters" && was.kind !== "close" && is.kind === was.kind) {
        this.#keep(list, advance(before, start, unit), was.node, is.node);
      }
    }
  }

  /** Sets the formats in which a body's letters between two places differ after a change. */
  marks(list: Block[], before: Node, after: Node, from: number, to: number): void {
    before.forEach((node, at, index) => {
      if (at + node.nodeSize <= from || at >= to) return;
      const now = after.child(index);
      const { table } = list[index];
      if (table) {
        for (const { cell, was, is, at: inside } of within(table, node, now))
          this.marks(cell.blocks, was, is, from - at - 1 - inside, to - at - 1 - inside);
      } else if (node.isTextblock) this.#line(list[index], node, now, Math.max(0, from - at - 1), Math.min(node.content.size, to - at - 1));
    });
  }

  /** Sets what a node of a body says of itself. */
  attributes(list: Block[], before: Node, after: Node, pos: number): void {
    const place = placeOf(before, pos);
    const was = before.nodeAt(pos);
    const is = after.nodeAt(pos);
    const { table } = list[place.index];
    if (!was || !is) return;
    if (!table) this.#keep(list, place, was, is);
    else {
      const at = before.resolve(pos).posAtIndex(place.index, 0) + 1;
      for (const { cell, was: inside, is: now, at: start } of within(table, before.child(place.index), after.child(place.index))) {
        const inner = pos - at - start;
        if (inner >= 0 && inner < inside.content.size) this.attributes(cell.blocks, inside, now, inner);
      }
    }
  }

  #line(block: Block, before: Node, after: Node, from: number, to: number): void {
    for (let at = from; at < to; ) {
      const was = before.childAfter(at);
      const is = after.childAfter(at);
      if (!was.node || !is.node) return;
      const end = Math.min(to, was.offset + was.node.nodeSize, is.offset + is.node.nodeSize);
      const set = between(formatsOf(was.node.marks), formatsOf(is.node.marks));
      if (Object.keys(set).length > 0) this.#format(block, at, end, set);
      at = end;
    }
  }

  #format(block: Block, from: number, to: number, set: Formats): void {
    const start = unitsTo(block, from + 1);
    format(this.transaction, block.text as Y.Text, this.#at(block, start), unitsTo(block, to + 1) - start, set);
    touch(this.touched, block);
  }

  #keep(list: Block[], { index, offset }: Place, before: Node, after: Node): void {
    const block = list[index];
    if (before.isTextblock) {
      const marker = block.start && elementIn(block.start);
      if (marker) setValues(marker, valuesOf(before), valuesOf(after));
    } else if (before.isInline || !block.table) {
      const item = before.isInline ? this.#at(block, unitsBefore(block, offset)).right : block.start;
      const leaf = item && elementIn(item);
      if (leaf) setValues(leaf, leafValues(before), leafValues(after));
    }
    touch(this.touched, block);
  }

  #delete(list: Block[], before: Node, from: Place, to: Place): void {
    for (let index = from.index; index <= to.index && index < list.length; index++) {
      const start = index === from.index ? from.offset : 0;
      const size = before.child(index).isTextblock ? before.child(index).nodeSize : 1;
      const end = index === to.index ? to.offset : size;
      if (end > start) this.#deleteIn(list[index], start, end);
    }
  }

  #deleteIn(block: Block, start: number, end: number): void {
    touch(this.touched, block);
    const units = unitsBefore(block, start);
    if (block.table) takeTable(this, block.table);
    else if (block.text) remove(this.transaction, block.text, this.#at(block, units), unitsTo(block, end) - units);
  }

  /** Right behind the unit before a place. */
  #spot(list: Block[], { index, offset }: Place): Spot {
    const block = list[index] as Block | undefined;
    const before = list[index - 1] as Block | undefined;
    if (block && (offset > 0 || before?.text !== block.text)) return this.#at(block, unitsTo(block, offset));
    return this.#at(before as Block, unitsIn(before as Block));
  }

  #at({ text, start, before }: Block, units: number): Spot {
    return spot(this.transaction, start ?? (before ? before.right : first(text as Y.Text)), before, units);
  }

  #insert(at: Spot, list: Block[], { index }: Place, rest: Token[]): void {
    const beside = [list[index - 1], list[index]].filter((block) => block?.text);
    const text = at.left?.parent ?? at.right?.parent ?? (beside.at(-1) as Block).text;
    const made: [Y.XmlElement, Node][] = [];
    const newTable = (node: Node) => {
      const table = tableElement(node);
      made.push([table, node]);
      return table;
    };
    write(this.transaction, text as Y.Text, at, pieces(rest, newTable));
    for (const [table, node] of made) fillTable(this.transaction, table, node);
    for (const block of beside) touch(this.touched, block);
  }
}
