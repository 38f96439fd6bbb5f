import assert from "node:assert/strict";
import { test } from "node:test";
import { type Command, TextSelection } from "@tiptap/pm/state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from "@tiptap/pm/tables";
import { meet, Person, seeded, shown } from "./flat-people";

type Act = (person: Person) => void;

function withTable(): [Person, Person] {
  const amina = new Person(2, seeded("Intro"));
  const { paragraph, table, tableRow, tableCell } = amina.state.schema.nodes;
  const cell = (words: string) => tableCell.create(null, paragraph.create(null, amina.state.schema.text(words)));
  const rows = [
    ["A", "B"],
    ["C", "D"],
  ].map((row) => tableRow.create(null, row.map(cell)));
  amina.act((tr) => tr.insert(tr.doc.content.size, table.create(null, rows)));
  return [amina, new Person(3, amina.update)];
}

const at =
  (words: string, command: Command): Act =>
  (person) => {
    person.act((tr) => tr.setSelection(TextSelection.create(tr.doc, person.at(words))));
    command(person.state, (tr) => person.dispatch(tr));
  };
const put =
  (letters: string, words: string): Act =>
  (person) =>
    person.act((tr) => tr.insertText(letters, person.at(words, true)));
const nothing: Act = () => {};

/** Of one and the other at once; then what is shown. */
const MEETINGS: [string, Act, Act, string][] = [
  ["a row and a column", at("A", addRowAfter), at("A", addColumnAfter), "Intro, [A|–|B ; –|–|– ; C|–|D]"],
  ["a column and a column at one place", at("A", addColumnAfter), at("A", addColumnAfter), "Intro, [A|–|–|B ; C|–|–|D]"],
  ["words in a row that is taken away", at("C", deleteRow), put("xx", "D"), "Intro, [A|B ; –|xx]"],
  ["words in a column that is taken away", at("B", deleteColumn), put("xx", "D"), "Intro, [A ; C ; xx]"],
  ["words in a table that is taken away", at("A", deleteTable), put("xx", "D"), "Intro, [–|– ; –|xx]"],
  ["a table taken away", at("A", deleteTable), nothing, "Intro"],
  ["a row taken away twice", at("C", deleteRow), at("C", deleteRow), "Intro, [A|B]"],
  ["words and words in one cell", put("xx", "A"), put("yy", "B"), "Intro, [Axx|Byy ; C|D]"],
];

for (const [name, one, other, expected] of MEETINGS) {
  test(`${name}: every word is there, on both sides`, () => {
    const [amina, clara] = withTable();
    one(amina);
    other(clara);
    meet(amina, clara);
    meet(amina, clara);
    for (const person of [amina, clara]) {
      assert.equal(shown(person.state.doc), expected);
      assert.ok(person.state.doc.eq(person.read()));
    }
  });
}

test("undo of a table leaves what another wrote in it, and redo brings back the rest", () => {
  const [amina, clara] = withTable();
  amina.undo.undo();
  put("xx", "D")(clara);
  meet(amina, clara);
  assert.equal(shown(amina.state.doc), "Intro, [xx]");
  amina.undo.redo();
  assert.equal(shown(amina.state.doc), "Intro, [A|B ; C|Dxx]");
});

test("a table that is gone is there again with another's words, also when what stood around it was deleted since", () => {
  const [amina, clara] = withTable();
  amina.act((tr) => tr.insert(tr.doc.content.size, amina.state.schema.nodes.paragraph.create(null, amina.state.schema.text("after"))));
  amina.act((tr) => tr.delete(amina.at("tro"), amina.at("ter")));
  assert.equal(shown(amina.state.doc), "Inter");
  amina.act((tr) => tr.delete(amina.at("n"), amina.at("e")));
  assert.equal(shown(amina.state.doc), "Ier");
  put("xx", "D")(clara);
  meet(amina, clara);
  assert.equal(shown(amina.state.doc), "I, [–|– ; –|xx], er");
  assert.equal(shown(clara.state.doc), "I, [–|– ; –|xx], er");
});

test("words typed over a selection from before a table into it stand before it, and the cells stay", () => {
  const [amina] = withTable();
  amina.act((tr) => tr.insertText("new", amina.at("tro"), amina.at("B", true)));
  assert.equal(shown(amina.state.doc), "Innew, [–|– ; C|D]");
  assert.ok(amina.state.doc.eq(amina.read()));
});

test("two begin to write in one cell that was not there: both words are", () => {
  const [amina, clara] = withTable();
  at("A", addRowAfter)(amina);
  at("A", addColumnAfter)(clara);
  meet(amina, clara);
  const empty = (person: Person) => {
    const row = person.state.doc.child(1).child(1);
    const start = person.state.doc.child(0).nodeSize + 1 + person.state.doc.child(1).child(0).nodeSize + 1;
    return start + row.child(0).nodeSize + 2;
  };
  amina.act((tr) => tr.insertText("one", empty(amina)));
  clara.act((tr) => tr.insertText("two", empty(clara)));
  meet(amina, clara);
  assert.match(shown(amina.state.doc), /(one\/two|two\/one)/);
  assert.equal(shown(amina.state.doc), shown(clara.state.doc));
});
