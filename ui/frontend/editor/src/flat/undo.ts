import * as Y from "yjs";
import type { Binding } from "./binding";
import { elementIn } from "./items";

const HOLDING_WORDS = ["table", "row", "cell"];

/** Takes back what this editor did. A table, row or cell that one made is taken away as by hand: another may write in it. */
export function undoOf(binding: Binding, captureTimeout = 500): Y.UndoManager {
  return new Y.UndoManager(binding.body, { trackedOrigins: new Set([binding]), captureTimeout, deleteFilter: goes });
}

function goes(item: Y.Item): boolean {
  const element = elementIn(item);
  const holds = element !== null && HOLDING_WORDS.includes(element.nodeName);
  if (holds) element.setAttribute("gone", true as unknown as string);
  return !holds && !(item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlText);
}
