// Answers one JSON line with one JSON line: plays random sessions with yjs, and says what yjs makes of our updates.
import readline from "node:readline";
import * as Y from "yjs";
import { body, write } from "./flat.mjs";
import { play } from "./session.mjs";
import { shown } from "./shown.mjs";
import { type } from "./trace.mjs";

const base64 = (bytes) => Buffer.from(bytes).toString("base64");
const bytes = (text) => new Uint8Array(Buffer.from(text, "base64"));

const told = (doc) => ({
  state: base64(Y.encodeStateAsUpdate(doc)),
  shown: shown(doc),
  body: body(doc.getText("body")),
  waiting: doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
});

/** Yjs takes away marks of formats that have become idle, and tells so in updates of its own. */
const listening = (doc, change) => {
  const own = [];
  const listen = (update, _origin, _doc, transaction) => transaction.local && own.push(base64(update));
  doc.on("update", listen);
  change();
  doc.off("update", listen);
  return own;
};

let current = new Y.Doc();

const answers = {
  /** Several people write at once; all their updates, and where they end. */
  session({ seed, cutting }) {
    const { doc, updates } = play(seed, cutting);
    current = doc;
    return { updates: updates.map(base64), ...told(doc) };
  },

  /** Several people write at once in a text of the flat form. */
  flat({ seed }) {
    const { doc, updates } = write(seed);
    current = doc;
    return { updates: updates.map(base64), ...told(doc) };
  },

  /** One long document, letter by letter. */
  trace({ edits }) {
    const { doc, updates } = type(edits);
    return { updates: updates.map(base64), ...told(doc) };
  },

  /** A new document of these updates, and what it did of its own accord. */
  make({ updates }) {
    const doc = new Y.Doc();
    const own = listening(doc, () => {
      updates.forEach((update) => Y.applyUpdate(doc, bytes(update)));
      // Yjs looks again at what waits only when something comes.
      Y.applyUpdate(doc, bytes(updates[0]));
    });
    return { updates: own, ...told(doc) };
  },

  /** The session's document goes on with an update, and says what it did of its own accord. */
  apply({ update }) {
    const own = listening(current, () => Y.applyUpdate(current, bytes(update)));
    return { updates: own, ...told(current) };
  },
};

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const question = JSON.parse(line);
  let answer;
  try {
    answer = answers[question.ask](question);
  } catch (error) {
    answer = { error: String(error.stack) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
});
