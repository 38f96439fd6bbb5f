// One person types a long text letter by letter, jumps about and takes some of it back.
import * as Y from "yjs";

export const type = (edits) => {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const below = (n) => Math.floor(random() * n);
  const doc = new Y.Doc();
  const text = doc.getText("text");
  const updates = [];
  doc.on("update", (update) => updates.push(update));
  let at = 0;
  const once = (edit) => updates.length < edits && edit();
  while (updates.length < edits) {
    if (random() < 0.02) at = below(text.length + 1);
    for (let run = 1 + below(30); run > 0; run--) once(() => text.insert(at++, "abcdefghij "[below(11)]));
    for (let run = random() < 0.5 ? below(25) : 0; run > 0 && at > 0 && text.length > 0; run--) once(() => text.delete(--at, 1));
  }
  return { doc, updates };
};
