import assert from "node:assert/strict";
import { test } from "node:test";
import { Person, seeded, shown } from "./flat-people";

const hex = (update: Uint8Array) => Buffer.from(update).toString("hex");
const bytes = (text: string) => text.replaceAll(" ", "");

const SEED = bytes("01 04 01 00 07 01 04 626f6479 03 01 62 84 01 00 05 414243440a 87 01 05 03 01 62 84 01 06 05 454647480a 00");

/** What one act of a person is as an update. */
function said(person: Person, act: () => void): string {
  let update = "";
  const hear = (one: Uint8Array) => (update += hex(one));
  person.doc.on("update", hear);
  act();
  person.doc.off("update", hear);
  return update;
}

test("a text of two paragraphs, and what is done to it, is these bytes", () => {
  assert.equal(hex(seeded("ABCD", "EFGH")), SEED);
  const clara = new Person(2, Buffer.from(SEED, "hex"));
  assert.equal(shown(clara.state.doc), "ABCD, EFGH");
  const enter = said(clara, () => clara.act((tr) => tr.split(clara.at("B", true))));
  assert.equal(enter, bytes("01 02 02 00 c4 01 02 01 03 01 0a c7 02 00 01 03 03 01 62 00"));
  const heading = said(clara, () => clara.act((tr) => tr.setNodeMarkup(0, clara.state.schema.nodes.heading, { level: 1 })));
  assert.equal(heading, bytes("01 01 02 02 28 00 01 00 04 6b696e64 01 77 02 6831 00"));
  const text = said(clara, () => clara.act((tr) => tr.setNodeMarkup(0, clara.state.schema.nodes.paragraph, {})));
  assert.equal(text, bytes("00 01 02 01 02 01"));
  const indent = said(clara, () => clara.act((tr) => tr.setNodeAttribute(0, "indent", 1)));
  assert.equal(indent, bytes("01 01 02 03 28 00 01 00 06 696e64656e74 01 7d 01 00"));
  const join = said(clara, () => clara.act((tr) => tr.join(clara.at("EFGH") - 1)));
  assert.equal(join, bytes("00 01 01 01 05 02"));
  assert.equal(shown(clara.state.doc), ">1 AB, CDEFGH");
});

test("bold is a format that ends where it ends", () => {
  const clara = new Person(2, Buffer.from(SEED, "hex"));
  clara.act((tr) => tr.split(clara.at("B", true)));
  const bold = said(clara, () => clara.act((tr) => tr.addMark(clara.at("A"), clara.at("B", true), clara.state.schema.marks.bold.create())));
  assert.equal(bold, bytes("01 02 02 02 c6 01 00 01 01 04 626f6c64 04 74727565 c6 01 02 02 00 04 626f6c64 04 6e756c6c 00"));
});
