import assert from "node:assert/strict";
import { test } from "node:test";
import { Editor } from "@tiptap/core";
import { schema } from "../src/schema";
import type { Say } from "../src/settings";
import { offered, parts } from "../src/slash";

const say: Say = (key, ...values) => [key, ...values].join(" ");
const all = parts(say, { picture: () => {}, footnote: () => {} });
const paragraph = { type: "paragraph" };
const row = { type: "tableRow", content: [{ type: "tableCell", content: [paragraph] }] };

function editor(place: number): Editor {
  const content = { type: "doc", content: [paragraph, { type: "table", content: [row] }] };
  const made = new Editor({ element: null, extensions: schema(), content });
  made.commands.setTextSelection(place);
  return made;
}

const words = (of: Editor, letters = "") => offered(all, of, letters).map((one) => one.words);

test("in a table no table is offered, and all else is", () => {
  const [outside, inside] = [editor(1), editor(6)];
  assert.equal(inside.isActive("table"), true);
  assert.deepEqual(
    words(inside),
    words(outside).filter((one) => one !== "table"),
  );
  assert.deepEqual(words(outside, "TAB"), ["table"]);
  assert.deepEqual(words(inside, "tab"), []);
});

test("nothing is offered to whoever may not write any more", () => {
  const reader = editor(1);
  reader.setEditable(false);
  assert.deepEqual(words(reader), []);
});
