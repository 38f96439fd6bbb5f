import assert from "node:assert/strict";
import { test } from "node:test";
import { TextSelection } from "@tiptap/pm/state";
import * as Y from "yjs";
import { enter, setKind } from "../src/structure";
import { Person } from "./flat-people";

const BLOCKS = 4_000;
const LETTERS = 150;

function long(): Uint8Array {
  const doc = Object.assign(new Y.Doc(), { clientID: 1 });
  doc.transact(() => {
    const body = doc.getText("body");
    for (let block = 0; block < BLOCKS; block++) {
      body.insertEmbed(body.length, new Y.XmlElement("b"), {});
      body.insert(body.length, `${"words ".repeat(LETTERS / 6)}\n`, {});
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1];

test("in 200 pages all comes about alike, here and there, and what it takes is printed", (t) => {
  const update = long();
  const began = performance.now();
  const amina = new Person(2, update);
  const opened = performance.now() - began;
  const clara = new Person(3, update);
  const say = (name: string, act: (at: number) => void) => {
    const here: number[] = [];
    const there: number[] = [];
    for (let round = 0; round < 60; round++) {
      const place = Math.floor(((round * 37) % BLOCKS) * (LETTERS + 2) + 40);
      let said = new Uint8Array();
      const hear = (one: Uint8Array) => (said = Uint8Array.from(one));
      amina.doc.on("update", hear);
      const start = performance.now();
      act(place);
      here.push(performance.now() - start);
      amina.doc.off("update", hear);
      const arrives = performance.now();
      Y.applyUpdate(clara.doc, said);
      there.push(performance.now() - arrives);
    }
    const [one, other] = [median(here), median(there)];
    t.diagnostic(`${name}: here ${one.toFixed(2)} ms, there ${other.toFixed(2)} ms`);
  };
  t.diagnostic(`opened in ${opened.toFixed(0)} ms`);
  say("a letter", (at) => amina.act((tr) => tr.insertText("x", at)));
  const press = (command: typeof enter) => (at: number) => {
    const state = amina.state.apply(amina.state.tr.setSelection(TextSelection.create(amina.state.doc, at)));
    command(state, (tr) => amina.act((own) => tr.steps.forEach((step) => own.step(step))));
  };
  say("Enter", press(enter));
  say("a heading", press(setKind(2)));
  say("bold", (at) => amina.act((tr) => tr.addMark(at, at + 5, amina.state.schema.marks.bold.create())));
  assert.ok(amina.state.doc.eq(clara.state.doc));
});
