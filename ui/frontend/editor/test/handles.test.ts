import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { TextSelection } from "@tiptap/pm/state";
import { type dragged, Handles, handled } from "../src/handles";
import { setKind } from "../src/structure";
import { meet, Person, seeded } from "./flat-people";
import { type Piece, Reader } from "./pages";

const words = ({ state }: Person) => state.doc.children.map((one) => one.textContent);

/** Amina with the mouse over a block, and Clara, who has the same text. */
function pair(over: string, ...paragraphs: string[]) {
  const amina = new Reader(2, seeded(...paragraphs), Handles);
  const clara = new Person(3, amina.update);
  point(amina, over);
  return { amina, clara, face: amina.page.children[1] };
}

function point(reader: Reader, over: string): void {
  const place = { clientX: reader.at(over), clientY: 0, buttons: 0 };
  reader.view.dom.dispatchEvent(Object.assign(new Event("mousemove"), place));
}

function press(entry: number, face: Piece, amina: Reader, meanwhile: () => void): void {
  face.dispatchEvent(new Event("click"));
  const menu = amina.page.children.at(-1) as Piece;
  meanwhile();
  menu.children[entry]?.dispatchEvent(new Event("click"));
}

function begin(face: Piece): void {
  const dataTransfer = { clearData() {}, setData() {}, setDragImage() {} };
  face.dispatchEvent(Object.assign(new Event("dragstart"), { dataTransfer }));
}

/** What ProseMirror does when something is dropped. */
function drop(amina: Reader, at: number): void {
  const { slice, node } = amina.view.dragging as ReturnType<typeof dragged>;
  const { tr } = amina.state;
  if (node) node.replace(tr);
  else tr.deleteSelection();
  const place = tr.mapping.map(at);
  if (slice.openStart === 0) tr.replaceRangeWith(place, place, slice.content.child(0));
  else tr.replaceRange(place, place, slice);
  amina.dispatch(tr.setMeta("uiEvent", "drop"));
}

test("a menu moves the block it was opened for, whatever is written above meanwhile", () => {
  const { amina, clara, face } = pair("Two", "One", "Two", "Three");
  press(1, face, amina, () => {
    clara.act((tr) => tr.insertText("More of ", 1).split(4));
    meet(amina, clara);
    point(amina, "Three");
  });
  assert.deepEqual(words(amina), ["Mor", "e of One", "Three", "Two"]);
});

test("a block that became a heading is still moved; one that is gone is not, and its menu closes", () => {
  const { amina, clara, face } = pair("Two", "One", "Two", "Three");
  press(0, face, amina, () => {
    clara.act((tr) => tr.setSelection(TextSelection.create(tr.doc, clara.at("Two"))));
    setKind(1)(clara.state, (tr) => clara.dispatch(tr));
    meet(amina, clara);
  });
  assert.deepEqual(words(amina), ["Two", "One", "Three"]);
  point(amina, "One");
  press(1, face, amina, () => {
    clara.act((tr) => tr.delete(clara.at("One") - 1, clara.at("One", true) + 1));
    meet(amina, clara);
    assert.equal(handled.getState(amina.state), null);
    assert.equal(amina.page.children.length, 2);
  });
  assert.equal(face.hidden, true);
  assert.deepEqual(words(amina), ["Two", "Three"]);
});

test("who may not write any more moves nothing by a menu that was open", () => {
  const { amina, face } = pair("Two", "One", "Two");
  press(0, face, amina, () => {
    amina.view.editable = false;
    amina.dispatch(amina.state.tr);
  });
  assert.deepEqual(words(amina), ["One", "Two"]);
});

test("what others write into a block while it is dragged goes along, and what was selected meanwhile stays", () => {
  const { amina, clara, face } = pair("Two", "One", "Two", "Three");
  begin(face);
  clara.act((tr) => tr.insertText(" and more", clara.at("Two", true)).insertText("Before ", 1));
  meet(amina, clara);
  amina.act((tr) => tr.setSelection(TextSelection.create(tr.doc, 1, 5)));
  drop(amina, amina.state.doc.content.size);
  assert.deepEqual(words(amina), ["Before One", "Three", "Two and more"]);
  meet(amina, clara);
  assert.deepEqual(words(clara), words(amina));
});

test("what others write into selected words while they are dragged goes along", () => {
  const { amina, clara } = pair("One", "One two three", "Four");
  amina.act((tr) => tr.setSelection(TextSelection.create(tr.doc, amina.at("two"), amina.at("two", true))));
  amina.view.dragging = { slice: amina.state.selection.content(), move: true };
  clara.act((tr) => tr.insertText("and a half ", clara.at("wo th")));
  meet(amina, clara);
  drop(amina, amina.at("Four"));
  assert.deepEqual(words(amina), ["One  three", "tand a half woFour"]);
});

test("a block that somebody deleted while it was dragged takes nothing else away", () => {
  const { amina, clara, face } = pair("Two", "One", "Two", "Three");
  begin(face);
  clara.act((tr) => tr.delete(clara.at("Two") - 1, clara.at("Two", true) + 1));
  meet(amina, clara);
  assert.equal(amina.view.dragging, null);
});

test("after a drag that was left the next drop is not this block", async () => {
  const { amina, face } = pair("Two", "One", "Two");
  begin(face);
  assert.notEqual(amina.view.dragging, null);
  face.dispatchEvent(new Event("dragend"));
  await wait(80);
  assert.equal(amina.view.dragging, null);
});
