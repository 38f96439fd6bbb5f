import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { ReplaceAroundStep, ReplaceStep, type Step, Transform } from "@tiptap/pm/transform";
import { changedInPlace } from "./steps";

/**
 * A step that reaches over the border of a table or cell would move what is left of it somewhere else. Instead the words go
 * where they stand, and cells stay.
 */
export function apartFromTables(doc: Node, step: Step): Step[] {
  const around = step instanceof ReplaceAroundStep && changedInPlace(step) === null;
  if (!around && !(step instanceof ReplaceStep)) return [step];
  const end = around ? step.gapFrom : step.to;
  const from = doc.resolve(step.from);
  const to = doc.resolve(end);
  if (!around && (cellOf(from) === cellOf(to) || wholeRows(from, to))) return [step];
  const change = new Transform(doc);
  const ranges: [number, number][] = [];
  doc.nodesBetween(step.from, end, (node, at, parent) => {
    const behind = at + node.nodeSize;
    const whole = parent === doc && step.from <= at && behind <= end;
    if (whole) ranges.push([at, behind]);
    else if (node.isTextblock) ranges.push([Math.max(step.from, at + 1), Math.min(end, behind - 1)]);
    return !whole && !node.isTextblock;
  });
  for (const [start, stop] of ranges.reverse()) if (stop > start) change.delete(start, stop);
  const words = lines(step.slice.content.firstChild ? step.slice.content.content : []);
  if (from.parent.inlineContent && words.length > 0) change.replaceWith(step.from, step.from, words);
  return change.steps;
}

/** Where the cell begins in which a place is; -1 outside of all. */
function cellOf(place: ResolvedPos): number {
  for (let depth = place.depth; depth > 0; depth--)
    if (/cell/.test(String(place.node(depth).type.spec.tableRole))) return place.before(depth);
  return -1;
}

/** Between rows, or between cells of one. */
function wholeRows(from: ResolvedPos, to: ResolvedPos): boolean {
  return from.depth === to.depth && from.parent === to.parent;
}

/** What can stand in a line, of blocks one after the other. */
function lines(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.isInline ? [node] : lines(node.children)));
}
