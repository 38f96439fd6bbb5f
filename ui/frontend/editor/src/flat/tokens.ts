import type { Node } from "@tiptap/pm/model";
import { between, type Formats, formatsOf } from "./formats";

/**
 * A stretch of a body as a row of units: a block's beginning and end, letters, and what counts as one. A place in the
 * editor's document is a place in this row, but for tables, which are one unit here.
 */
export type Token =
  | { kind: "open"; node: Node; size: 1 }
  | { kind: "close"; size: 1 }
  | { kind: "letters"; text: string; formats: Formats; inCode: boolean; size: number }
  | { kind: "leaf"; node: Node; formats: Formats; size: 1 }
  | { kind: "block"; node: Node; size: 1 }
  /** A table of which only a part is in the stretch. */
  | { kind: "part"; node: Node; at: number; size: 1 };

/** What stands between two places of a body. */
export function tokens(body: Node, from: number, to: number): Token[] {
  const all: Token[] = [];
  body.forEach((node, at) => {
    const end = at + node.nodeSize;
    if (to <= at || from >= end) return;
    if (node.isTextblock) line(node, at, from, to, all);
    else if (from <= at && to >= end) all.push({ kind: "block", node, size: 1 });
    else all.push({ kind: "part", node, at, size: 1 });
  });
  return all;
}

function line(block: Node, at: number, from: number, to: number, into: Token[]): void {
  if (from <= at) into.push({ kind: "open", node: block, size: 1 });
  const inCode = Boolean(block.type.spec.code);
  block.forEach((node, offset) => {
    const start = Math.max(from, at + 1 + offset);
    const end = Math.min(to, at + 1 + offset + node.nodeSize);
    if (start >= end) return;
    const formats = formatsOf(node.marks);
    if (!node.isText) into.push({ kind: "leaf", node, formats, size: 1 });
    else {
      const text = (node.text as string).slice(start - at - 1 - offset, end - at - 1 - offset);
      into.push({ kind: "letters", text, formats, inCode, size: text.length });
    }
  });
  if (to >= at + block.nodeSize) into.push({ kind: "close", size: 1 });
}

export interface Trimmed {
  /** How many units at the beginning and the end are the same. */
  head: number;
  tail: number;
  /** What is left to be written. */
  rest: Token[];
  /** Of units that stay: those whose attributes may be others. */
  kept: { before: Token; after: Token; at: number }[];
}

/** Leaves what is the same at both ends where it is: it may be somebody's word, mark or comment. */
export function trimmed(before: Token[], after: Token[]): Trimmed {
  const kept: Trimmed["kept"] = [];
  if (before.length === 0 || after.length === 0) return { head: 0, tail: 0, rest: after, kept };
  const old = units(before);
  const now = units(after);
  let head = 0;
  while (head < old.length && head < now.length && stays(old[head], now[head])) head++;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && stays(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail++;
  while (head > 0 && (cuts(old, head) || cuts(now, head))) head--;
  while (tail > 0 && (cuts(old, old.length - tail) || cuts(now, now.length - tail))) tail--;
  for (let at = 0; at < old.length; at++) {
    const other = at < head ? at : at >= old.length - tail ? at - old.length + now.length : -1;
    if (other >= 0 && old[at].kind !== "letters" && old[at].kind !== "close") kept.push({ before: old[at], after: now[other], at });
  }
  return { head, tail, rest: now.slice(head, now.length - tail), kept };
}

function units(all: Token[]): Token[] {
  return all.flatMap((token) =>
    token.kind === "letters" ? [...token.text.split("")].map((text): Token => ({ ...token, text, size: 1 })) : [token],
  );
}

function stays(old: Token, now: Token): boolean {
  switch (old.kind) {
    case "letters":
      return now.kind === "letters" && now.text === old.text && now.inCode === old.inCode && same(old.formats, now.formats);
    case "leaf":
      return now.kind === "leaf" && now.node.type === old.node.type && same(old.formats, now.formats);
    case "block":
      return now.kind === "block" && (old.node.type.name === "horizontalRule" ? now.node.type === old.node.type : now.node.eq(old.node));
    default:
      return now.kind === old.kind;
  }
}

const same = (one: Formats, other: Formats) => Object.keys(between(one, other)).length === 0;

/** A letter of two units is never cut: Yjs would put something else in place of each half. */
function cuts(row: Token[], at: number): boolean {
  const left = row[at - 1];
  const right = row[at];
  return left?.kind === "letters" && right?.kind === "letters" && /[\ud800-\udbff]$/.test(left.text) && /^[\udc00-\udfff]/.test(right.text);
}
