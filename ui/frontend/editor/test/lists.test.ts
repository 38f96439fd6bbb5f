import assert from "node:assert/strict";
import { test } from "node:test";
import { type Command, EditorState, TextSelection } from "@tiptap/pm/state";
import { numbers } from "../src/lists";
import { backspace, enter, indent, toggleList, toggleQuote } from "../src/structure";
import { schema, shown } from "./flat-people";

const doc = (...blocks: [string, Record<string, unknown>?][]) =>
  schema.node(
    "doc",
    null,
    blocks.map(([words, attrs]) => schema.node("paragraph", attrs ?? null, words ? [schema.text(words)] : [])),
  );
const item = (indent = 0, more = {}) => ({ list: "ordered", indent, ...more });

test("items are counted by depth, until something shallower or no item comes", () => {
  const counted = (...attrs: Record<string, unknown>[]) =>
    numbers(doc(...attrs.map((one) => ["x", one] as [string, Record<string, unknown>])).children as never);
  assert.deepEqual(counted(item(), item(), item(1), item(1), item(), item(1)), [1, 2, 1, 2, 3, 1]);
  assert.deepEqual(counted(item(), {}, item()), [1, null, 1]);
  assert.deepEqual(counted(item(), { indent: 1 }, item()), [1, null, 2]);
  assert.deepEqual(counted(item(0, { start: 4 }), item(), { list: "bullet" }, item()), [4, 5, null, 1]);
});

function done(state: EditorState, ...commands: Command[]): EditorState {
  let now = state;
  for (const command of commands) command(now, (tr) => (now = now.apply(tr)));
  return now;
}
const at = (blocks: ReturnType<typeof doc>, place: number, end = place) =>
  EditorState.create({ doc: blocks, selection: TextSelection.create(blocks, place, end) });

test("Enter goes on with the list, and in an empty item leaves it step by step", () => {
  const state = at(doc(["one", { list: "bullet", indent: 1 }]), 4);
  const next = done(state, enter);
  assert.equal(shown(next.doc), "bullet >1 one, bullet >1 –");
  const less = done(next, enter);
  assert.equal(shown(less.doc), "bullet >1 one, bullet –");
  assert.equal(shown(done(less, enter).doc), "bullet >1 one, –");
});

test("Enter at the end of a heading begins a paragraph, in its middle another heading, at its beginning a paragraph before it", () => {
  const heading = schema.node("doc", null, [schema.node("heading", { level: 2 }, [schema.text("Fees")])]);
  assert.equal(shown(done(at(heading, 5), enter).doc), "h2 Fees, –");
  assert.equal(shown(done(at(heading, 3), enter).doc), "h2 Fe, h2 es");
  assert.equal(shown(done(at(heading, 1), enter).doc), "–, h2 Fees");
});

test("Backspace at the beginning goes out of the list, the indent and the quotation before it joins", () => {
  const state = at(doc(["one"], ["two", { list: "bullet", indent: 1, quote: 1 }]), 6);
  assert.equal(shown(done(state, backspace).doc), 'one, >1 "1" two');
  assert.equal(shown(done(state, backspace, backspace).doc), 'one, "1" two');
  assert.equal(shown(done(state, backspace, backspace, backspace).doc), "one, two");
  assert.equal(shown(done(state, backspace, backspace, backspace, backspace).doc), "onetwo");
});

test("a list and a quotation are put around all chosen blocks, and taken from all", () => {
  const state = at(doc(["one"], ["two", { list: "bullet" }], ["three"]), 2, 8);
  assert.equal(shown(done(state, toggleList("bullet")).doc), "bullet one, bullet two, three");
  assert.equal(shown(done(state, toggleList("bullet"), toggleList("bullet")).doc), "one, two, three");
  assert.equal(shown(done(state, toggleQuote).doc), '"1" one, bullet "1" two, three');
});

test("an item goes no deeper than one below the item before it", () => {
  const state = at(doc(["one", { list: "bullet" }], ["two", { list: "bullet" }]), 7);
  assert.equal(shown(done(state, indent(1), indent(1)).doc), "bullet one, bullet >1 two");
  assert.equal(shown(done(at(state.doc, 1), indent(1)).doc), "bullet one, bullet two");
  assert.equal(shown(done(state, indent(1), indent(-1)).doc), "bullet one, bullet two");
});
