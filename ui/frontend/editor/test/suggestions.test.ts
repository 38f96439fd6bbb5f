import assert from "node:assert/strict";
import { test } from "node:test";
import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type Command, EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from "@tiptap/pm/tables";
import { schema as parts } from "../src/schema";
import { backspace, enter, setKind, toggleList, toggleQuote } from "../src/structure";
import { proposalOf } from "../src/suggesting";
import { proposals as found, type Known, settle } from "../src/suggestions";
import { asSuggestion } from "../src/tracking";

const schema = getSchema(parts());
const amina = proposalOf({ id: "amina", name: "Amina", organisation: "IOM", brief: "IOM", organisationId: "iom", colour: "#0033a0" });
const clara = proposalOf({ id: "clara", name: "Clara", organisation: "ILO", brief: "ILO", organisationId: "ilo", colour: "#1e7fb8" });

const known: Known = (id) => [amina, clara].find((one) => one.id === id);
const proposals = (doc: Node) => found(doc, known);

function text(...paragraphs: string[]): EditorState {
  const doc = schema.node(
    "doc",
    null,
    paragraphs.map((words) => schema.node("paragraph", null, words ? [schema.text(words)] : [])),
  );
  return EditorState.create({ doc });
}

const propose = (state: EditorState, act: (tr: Transaction) => Transaction, by = amina) =>
  state.apply(asSuggestion(act(state.tr), state, by, known));

test("a deletion keeps the words and names who proposes it", () => {
  const after = propose(text("All states shall act"), (tr) => tr.delete(12, 17));
  assert.equal(after.doc.textContent, "All states shall act");
  const [one] = proposals(after.doc);
  assert.equal(one.removed, "shall");
  assert.equal(one.proposal.organisation, "IOM");
  assert.equal(one.proposal.personName, "Amina");
});

test("a replacement is one suggestion, accepted or rejected as a whole", () => {
  const before = text("All states shall act");
  const after = propose(before, (tr) => tr.insertText("should", 12, 17));
  assert.equal(proposals(after.doc).length, 1);
  assert.equal(after.apply(settle(after, true)).doc.textContent, "All states should act");
  assert.ok(after.apply(settle(after, false)).doc.eq(before.doc));
});

test("one's own proposed words vanish when deleted; another's stay and are marked", () => {
  const typed = propose(text("Agreed."), (tr) => tr.insertText(" New.", 8));
  assert.equal(propose(typed, (tr) => tr.delete(8, 13)).doc.textContent, "Agreed.");
  const contested = propose(typed, (tr) => tr.delete(8, 13), clara);
  assert.equal(contested.doc.textContent, "Agreed. New.");
  assert.deepEqual(
    proposals(contested.doc)
      .map((one) => one.proposal.organisation)
      .sort(),
    ["ILO", "IOM"],
  );
});

test("one suggestion is settled without touching the others", () => {
  const first = propose(text("one two three"), (tr) => tr.delete(1, 5));
  const both = propose(first, (tr) => tr.delete(9, 14), clara);
  const settled = both.apply(settle(both, true, amina.id));
  assert.equal(settled.doc.textContent, "two three");
  assert.deepEqual(
    proposals(settled.doc).map((one) => one.proposal.id),
    [clara.id],
  );
});

test("words across paragraphs are struck, and every paragraph stays until somebody accepts that they become one", () => {
  const before = text("first", "second", "third");
  const after = propose(before, (tr) => tr.delete(3, 17));
  assert.equal(after.doc.childCount, 3);
  assert.equal(after.doc.textContent, "firstsecondthird");
  assert.equal(proposals(after.doc)[0].removed, "rst¶second¶t");
  assert.ok(after.apply(settle(after, false)).doc.eq(before.doc));
  assert.equal(after.apply(settle(after, true)).doc.textContent, "fihird");
  assert.equal(after.apply(settle(after, true)).doc.childCount, 1);
});

const press = (state: EditorState, command: Command, by = amina) => {
  let after = state;
  command(state, (tr) => (after = state.apply(asSuggestion(tr, state, by, known))));
  return after;
};
const at = (state: EditorState, place: number) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));

test("Enter is proposed: accepted there are two paragraphs, rejected one", () => {
  for (const place of [1, 6, 12]) {
    const before = at(text("Hello world"), place);
    const after = press(before, enter);
    assert.equal(after.doc.childCount, 2);
    assert.equal(proposals(after.doc)[0].added, "¶");
    assert.ok(after.apply(settle(after, false)).doc.eq(before.doc), `at ${place}`);
    assert.equal(after.apply(settle(after, true)).doc.childCount, 2);
    assert.equal(proposals(after.apply(settle(after, true)).doc).length, 0);
  }
});

test("joining is proposed: accepted there is one paragraph, rejected two; one's own Enter is taken back", () => {
  const before = at(text("Hello", "world"), 8);
  const after = press(before, backspace);
  assert.equal(after.doc.childCount, 2);
  assert.equal(proposals(after.doc)[0].removed, "¶");
  assert.equal(after.apply(settle(after, true)).doc.textContent, "Helloworld");
  assert.equal(after.apply(settle(after, true)).doc.childCount, 1);
  assert.ok(after.apply(settle(after, false)).doc.eq(before.doc));
  const split = press(at(text("Hello world"), 6), enter);
  assert.equal(press(split, backspace).doc.childCount, 1);
});

test("a heading, a list and a deeper indent are proposed, and nothing changes until somebody accepts", () => {
  for (const [command, name] of [
    [setKind(2), "heading 2"],
    [toggleList("ordered"), "numbers"],
    [toggleQuote, "quote"],
  ] as const) {
    const before = at(text("Hello"), 3);
    const after = press(before, command);
    assert.equal(after.doc.child(0).type.name, "paragraph");
    assert.deepEqual(proposals(after.doc)[0].changes, [name]);
    assert.ok(after.apply(settle(after, false)).doc.eq(before.doc));
    const accepted = after.apply(settle(after, true));
    assert.ok(accepted.doc.eq(press(before, command, clara).apply(settle(press(before, command, clara), true)).doc));
    assert.equal(proposals(accepted.doc).length, 0);
    assert.equal(accepted.doc.eq(before.doc), false);
  }
});

test("bold is proposed over others' words, and is there at once in one's own", () => {
  const before = text("Hello world");
  const bold = schema.marks.bold.create();
  const after = propose(before, (tr) => tr.addMark(1, 6, bold));
  assert.deepEqual(proposals(after.doc)[0].changes, ["bold"]);
  assert.ok(after.apply(settle(after, true)).doc.eq(before.apply(before.tr.addMark(1, 6, bold)).doc));
  assert.ok(after.apply(settle(after, false)).doc.eq(before.doc));
  const typed = propose(before, (tr) => tr.insertText("new ", 1));
  const both = propose(typed, (tr) => tr.addMark(1, 4, bold));
  assert.ok(both.doc.nodeAt(1)?.marks.some((mark) => mark.type.name === "bold"));
});

test("a row, a column and a picture are proposed like words", () => {
  const cell = () => schema.node("tableCell", null, schema.node("paragraph"));
  const table = schema.node(
    "table",
    null,
    [1, 2].map(() => schema.node("tableRow", null, [cell(), cell()])),
  );
  const before = at(EditorState.create({ doc: schema.node("doc", null, [table]) }), 4);
  for (const command of [addRowAfter, addColumnAfter, deleteRow, deleteColumn]) {
    const after = press(before, command);
    assert.equal(proposals(after.doc).length, 1);
    assert.ok(after.apply(settle(after, false)).doc.eq(before.doc), command.name);
    let plain = before;
    command(before, (tr) => (plain = before.apply(tr)));
    assert.ok(after.apply(settle(after, true)).doc.eq(plain.doc), command.name);
  }
  const gone = press(before, deleteTable);
  assert.ok(gone.apply(settle(gone, false)).doc.eq(before.doc));
  assert.equal(gone.apply(settle(gone, true)).doc.childCount, 1);
  assert.equal(gone.apply(settle(gone, true)).doc.child(0).type.name, "paragraph");
  const words = text("Hello");
  const put = propose(words, (tr) => tr.insert(7, table));
  assert.equal(proposals(put.doc).length, 1);
  assert.ok(put.apply(settle(put, false)).doc.eq(words.doc));
  assert.ok(put.apply(settle(put, true)).doc.eq(words.apply(words.tr.insert(7, table)).doc));
  const picture = propose(words, (tr) => tr.insert(3, schema.nodes.image.create({ src: "data:," })));
  assert.ok(picture.apply(settle(picture, false)).doc.eq(words.doc));
});

test("typed letter by letter the caret stays behind the letters", () => {
  let state = text("ab");
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2)));
  for (const letter of "xyz") state = propose(state, (tr) => tr.insertText(letter));
  assert.equal(state.doc.textContent, "axyzb");
  assert.equal(proposals(state.doc)[0].added, "xyz");
});

test("random edits: rejecting everything brings the text back, accepting does what was done", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let round = 0; round < 500; round++) {
    const before = text("the quick brown fox jumps over the lazy dog");
    let plain = before;
    const from = 1 + random(40);
    const to = from + random(44 - from);
    const words = random(3) === 0 ? "" : "new words";
    plain = plain.apply(plain.tr.insertText(words, from, to));
    const after = propose(before, (tr) => tr.insertText(words, from, to));
    assert.ok(after.apply(settle(after, false)).doc.eq(before.doc));
    assert.ok(after.apply(settle(after, true)).doc.eq(plain.doc));
  }
});

test("random edits over paragraphs: rejecting brings the text back, accepting does what was done", () => {
  let seed = 11;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 500; round++) {
    const before = text("the quick", "brown fox", "", "jumps over");
    const places: number[] = [];
    before.doc.descendants((node, pos) => {
      if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) places.push(pos + 1 + at);
    });
    const [from, to] = [places[random(places.length)], places[random(places.length)]].sort((one, other) => one - other);
    const words = random(3) === 0 ? "" : "new";
    const act = (tr: Transaction) => (words ? tr.insertText(words, from, to) : tr.delete(from, to));
    const plain = before.apply(act(before.tr));
    const after = propose(before, act);
    assert.ok(after.apply(settle(after, false)).doc.eq(before.doc), `round ${round}`);
    assert.ok(after.apply(settle(after, true)).doc.eq(plain.doc), `round ${round}: ${after.apply(settle(after, true)).doc} ${plain.doc}`);
  }
});
