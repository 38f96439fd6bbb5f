import assert from "node:assert/strict";
import { test } from "node:test";
import { length } from "../src/live-socket";

test("a length is written seven bits a byte", () => {
  assert.deepEqual([...length(0)], [0]);
  assert.deepEqual([...length(127)], [127]);
  assert.deepEqual([...length(128)], [0x80, 1]);
  assert.deepEqual([...length(5_000_000)], [0xc0, 0x96, 0xb1, 2]);
});
