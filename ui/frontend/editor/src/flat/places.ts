import type { Node } from "@tiptap/pm/model";
import type { Block } from "./model";

/** A place in a body: so many units into one of its blocks, of which its beginning is the first. */
export interface Place {
  index: number;
  offset: number;
}

/** Where a place of the editor's document is; inside of a table it is before it. */
export function placeOf(body: Node, pos: number): Place {
  let at = 0;
  for (let index = 0; index < body.childCount; index++) {
    const node = body.child(index);
    if (pos < at + node.nodeSize) return { index, offset: node.isTextblock ? pos - at : 0 };
    at += node.nodeSize;
  }
  return { index: body.childCount, offset: 0 };
}

/** So many units further. */
export function advance(body: Node, { index, offset }: Place, units: number): Place {
  let at = index;
  let left = offset + units;
  while (at < body.childCount && left >= size(body.child(at))) left -= size(body.child(at++));
  return { index: at, offset: left };
}

const size = (node: Node) => (node.isTextblock ? node.nodeSize : 1);

/** How many units of the text a block has. */
export function unitsIn({ node, start, hidden, ended }: Block): number {
  if (!node.isTextblock) return 1;
  return (start ? 1 : 0) + node.content.size + hidden.length + (ended ? 1 : 0);
}

/** How many units stand before the one that begins at this place of a block. */
export function unitsBefore(block: Block, offset: number): number {
  if (offset === 0 || !block.node.isTextblock) return 0;
  if (offset > block.node.content.size) return unitsIn(block) - (block.ended ? 1 : 0);
  return marked(block) + offset - 1 + block.hidden.filter((at) => at <= offset - 1).length;
}

/** How many units there are up to the end of the one before this place of a block. */
export function unitsTo(block: Block, offset: number): number {
  if (offset === 0) return 0;
  if (!block.node.isTextblock || offset === block.node.nodeSize) return unitsIn(block);
  return marked(block) + offset - 1 + block.hidden.filter((at) => at < offset - 1).length;
}

const marked = ({ start }: Block) => (start ? 1 : 0);

/** Which place in its line is behind so many units of a block. */
export function lineOffset(block: Block, units: number): number {
  const left = units - marked(block);
  const hidden = block.hidden.filter((at, before) => at + before < left).length;
  return Math.max(0, Math.min(block.node.content.size, left - hidden));
}
