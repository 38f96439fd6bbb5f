import assert from "node:assert/strict";
import { test } from "node:test";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { Messages } from "../src/messages";

const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

function sync(step: number, update: Uint8Array): Uint8Array {
  const out = encoding.createEncoder();
  encoding.writeVarString(out, "a-document");
  encoding.writeVarUint(out, 0);
  encoding.writeVarUint(out, step);
  encoding.writeVarUint8Array(out, update);
  return encoding.toUint8Array(out);
}

function status(kept: number): Uint8Array {
  const out = encoding.createEncoder();
  encoding.writeVarString(out, "a-document");
  encoding.writeVarUint(out, 8);
  encoding.writeVarUint(out, kept);
  return encoding.toUint8Array(out);
}

const isStatus = (message: Uint8Array) => message.length === status(1).length && message.every((byte, at) => byte === status(1)[at]);

function read(message: Uint8Array): { step: number; update: Uint8Array } {
  const decoder = decoding.createDecoder(message);
  assert.equal(decoding.readVarString(decoder), "a-document");
  assert.equal(decoding.readVarUint(decoder), 0);
  return { step: decoding.readVarUint(decoder), update: decoding.readVarUint8Array(decoder) };
}

function pictures(count: number, size: number): Y.Doc {
  const doc = new Y.Doc();
  for (let each = 0; each < count; each++) {
    const element = new Y.XmlElement("image");
    element.setAttribute("src", `data:${"x".repeat(size)}`);
    doc.getXmlFragment("default").push([element]);
  }
  return doc;
}

test("a large answer goes in parts, the last of which is the answer, and is acknowledged once", () => {
  const messages = new Messages(() => assert.fail("nothing is too large"), 1_000, 5_000);
  const doc = pictures(10, 900);
  const sent = messages.out(sync(STEP_2, Y.encodeStateAsUpdate(doc))).map(read);
  assert.equal(sent.length > 5, true);
  assert.deepEqual(
    sent.map((one) => one.step),
    [...Array(sent.length - 1).fill(UPDATE), STEP_2],
  );
  const heard = sent.map(() => messages.in(status(1)));
  assert.deepEqual(heard.map(isStatus), [...Array(sent.length - 1).fill(false), true]);
  const there = new Y.Doc();
  for (const { update } of sent) Y.applyUpdate(there, update);
  assert.deepEqual(Y.encodeStateVector(there), Y.encodeStateVector(doc));
});

test("a refusal of a part is heard at once and acknowledges nothing", () => {
  const messages = new Messages(() => {}, 1_000, 5_000);
  messages.out(sync(STEP_2, Uint8Array.of(0, 0)));
  const sent = messages.out(sync(UPDATE, Y.encodeStateAsUpdate(pictures(4, 900))));
  assert.deepEqual(messages.in(status(0)), status(0));
  for (let left = sent.length - 1; left > 0; left--) assert.equal(isStatus(messages.in(status(1))), false);
  assert.equal(isStatus(messages.in(status(1))), true);
});

test("before the server's question is answered no update is sent, and none goes uncounted", () => {
  const messages = new Messages(() => {}, 1_000, 5_000);
  assert.equal(messages.out(sync(STEP_1, Uint8Array.of(0))).length, 1);
  for (let typed = 0; typed < 500; typed++) assert.deepEqual(messages.out(sync(UPDATE, Y.encodeStateAsUpdate(pictures(3, 900)))), []);
  const sent = messages.out(sync(STEP_2, Uint8Array.of(0, 0))).map(read);
  assert.equal(sent.length, 501);
  assert.equal(sent[0].step, STEP_2);
  assert.equal(
    sent.slice(1).every((one) => one.step === UPDATE && one.update.length === 2),
    true,
  );
  assert.equal(messages.out(sync(UPDATE, Uint8Array.of(0, 0))).length, 1);
});

test("what is too large for any message is named", () => {
  let named = 0;
  const messages = new Messages((what) => (named += what.length), 1_000, 5_000);
  messages.out(sync(STEP_2, Y.encodeStateAsUpdate(pictures(3, 6_000))));
  assert.equal(named, 3);
});

test("other messages pass as they are", () => {
  const messages = new Messages(() => {}, 1_000, 5_000);
  const presence = Uint8Array.of(1, 97, 1, 1, 0);
  assert.deepEqual(messages.out(presence), [presence]);
  assert.deepEqual(messages.in(presence), presence);
  assert.deepEqual(messages.in(Uint8Array.of(9)), Uint8Array.of(9));
});
