import assert from "node:assert/strict";
import { test } from "node:test";
import { type Command, NodeSelection, TextSelection } from "@tiptap/pm/state";
import * as Y from "yjs";
import { backspace, enter, setKind } from "../src/structure";
import { meet, Person, seeded, shown } from "./flat-people";

const caret = (person: Person, at: number) => person.act((tr) => tr.setSelection(TextSelection.create(tr.doc, at)));
const press = (person: Person, at: number, command: Command) => {
  caret(person, at);
  command(person.state, (tr) => person.dispatch(tr));
};
const right = (person: Person, expected: string) => {
  assert.equal(shown(person.state.doc), expected);
  assert.ok(person.state.doc.eq(person.read()));
};

/** A text made by hand, unit by unit. */
function made(write: (body: Y.Text) => void): Person {
  const doc = Object.assign(new Y.Doc(), { clientID: 1 });
  doc.transact(() => write(doc.getText("body")));
  return new Person(2, Y.encodeStateAsUpdate(doc));
}

test("a text without anything is one empty paragraph, and takes words, Enter and a heading", () => {
  const amina = new Person(2);
  right(amina, "–");
  amina.act((tr) => tr.insertText("words", 1));
  press(amina, 6, enter);
  amina.act((tr) => tr.insertText("more"));
  press(amina, 2, setKind(1));
  right(amina, "h1 words, more");
});

test("Enter before words without a marker leaves them the block they were", () => {
  const amina = made((body) => body.insert(0, "words\n"));
  press(amina, 1, enter);
  right(amina, "–, words");
  const [first, second] = amina.binding.blocks.list;
  assert.ok(first.start && second.start);
});

test("a line's end that stands in the middle is shown nowhere, and letters go where they are put", () => {
  const amina = made((body) => {
    body.insertEmbed(0, new Y.XmlElement("b"), {});
    body.insert(1, "ab\ncd\n\n", {});
  });
  right(amina, "abcd");
  amina.act((tr) => tr.insertText("x", amina.at("c")));
  amina.act((tr) => tr.insertText("y", amina.at("d", true)));
  right(amina, "abxcdy");
  amina.act((tr) => tr.delete(amina.at("b"), amina.at("d")));
  right(amina, "ady");
});

test("what nobody here knows is kept: attributes, formats and elements", () => {
  const amina = made((body) => {
    const marker = new Y.XmlElement("b");
    marker.setAttribute("kind", "h2");
    marker.setAttribute("mood", "glad");
    body.insertEmbed(0, marker, {});
    body.insert(1, "a", {});
    body.insertEmbed(2, new Y.XmlElement("widget"), {});
    body.insert(3, "b\n", { aura: true });
  });
  right(amina, "h2 ab");
  press(amina, 1, setKind(0));
  amina.act((tr) => tr.insertText("x", 2));
  right(amina, "axb");
  const body = amina.doc.getText("body");
  assert.deepEqual(
    (body.toDelta() as { insert: unknown; attributes?: object }[]).map(({ insert, attributes }) => [
      typeof insert === "string" ? insert : (insert as Y.XmlElement).nodeName,
      attributes ?? {},
    ]),
    [
      ["b", {}],
      ["ax", {}],
      ["widget", {}],
      ["b\n", { aura: true }],
    ],
  );
  const marker = (body.toDelta() as { insert: unknown }[])[0].insert as Y.XmlElement;
  assert.deepEqual(marker.getAttributes(), { mood: "glad" });
});

test("formats that run on over a marker are ended by the next who writes, and undo does not see it", () => {
  const amina = made((body) => {
    body.insertEmbed(0, new Y.XmlElement("b"), {});
    body.insert(1, "ab\n", { bold: true });
    body.insertEmbed(4, new Y.XmlElement("b"), { bold: true });
    body.insert(5, "cd\n", { bold: true });
  });
  right(amina, "*ab*, cd");
  amina.act((tr) => tr.insertText("x", amina.at("d", true)));
  right(amina, "*ab*, cdx");
  const runs = amina.doc.getText("body").toDelta() as { insert: unknown; attributes?: object }[];
  assert.deepEqual(runs.at(-1), { insert: "cdx\n" });
  amina.undo.undo();
  right(amina, "*ab*, cd");
});

test("a letter of two units is never cut, whatever is put in its place", () => {
  const amina = new Person(2, seeded("a😀b"));
  amina.act((tr) => tr.replaceWith(2, 4, amina.state.schema.text("😁")));
  right(amina, "a😁b");
});

test("Enter, Backspace and a heading leave the block's id with its words", () => {
  const amina = new Person(2, seeded("Heading", "words"));
  const id = () => amina.binding.idAt(amina.at("Head") - 1);
  const before = id();
  press(amina, 1, enter);
  press(amina, amina.at("Head"), setKind(1));
  press(amina, amina.at("ing"), enter);
  press(amina, amina.at("ing"), backspace);
  assert.equal(id(), before);
  press(amina, amina.at("Head"), backspace);
  right(amina, "h1 Heading, words");
  assert.equal(id(), before);
});

test("what others write while one only reads is shown with the least there is to change", () => {
  const [amina, clara] = [2, 3].map((client) => new Person(client, seeded("one", "two", "three")));
  const [first, , third] = clara.state.doc.children;
  amina.act((tr) => tr.insertText("x", amina.at("wo")));
  meet(amina, clara);
  assert.equal(shown(clara.state.doc), "one, txwo, three");
  assert.equal(clara.state.doc.child(0), first);
  assert.equal(clara.state.doc.child(2), third);
});

test("several steps of one act are written, also behind one that the text reads otherwise", () => {
  const amina = new Person(2, seeded("one", "two"));
  amina.act((tr) => tr.insertText("a\nb", amina.at("one", true)).insertText("x", tr.doc.content.size - 1));
  right(amina, "onea<hardBreak>b, twox");
});

test("a picture is a letter like others: chosen, replaced and taken back", () => {
  const amina = new Person(2, seeded("ab"));
  amina.act((tr) => tr.insert(2, amina.state.schema.nodes.image.create({ src: "data:," })));
  right(amina, "a<image>b");
  amina.act((tr) => tr.setSelection(NodeSelection.create(tr.doc, 2)).setNodeAttribute(2, "alt", "A map"));
  assert.equal(amina.state.doc.nodeAt(2)?.attrs.alt, "A map");
  assert.ok(amina.state.doc.eq(amina.read()));
  amina.act((tr) => tr.deleteSelection());
  right(amina, "ab");
  amina.undo.undo();
  right(amina, "a<image>b");
});

test("what is proposed of a block, of letters, a rule, a row and a column stands in the text under the suggestion's id", () => {
  const amina = new Person(2, seeded("ab"));
  const { horizontalRule, table, tableRow, tableCell, paragraph } = amina.state.schema.nodes;
  const cell = () => tableCell.create({ ins: "one" }, paragraph.create());
  amina.act((tr) =>
    tr.insert(4, [horizontalRule.create({ del: "one" }), table.create(null, tableRow.create({ ins: "one" }, [cell(), cell()]))]),
  );
  amina.act((tr) => tr.setNodeAttribute(0, "proposed", { one: '{"kind":"h1"}' }).setNodeAttribute(0, "del", "two"));
  amina.act((tr) => tr.addMark(1, 2, amina.state.schema.marks.proposed.create({ id: "one", formats: '{"bold":true}' })));
  assert.ok(amina.state.doc.eq(amina.read()));
  const [marker, letter] = amina.doc.getText("body").toDelta() as { insert: Y.XmlElement; attributes?: object }[];
  assert.deepEqual(marker.insert.getAttributes(), { "set:one": '{"kind":"h1"}', del: "two" });
  assert.deepEqual(letter, { insert: "a", attributes: { "set:one": '{"bold":true}' } });
  amina.act((tr) => tr.setNodeAttribute(0, "proposed", null));
  assert.ok(amina.state.doc.eq(amina.read()));
});
