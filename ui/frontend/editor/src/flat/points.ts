import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import type { Blocks } from "./changes";
import { counts } from "./items";
import type { Block } from "./model";
import { lineOffset, unitsTo } from "./places";
import { first } from "./reader";

/** Places that stay with their letters, whatever is written around them: as relative positions of Yjs. */
export class Points {
  constructor(private readonly blocks: Blocks) {}

  /** Behind the unit before a place of the document. */
  pointAt(doc: Node, pos: number): Y.RelativePosition | null {
    return this.#point(doc, pos, -1);
  }

  /** Before the unit behind a place. */
  pointFrom(doc: Node, pos: number): Y.RelativePosition | null {
    return this.#point(doc, pos, 0);
  }

  #point(doc: Node, pos: number, assoc: number): Y.RelativePosition | null {
    const place = doc.resolve(pos);
    if (!place.parent.isTextblock) return null;
    const block = this.blocks.blockAt(place.before());
    if (!block?.text) return null;
    const units = unitsTo(block, place.parentOffset + 1);
    const { text } = block;
    const type = text._item ? Y.createID(text._item.id.client, text._item.id.clock) : null;
    const item = unit(block, assoc < 0 ? units - 1 : units + block.hidden.filter((at) => at === place.parentOffset).length);
    return new Y.RelativePosition(type, type ? null : Y.findRootTypeKey(text), item, assoc);
  }

  /** Where a point is now; null if the text it was in is gone. Deletions that were undone are not followed: not all know of them. */
  find(point: Y.RelativePosition): number | null {
    const { doc } = this.blocks.body;
    if (!doc) return null;
    if (!point.item) return this.#atEdge(point, doc);
    const { client, clock } = point.item;
    if (clock >= Y.getState(doc.store, client)) return null;
    const item = Y.getItem(doc.store, point.item) as Y.Item | Y.GC;
    if (!(item instanceof Y.Item) || !(item.parent instanceof Y.Text)) return null;
    let units = counts(item) ? clock - item.id.clock + (point.assoc < 0 ? 1 : 0) : 0;
    let at: Y.Item = item;
    for (; at.left && !this.blocks.beginning(at); at = at.left) if (counts(at.left)) units += at.left.length;
    const block = this.blocks.beginning(at) ?? this.blocks.firstOf(item.parent);
    return block ? this.#position(block, units) : null;
  }

  #atEdge(point: Y.RelativePosition, doc: Y.Doc): number | null {
    const parent = point.type ? Y.getItem(doc.store, point.type) : null;
    const content = parent instanceof Y.Item ? parent.content : null;
    const text = content instanceof Y.ContentType ? content.type : point.tname ? doc.share.get(point.tname) : null;
    const block = text instanceof Y.Text ? this.blocks.firstOf(text) : undefined;
    if (!block) return null;
    return point.assoc < 0 ? this.#position(block, 0) : this.blocks.endOf(text as Y.Text);
  }

  #position(block: Block, units: number): number | null {
    const start = this.blocks.placeOf(block);
    if (start === undefined) return null;
    if (block.node.isTextblock) return start + 1 + lineOffset(block, units);
    // words after a leaf stand in a block of their own, that nothing begins
    const next = units > 0 ? this.blocks.blockAt(start + block.node.nodeSize) : undefined;
    return next && !next.start ? this.#position(next, units - 1) : start + (units > 0 ? block.node.nodeSize : 0);
  }
}

/** The id of a unit of a block; null if there is none, which is at the edge of a text. */
function unit(block: Block, index: number): Y.ID | null {
  let left = index;
  const start = block.start ?? (block.before ? block.before.right : first(block.text as Y.Text));
  if (left < 0) return block.before ? block.before.id : null;
  for (let item = start; item; item = item.right) {
    if (!counts(item)) continue;
    if (left < item.length) return Y.createID(item.id.client, item.id.clock + left);
    left -= item.length;
  }
  return null;
}
