import assert from "node:assert/strict";
import { test } from "node:test";
import { getSchema } from "@tiptap/core";
import { find } from "../src/find";
import { schema as parts } from "../src/schema";

const schema = getSchema(parts());
const doc = (...paragraphs: string[]) =>
  schema.node(
    "doc",
    null,
    paragraphs.map((words) => schema.node("paragraph", null, [schema.text(words)])),
  );

test("words are found whatever their case, in every paragraph", () => {
  const text = doc("Fees are paid. FEES are", "no fees");
  assert.deepEqual(
    find(text, "fees").map(({ from, to }) => text.textBetween(from, to)),
    ["Fees", "FEES", "fees"],
  );
});

test("letters that grow when folded do not shift what is found", () => {
  const text = doc("İİİ fees");
  const [{ from, to }] = find(text, "fees");
  assert.equal(text.textBetween(from, to), "fees");
});
