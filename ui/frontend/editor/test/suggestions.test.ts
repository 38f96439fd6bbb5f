import assert from "node:assert/strict";
import { test } from "node:test";
import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { schema as parts } from "../src/schema";
import { asSuggestion, proposalOf, proposals, settle } from "../src/suggestions";

const schema = getSchema(parts());
const amina = proposalOf({ id: "amina", name: "Amina", organisation: "IOM", brief: "IOM", organisationId: "iom", colour: "#0033a0" });
const clara = proposalOf({ id: "clara", name: "Clara", organisation: "ILO", brief: "ILO", organisationId: "ilo", colour: "#1e7fb8" });

function text(...paragraphs: string[]): EditorState {
  const doc = schema.node(
    "doc",
    null,
    paragraphs.map((words) => schema.node("paragraph", null, words ? [schema.text(words)] : [])),
  );
  return EditorState.create({ doc });
}

const propose = (state: EditorState, act: (tr: Transaction) => Transaction, by = amina) =>
  state.apply(asSuggestion(act(state.tr), state, by));

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

test("words across paragraphs are struck, and every paragraph stays", () => {
  const after = propose(text("first", "second", "third"), (tr) => tr.delete(3, 17));
  assert.equal(after.doc.childCount, 3);
  assert.equal(after.doc.textContent, "firstsecondthird");
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
