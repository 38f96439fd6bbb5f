import type { Node } from "@tiptap/pm/model";
import { AddMarkStep, AttrStep, Mapping, RemoveMarkStep, ReplaceAroundStep, ReplaceStep, type Step, StepMap } from "@tiptap/pm/transform";
import type { Range } from "./model";

/** Where the node stands of which a step changes only what it says of itself. */
export function changedInPlace(step: Step): number | null {
  if (step instanceof AttrStep) return step.pos;
  if (!(step instanceof ReplaceAroundStep)) return null;
  const { from, to, gapFrom, gapTo, slice, insert } = step;
  const same = gapFrom === from + 1 && gapTo === to - 1 && insert === 1 && slice.content.childCount === 1;
  return same ? from : null;
}

/** Does a step change rows or cells, and not only what stands in one? */
export function shapesTable(doc: Node, step: Step): boolean {
  const [from, to] = reach(step);
  const role = (node: Node | null) => node?.type.spec.tableRole as string | undefined;
  const pos = changedInPlace(step);
  if (pos !== null) return ["row", "cell", "header_cell"].includes(role(doc.nodeAt(pos)) ?? "");
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return false;
  const start = doc.resolve(from);
  return ["table", "row"].includes(role(start.node(start.sharedDepth(to))) ?? "");
}

function reach(step: Step): [number, number] {
  if (step instanceof AttrStep) return [step.pos, step.pos + 1];
  if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep)
    return [step.from, step.to];
  return [0, 0];
}

/** Where nodes are the same ones behind these steps: to change what one says of itself moves nothing. */
export function movement(steps: readonly Step[]): Mapping {
  return new Mapping(steps.map((step) => (changedInPlace(step) === null ? step.getMap() : StepMap.empty)));
}

/** Everything these steps changed, as one range. */
export function hull(steps: readonly Step[], before: Node, after: Node): Range {
  const maps = steps.map((step) => step.getMap());
  let from = Math.min(before.content.size, after.content.size);
  let behind = from;
  for (const [at, step] of steps.entries()) {
    const back = new Mapping(maps.slice(0, at)).invert();
    const on = new Mapping(maps.slice(at + 1));
    const include = (start: number, end: number, newStart: number, newEnd: number) => {
      from = Math.min(from, back.map(start, -1), on.map(newStart, -1));
      behind = Math.min(behind, before.content.size - back.map(end, 1), after.content.size - on.map(newEnd, 1));
    };
    const [start, end] = reach(step);
    if (step.getMap() === StepMap.empty) include(start, end, start, end);
    else step.getMap().forEach(include);
  }
  return { from, to: before.content.size - behind, newFrom: from, newTo: after.content.size - behind };
}
