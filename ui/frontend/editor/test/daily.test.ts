import assert from "node:assert/strict";
import { test } from "node:test";
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { toggleHeaderRow } from "@tiptap/pm/tables";
import { runs } from "../src/authorship";
import { nextNotAgreed, notAgreed } from "../src/brackets";
import { kept } from "../src/flat-text";
import { moveBlock } from "../src/handles";
import { onRestoration } from "../src/restorations";
import { shapeOf } from "../src/shapes";
import { meet, Person, seeded, shown } from "./flat-people";

function table(person: Person): void {
  const { paragraph, table, tableRow, tableCell } = person.state.schema.nodes;
  const cell = (words: string) => tableCell.create(null, paragraph.create(null, person.state.schema.text(words)));
  const row = (...words: string[]) => tableRow.create(null, words.map(cell));
  person.act((tr) => tr.insert(tr.doc.content.size, table.create(null, [row("A", "B"), row("C", "D")])));
}

function cells(doc: Node): { at: number; node: Node }[] {
  const found: { at: number; node: Node }[] = [];
  doc.descendants((node, at) => {
    if (/cell/.test(String(node.type.spec.tableRole))) found.push({ at, node });
  });
  return found;
}

test("a column that somebody draws wider is as wide for everybody, and another may write in it meanwhile", () => {
  const amina = new Person(2, seeded("Intro"));
  table(amina);
  const clara = new Person(3, amina.update);
  amina.act((tr) => {
    for (const { at, node } of cells(tr.doc).filter((_, index) => index % 2 === 0))
      tr.setNodeMarkup(at, null, { ...node.attrs, colwidth: [240] });
    return tr;
  });
  clara.act((tr) => tr.insertText("!", clara.at("D", true)));
  meet(amina, clara);
  for (const person of [amina, clara]) {
    assert.deepEqual(
      cells(person.state.doc).map(({ node }) => [node.textContent, (node.attrs.colwidth as number[] | null)?.[0] ?? 0]),
      [
        ["A", 240],
        ["B", 0],
        ["C", 240],
        ["D!", 0],
      ],
    );
  }
  const third = new Person(4, amina.update);
  assert.equal(shown(third.state.doc), shown(amina.state.doc));
});

test("a first row becomes a heading for everybody", () => {
  const amina = new Person(2, seeded("Intro"));
  table(amina);
  const clara = new Person(3, amina.update);
  amina.act((tr) => tr.setSelection(TextSelection.create(tr.doc, amina.at("A"))));
  toggleHeaderRow(amina.state, (tr) => amina.dispatch(tr));
  meet(amina, clara);
  assert.deepEqual(
    cells(clara.state.doc).map(({ node }) => node.type.name),
    ["tableHeader", "tableHeader", "tableCell", "tableCell"],
  );
});

test("letters stand above and below the line, never both, and for everybody", () => {
  const amina = new Person(2, seeded("m2 and CO2"));
  const clara = new Person(3, amina.update);
  const { superscript, subscript } = amina.state.schema.marks;
  const two = amina.at("2 and");
  amina.act((tr) => tr.addMark(two, two + 1, superscript.create()));
  amina.act((tr) => tr.addMark(two, two + 1, subscript.create()));
  amina.act((tr) => tr.addMark(two, two + 1, superscript.create()));
  meet(amina, clara);
  assert.deepEqual(
    clara.state.doc
      .resolve(two + 1)
      .marks()
      .map((mark) => mark.type.name),
    ["superscript"],
  );
});

test("a block moves above the one before it and back, with its words", () => {
  const amina = new Person(2, seeded("One", "Two", "Three"));
  const words = () => amina.state.doc.children.map((one) => one.textContent);
  moveBlock(-1, amina.at("Three"))(amina.state, (tr) => amina.dispatch(tr));
  assert.deepEqual(words(), ["One", "Three", "Two"]);
  moveBlock(1, amina.at("One"))(amina.state, (tr) => amina.dispatch(tr));
  assert.deepEqual(words(), ["Three", "One", "Two"]);
  assert.equal(moveBlock(-1, amina.at("Three"))(amina.state), false);
});

test("a picture that takes a moment comes to where it was dropped, whatever is written above meanwhile", () => {
  const amina = new Person(2, seeded("One", "Two"));
  const clara = new Person(3, amina.update);
  const editor = { storage: { flatText: { binding: amina.binding } }, state: amina.state } as unknown as Editor;
  const place = kept(editor, amina.at("wo"));
  clara.act((tr) => tr.insertText("Before ", 1));
  meet(amina, clara);
  assert.equal(place(), amina.at("wo"));
});

test("it is known letter by letter who wrote", () => {
  const amina = new Person(2, seeded("Fees are paid."));
  const clara = new Person(3, amina.update);
  clara.act((tr) => tr.insertText("never ", clara.at("paid")));
  meet(amina, clara);
  const [block] = amina.binding.blocks.list;
  const written = runs(block).map(({ client, from, to }) => [client, block.node.textBetween(from, to)]);
  assert.deepEqual(
    written.filter(([client]) => client === 3),
    [[3, "never "]],
  );
  assert.equal(written.map(([, words]) => words).join(""), "Fees are never paid.");
});

test("places not agreed are counted and gone through in a circle", () => {
  const amina = new Person(2, seeded("Fees [are] banned", "In [Geneva [or Vienna]]"));
  const { doc } = amina.state;
  const all = notAgreed(doc);
  assert.deepEqual(
    all.map(({ from, to }) => doc.textBetween(from, to)),
    ["[are]", "[Geneva [or Vienna]]"],
  );
  assert.deepEqual(nextNotAgreed(doc, all[0].from), all[1]);
  assert.deepEqual(nextNotAgreed(doc, all[1].from), all[0]);
});

test("who has the text open is told that a version was brought back; what is not said whole is not told", () => {
  const clara = new Person(3, seeded("One"));
  const server = new Person(4, clara.update);
  const told: string[] = [];
  onRestoration(clara.doc, ({ name }) => told.push(name));
  const one = { person: "p", personName: "Dalia", organisation: "Harbour", name: "First round", before: "v", at: new Date().toISOString() };
  server.doc.getMap("restorations").set("a", { ...one, name: undefined });
  server.doc.getMap("restorations").set("b", one);
  server.doc.getMap("restorations").set("c", { ...one, name: "Long ago", at: "2020-01-01T00:00:00Z" });
  meet(clara, server);
  assert.deepEqual(told, ["First round"]);
});

test("shapes of organisations are counted as the page counts them", () => {
  assert.equal(shapeOf("IOM"), ("I".charCodeAt(0) + "O".charCodeAt(0) + "M".charCodeAt(0)) % 4);
});
