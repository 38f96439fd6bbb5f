import assert from "node:assert/strict";
import { test } from "node:test";
import { direction } from "../src/direction";

test("words run in the direction of their first letter", () => {
  assert.equal(direction("1. [العمل] اللائق"), "rtl");
  assert.equal(direction("Decent work (العمل اللائق)"), "ltr");
  assert.equal(direction("2026 – 50 %"), null);
});
