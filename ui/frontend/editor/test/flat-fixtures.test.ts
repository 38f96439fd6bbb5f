import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as Y from "yjs";
import { formatsOf } from "../src/flat/formats";
import type { Block } from "../src/flat/model";
import { readBlocks, valuesIn } from "../src/flat/reader";
import { readTable } from "../src/flat/table";
import { schema } from "./flat-people";

/** What the reader on the server is held to as well. */
const fixtures = (name: string) => JSON.parse(readFileSync(`../../../backend/yjs/src/test/resources/flat/${name}.json`, "utf8"));

interface Told {
  id: string | null;
  name?: string;
  attributes: Record<string, unknown>;
  runs?: { text?: string; formats: Record<string, unknown> }[];
  hidden?: number[];
  closed?: boolean;
  columns?: unknown[];
  rows?: { cells: { attributes: Record<string, unknown>; body: { blocks: Told[] } }[] }[];
}

function blocksAfter(updates: string[]): Block[] {
  const doc = new Y.Doc();
  const text = doc.getText("body");
  for (const update of updates) Y.applyUpdate(doc, Buffer.from(update, "hex"));
  return readBlocks({ schema, known: () => undefined, table: readTable }, text, null, null);
}

function same(block: Block, told: Told): void {
  const id = block.start && `${block.start.id.client}:${block.start.id.clock}`;
  assert.equal(id, told.id);
  if (told.columns) {
    sameCells(block, told);
    return;
  }
  const element = block.start?.content instanceof Y.ContentType ? (block.start.content.type as Y.XmlElement) : null;
  assert.deepEqual(element ? valuesIn(element) : {}, told.attributes);
  if (!told.runs) return;
  const runs = block.node.children.map((node) => ({ text: node.text, formats: formatsOf(node.marks) }));
  assert.deepEqual(
    runs,
    told.runs.filter((run) => run.text !== undefined),
  );
  assert.equal(block.ended, told.closed);
  // an element this editor does not know is hidden here, and there a run that shows nothing
  const hidden = block.hidden.map((at, before) => at + before);
  for (const unit of told.hidden ?? []) assert.ok(hidden.includes(unit));
}

/** The server names cells, this editor lays them out: here are those with words, by column, then those of no column. */
function sameCells(block: Block, told: Told): void {
  const words = (one: Told) => (one.runs ?? []).map((run) => run.text).join("");
  const cells = (told.rows ?? []).flatMap((row) => row.cells).map((cell) => cell.body.blocks.map(words).join("/"));
  const shown = (block.table?.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => cell.blocks.map((one) => one.node.textContent)));
  assert.deepEqual(shown.filter(Boolean).sort(), cells.filter(Boolean).sort());
}

test("each act's bytes are read here as on the server", () => {
  const { steps } = fixtures("steps") as { steps: { name: string; update: string; blocks: Told[] }[] };
  const updates: string[] = [];
  for (const { name, update, blocks } of steps) {
    updates.push(update);
    const read = blocksAfter(updates);
    assert.equal(read.length, blocks.length, name);
    for (const [at, block] of read.entries()) same(block, blocks[at]);
  }
});

test("meetings are read here as on the server, in any order", () => {
  const { meetings } = fixtures("meetings") as { meetings: { name: string; updates: string[]; body: { blocks: Told[] } }[] };
  for (const { name, updates, body } of meetings) {
    const [seed, ...others] = updates;
    for (const order of [updates, [seed, ...others.reverse()]]) {
      const read = blocksAfter(order);
      assert.equal(read.length, body.blocks.length, name);
      for (const [at, block] of read.entries()) same(block, body.blocks[at]);
    }
  }
});
