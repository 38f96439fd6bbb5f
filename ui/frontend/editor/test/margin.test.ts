import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, inOrder } from "../src/margin";

const card = (top: number, height = 100, first = false) => ({ top, height, first });

test("cards with room stand beside their lines", () => {
  assert.deepEqual(apart([card(10), card(300)], 0), [10, 300]);
});

test("cards of one line stand one below the other, never over each other", () => {
  const wishes = [card(50, 100), card(50, 40), card(60, 30)];
  const tops = apart(wishes, 0);
  assert.equal(tops[0], 50);
  for (let at = 1; at < tops.length; at++) assert.ok(tops[at] >= tops[at - 1] + wishes[at - 1].height);
});

test("an opened card stands beside its line, and those before it make room", () => {
  const tops = apart([card(100, 100), card(150, 300, true), card(160, 50)], 0);
  assert.equal(tops[1], 150);
  assert.ok(tops[0] + 100 <= tops[1]);
  assert.ok(tops[2] >= 450);
});

test("nothing stands above the beginning, however many there are", () => {
  const tops = apart([card(-20, 100), card(0, 100), card(10, 100, true)], 30);
  assert.ok(tops[0] >= 30);
  assert.ok(tops[2] >= tops[1] + 100 && tops[1] >= tops[0] + 100);
});

test("a hundred cards on ten lines never overlap", () => {
  const wishes = Array.from({ length: 100 }, (_, at) => card(Math.floor(at / 10) * 30, 20 + (at % 7) * 15, at === 42));
  const tops = apart(wishes, 0);
  for (let at = 1; at < tops.length; at++) assert.ok(tops[at] >= tops[at - 1] + wishes[at - 1].height, `${at}`);
});

test("of one line those whose words come first stand first, whenever they came", () => {
  const later = { top: 40, place: 90 };
  const earlier = { top: 40, place: 12 };
  const above = { top: 8, place: 5 };
  assert.deepEqual([later, earlier, above].sort(inOrder), [above, earlier, later]);
});
