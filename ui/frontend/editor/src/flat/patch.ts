import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { ReplaceAroundStep, ReplaceStep, type Transform } from "@tiptap/pm/transform";
import type { Block } from "./model";

/** Changes a body of the editor's document into these blocks, with as little as there is to change. */
export function patch(tr: Transform, body: Node, start: number, before: (Block | null)[], blocks: Block[]): void {
  const old = body.children;
  let head = 0;
  while (head < old.length && head < blocks.length && equal(old[head], blocks[head].node)) head++;
  let tail = 0;
  while (tail < Math.min(old.length, blocks.length) - head && equal(old[old.length - 1 - tail], blocks[blocks.length - 1 - tail].node))
    tail++;
  const known = new Map(before.map((block, at) => [block?.start ?? null, at] as const).slice(head, old.length - tail));
  let from = head;
  let place = start + old.slice(0, head).reduce((sum, node) => sum + node.nodeSize, 0);
  let come: Node[] = [];
  // what stays is changed in place; what stands between is put in the place of what stood there
  const between = (until: number) => {
    const gone = old.slice(from, until).reduce((sum, node) => sum + node.nodeSize, 0);
    if (gone > 0 || come.length > 0) put(tr, place, place + gone, Fragment.from(come));
    place += come.reduce((sum, node) => sum + node.nodeSize, 0);
    come = [];
    from = until;
  };
  const strangers = before.slice(head, old.length - tail).every((block) => !block?.start);
  const pairs = strangers && blocks.length === old.length;
  for (let at = head; at < blocks.length - tail; at++) {
    const { node, start: key } = blocks[at];
    const stood = pairs ? at : known.get(key);
    if (stood === undefined || stood < from) {
      come.push(node);
      continue;
    }
    between(stood);
    patchNode(tr, place, old[stood], node, before[stood] ?? null, blocks[at]);
    place += node.nodeSize;
    from = stood + 1;
  }
  between(old.length - tail);
}

function equal(one: Node, other: Node): boolean {
  return one === other || one.eq(other);
}

function put(tr: Transform, from: number, to: number, content: Fragment): void {
  tr.step(new ReplaceStep(from, to, new Slice(content, 0, 0)));
}

function patchNode(tr: Transform, at: number, old: Node, now: Node, before: Block | null, block: Block): void {
  if (equal(old, now)) return;
  if (old.type.name === "table" && now.type.name === "table") patchTable(tr, at, old, now, before, block);
  else if (!old.isTextblock || !now.isTextblock || Boolean(old.type.spec.code) !== Boolean(now.type.spec.code))
    put(tr, at, at + old.nodeSize, Fragment.from(now));
  else {
    if (!old.sameMarkup(now)) markup(tr, at, old, now);
    patchContent(tr, at + 1, old.content, now.content);
  }
}

function markup(tr: Transform, at: number, old: Node, now: Node): void {
  const end = at + old.nodeSize;
  const head = new Slice(Fragment.from(now.copy(Fragment.empty)), 0, 0);
  tr.step(new ReplaceAroundStep(at, end, at + 1, end - 1, head, 1, true));
}

/** Only what differs of a line. */
function patchContent(tr: Transform, start: number, old: Fragment, now: Fragment): void {
  const from = old.findDiffStart(now);
  const end = old.findDiffEnd(now);
  if (from === null || !end) return;
  const overlap = from - Math.min(end.a, end.b);
  const [oldEnd, newEnd] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b];
  put(tr, start + from, start + oldEnd, now.cut(from, newEnd));
}

function patchTable(tr: Transform, at: number, old: Node, now: Node, before: Block | null, block: Block): void {
  if (!sameShape(old, now)) {
    patchRows(tr, at + 1, old, now);
    return;
  }
  let place = at + 1;
  now.forEach((row, _rowAt, r) => {
    if (!old.child(r).sameMarkup(row)) markup(tr, place, old.child(r), row);
    place += 1;
    row.forEach((cell, _cellAt, c) => {
      const was = old.child(r).child(c);
      if (!was.sameMarkup(cell)) markup(tr, place, was, cell);
      const stood = before?.table?.rows[r]?.cells[c]?.blocks;
      const stands = block.table?.rows[r].cells[c].blocks ?? [];
      patch(tr, was, place + 1, stood?.length === was.childCount ? stood : was.children.map(() => null), stands);
      place += cell.nodeSize;
    });
    place += 1;
  });
}

function sameShape(old: Node, now: Node): boolean {
  return old.childCount === now.childCount && old.children.every((row, at) => row.childCount === now.child(at).childCount);
}

/** Rows that are the same at both ends stay. */
function patchRows(tr: Transform, start: number, old: Node, now: Node): void {
  let head = 0;
  const most = Math.min(old.childCount, now.childCount);
  while (head < most && equal(old.child(head), now.child(head))) head++;
  let tail = 0;
  while (tail < most - head && equal(old.child(old.childCount - 1 - tail), now.child(now.childCount - 1 - tail))) tail++;
  const size = (rows: readonly Node[]) => rows.reduce((sum, row) => sum + row.nodeSize, 0);
  const from = start + size(old.children.slice(0, head));
  const gone = old.children.slice(head, old.childCount - tail);
  put(tr, from, from + size(gone), Fragment.from(now.children.slice(head, now.childCount - tail)));
}
