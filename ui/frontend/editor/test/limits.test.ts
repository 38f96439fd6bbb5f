import assert from "node:assert/strict";
import { test } from "node:test";
import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import * as Y from "yjs";
import { takeOut } from "../src/aside";
import { behindPicture, LARGEST_PICTURE, withinLimits } from "../src/limits";
import { schema } from "../src/schema";

const text = getSchema(schema());
const before = EditorState.create({
  doc: Node.fromJSON(text, { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Before" }] }] }),
});

const picture = (size: number) => text.nodes.image.create({ src: `data:image/png;base64,${"A".repeat(size)}`, alt: "A map" });

/** Each in a paragraph of its own, if it stands in a line. */
function brought(...content: Node[]) {
  const blocks = content.map((node) => (node.isInline ? text.nodes.paragraph.create(null, node) : node));
  const transaction = before.tr.insert(before.doc.content.size, blocks);
  return withinLimits(before.apply(transaction), [transaction]);
}

test("a picture of more than a MiB is taken out whatever way it came, with what it was; what stands around it stays", () => {
  const after = text.nodes.paragraph.create(null, text.text("After"));
  const { tr, out } = brought(picture(LARGEST_PICTURE), picture(1_000), after);
  assert.deepEqual(
    out.map((one) => [one.kind, one.name, one.content.length > LARGEST_PICTURE]),
    [["picture", "A map", true]],
  );
  assert.equal(tr.doc.childCount, 4);
  assert.equal(tr.doc.child(1).childCount, 0);
  assert.equal(tr.doc.child(2).childCount, 1);
  assert.equal(tr.doc.textContent, "BeforeAfter");
});

test("what is within its measures stays as it is", () => {
  const { tr, out } = brought(picture(LARGEST_PICTURE - 100), text.nodes.paragraph.create(null, text.text("x".repeat(5_000_000))));
  assert.deepEqual(out, []);
  assert.equal(tr.docChanged, false);
});

test("addresses, notes and descriptions are bounded too", () => {
  const long = "x".repeat(70_000);
  const link = text.text("words", [text.marks.link.create({ href: `https://${long}` })]);
  const note = text.nodes.footnote.create({ text: long });
  const code = text.nodes.codeBlock.create({ language: long }, text.text("code"));
  const described = text.nodes.image.create({ src: "data:image/png;base64,AAAA", alt: long });
  const { tr, out } = brought(text.nodes.paragraph.create(null, [link, note]), code, described);
  assert.deepEqual(
    out.map((one) => one.name),
    ["link", "footnote", "codeBlock", "image"],
  );
  assert.equal(tr.doc.textContent.includes("words"), true);
  assert.equal(tr.doc.textContent.includes("code"), true);
  assert.equal(JSON.stringify(tr.doc.toJSON()).length < 1_000, true);
});

test("only what is brought is looked at, also behind earlier steps of the same act", () => {
  const end = before.doc.content.size - 1;
  const there = before.apply(before.tr.insert(end, picture(LARGEST_PICTURE)));
  const typed = there.tr.insertText("More ", 1);
  assert.equal(withinLimits(there.apply(typed), [typed]).tr.docChanged, false);
  const both = before.tr.insert(end, picture(LARGEST_PICTURE)).insertText("More ", 1);
  assert.equal(withinLimits(before.apply(both), [both]).out.length, 1);
});

test("words typed after a picture stand behind it", () => {
  const end = before.doc.content.size - 1;
  const there = before.apply(before.tr.insert(end, picture(10)));
  const selected = there.apply(there.tr.setSelection(NodeSelection.create(there.doc, end)));
  const behind = behindPicture(selected.tr);
  assert.equal(behind.selection instanceof TextSelection, true);
  const [words, image, after] = behind.insertText("After").doc.child(0).children;
  assert.deepEqual([words.text, image.type.name, after.text], ["Before", "image", "After"]);
});

test("what no message carries is taken out of a document and named, whichever kind it is", () => {
  const doc = new Y.Doc();
  const ids: { client: number; clock: number }[] = [];
  const long = "x".repeat(10_000);
  doc.on("update", (update: Uint8Array) => {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (struct instanceof Y.Item && (struct.content instanceof Y.ContentAny || struct.content instanceof Y.ContentFormat)) {
        if (JSON.stringify(struct.content).length > 9_000) ids.push({ client: struct.id.client, clock: struct.id.clock });
      }
    }
  });
  const image = new Y.XmlElement("image");
  image.setAttribute("alt", "A map");
  image.setAttribute("src", long);
  const words = new Y.XmlText();
  doc.getXmlFragment("default").push([image, words]);
  words.insert(0, "linked", { link: { href: long } });
  doc.getMap("decisions").set("one", long);
  const out = takeOut(doc, ids, "test");
  assert.deepEqual(
    out.map((one) => [one.kind, one.name]),
    [
      ["picture", "A map"],
      ["other", "link"],
      ["other", "one"],
    ],
  );
  assert.equal(doc.getXmlFragment("default").length, 1);
  assert.equal(Y.encodeStateAsUpdate(doc).length < 1_000, true);
  assert.deepEqual(takeOut(doc, ids, "test"), []);
});
