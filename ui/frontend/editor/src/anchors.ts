import type { EditorState } from "@tiptap/pm/state";
import * as Y from "yjs";
import type { Points } from "./flat/points";
import type { Anchor } from "./settings";

export interface NewAnchor {
  start: string;
  end: string;
  quote: string;
}

export function anchorAt(points: Points, { doc }: EditorState, from: number, to: number): NewAnchor | null {
  const start = from < to && points.pointFrom(doc, from);
  const end = from < to && points.pointAt(doc, to);
  return start && end ? { start: write(start), end: write(end), quote: doc.textBetween(from, to, " ", "").slice(0, 500) } : null;
}

/** Where a thread's words stand now; null if none of them is left. */
export function placeOf(points: Pick<Points, "find">, { start, end }: Pick<Anchor, "start" | "end">): { from: number; to: number } | null {
  const [first, last] = [read(start), read(end)];
  const from = first && points.find(first);
  const to = last && points.find(last);
  return from == null || to == null || from >= to ? null : { from, to };
}

function write(position: Y.RelativePosition): string {
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(position)));
}

function read(text: string): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}
