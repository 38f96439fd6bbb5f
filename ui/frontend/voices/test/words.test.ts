import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const english = Object.keys(JSON.parse(readFileSync("words/en.json", "utf8")));

test("words are there", () => assert.ok(english));
