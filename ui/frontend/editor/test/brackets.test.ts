import assert from "node:assert/strict";
import { test } from "node:test";
import { brackets } from "../src/brackets";

test("brackets mark what is not agreed", () => {
  assert.deepEqual(brackets("We [shall] act"), [{ from: 3, to: 10 }]);
  assert.deepEqual(brackets("[a] and [b]"), [
    { from: 0, to: 3 },
    { from: 8, to: 11 },
  ]);
});

test("of nested brackets the outermost counts", () => {
  assert.deepEqual(brackets("[a [b] [c] d]"), [{ from: 0, to: 13 }]);
});

test("a lone bracket marks nothing and hides nothing", () => {
  assert.deepEqual(brackets("a ] b [ c"), []);
  assert.deepEqual(brackets("[open [closed]"), [{ from: 6, to: 14 }]);
});
