import assert from "node:assert/strict";
import { test } from "node:test";
import { getSchema } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import * as encoding from "lib0/encoding";
import { applyAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { drawn } from "../src/carets";
import { schema } from "../src/schema";
import { CarefulAwareness, contained, wellFormed } from "../src/seen";

function message(states: [number, number, string][]): Uint8Array {
  const out = encoding.createEncoder();
  encoding.writeVarUint(out, states.length);
  for (const [client, clock, json] of states) {
    encoding.writeVarUint(out, client);
    encoding.writeVarUint(out, clock);
    encoding.writeVarString(out, json);
  }
  return encoding.toUint8Array(out);
}

const at = (place: unknown) => JSON.stringify({ user: { name: "x" }, cursor: { anchor: place, head: place } });

const NASTY = [
  "{}",
  "7",
  '"x"',
  "[]",
  "true",
  '{"user":null}',
  '{"user":7}',
  '{"user":[]}',
  '{"user":"x","cursor":"y"}',
  '{"user":{"name":7,"color":{},"organisation":[],"brief":{"toString":null},"person":true}}',
  '{"user":{"name":{"toString":"x"},"color":"red;background:url(//x)"}}',
  `{"user":{"name":"${"x".repeat(100_000)}"}}`,
  '{"__proto__":{"polluted":1},"user":{"__proto__":{"polluted":1}},"constructor":{"prototype":{"polluted":1}}}',
  `{"user":${"[".repeat(3_000)}${"]".repeat(3_000)}}`,
  '{"cursor":{}}',
  '{"cursor":[]}',
  '{"cursor":{"anchor":1,"head":2}}',
  '{"cursor":{"anchor":{},"head":{}}}',
  '{"cursor":{"anchor":null,"head":{"tname":"body"}}}',
  at({ type: null, tname: null, item: null }),
  at({ tname: "decisions" }),
  at({ tname: 7 }),
  at({ tname: "__proto__" }),
  at({ type: 7 }),
  at({ item: [] }),
  at({ item: { client: -1, clock: 0 } }),
  at({ item: { client: 1.5, clock: 0 } }),
  at({ item: { client: 1e308, clock: 1e308 } }),
  at({ item: { client: "1", clock: "0" } }),
  '{"cursor":{"anchor":{"item":{"client":1e999,"clock":1}},"head":{"item":{"client":1,"clock":-0.5}}}}',
  at({ item: { client: 4_242, clock: 99 } }),
  at({ type: { client: 4_242, clock: 99 } }),
  at({ item: { client: 1, clock: 9_007_199_254_740_991 } }),
  at({ item: { client: 1, clock: 0 }, assoc: 1e300 }),
  at({ item: { client: 1, clock: 0 }, assoc: "left" }),
  at({ type: { client: 1, clock: 1 }, assoc: -7 }),
];

test("nothing but well-formed presence gets to where carets are drawn", () => {
  const doc = Object.assign(new Y.Doc(), { clientID: 1 });
  doc.getText("body").insert(0, "words");
  const awareness = new CarefulAwareness(doc);
  const shared = [...doc.share.keys()];
  NASTY.forEach((nasty, index) => applyAwarenessUpdate(awareness, message([[100 + index, 1, nasty]]), "test"));
  assert.equal(awareness.getStates().size, NASTY.length + 1);
  for (const state of awareness.getStates().values()) {
    const seen = state as ReturnType<typeof wellFormed>;
    assert.deepEqual(Object.keys(seen).sort(), ["cursor", "user"]);
    for (const value of Object.values(seen.user)) assert.equal(typeof value === "string" && value.length <= 500, true);
    assert.match(seen.user.color, /^#[0-9a-fA-F]{6}$/);
    if (!seen.cursor) continue;
    for (const place of [seen.cursor.anchor, seen.cursor.head])
      Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(place), doc);
  }
  assert.equal(({} as { polluted?: number }).polluted, undefined);
  assert.deepEqual([...doc.share.keys()], shared);
  awareness.destroy();
});

test("a caret that is where it says stays so", () => {
  const doc = new Y.Doc();
  const words = new Y.XmlText("words");
  doc.getXmlFragment("default").push([words]);
  const place = Y.createRelativePositionFromTypeIndex(words, 2);
  const said = JSON.parse(
    JSON.stringify({
      user: { name: "Clara", organisation: "UNODC", brief: "UNODC", person: "1", color: "#123456" },
      cursor: { anchor: place, head: place },
    }),
  );
  const seen = wellFormed(said);
  assert.deepEqual(seen.user, said.user);
  assert.equal(Y.compareRelativePositions(Y.createRelativePositionFromJSON(seen.cursor?.anchor), place), true);
});

test("even a remote word about this browser itself is only taken well-formed", () => {
  const doc = Object.assign(new Y.Doc(), { clientID: 1 });
  const awareness = new CarefulAwareness(doc);
  applyAwarenessUpdate(awareness, message([[1, 99, '{"cursor":{"anchor":1,"head":2}}']]), "test");
  assert.equal((awareness.getLocalState() as ReturnType<typeof wellFormed>).cursor, null);
  awareness.destroy();
});

test("what goes wrong while others are drawn does not stop a change of the text", () => {
  const quiet = console.warn;
  console.warn = () => {};
  const state = EditorState.create({ schema: getSchema(schema()) });
  const user = { name: "Clara", organisation: "ILO", brief: "ILO", person: "1", color: "#123456" };
  const place = { type: null, tname: "body", item: null, assoc: -1 };
  const find = (fails: boolean) => () => {
    if (fails) throw new Error("not found");
    return 1;
  };
  const others = [{ user, cursor: { anchor: place, head: place } }];
  assert.equal(drawn(state, others, { find: find(true) }).find().length, 0);
  assert.equal(drawn(state, others, { find: find(false) }).find().length, 1);
  assert.equal(drawn(state, others, { find: () => 4_242 }).find().length, 0);
  assert.equal(
    contained(() => JSON.parse("{"), "otherwise"),
    "otherwise",
  );
  console.warn = quiet;
});
