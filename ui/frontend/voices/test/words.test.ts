import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { say } from "../src/screen/words";

const languages = ["en", "fr", "es", "ar", "ru", "zh"];
const read = (folder: string, language: string): Record<string, string> => JSON.parse(readFileSync(`${folder}/${language}.json`, "utf8"));
const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(`${file.parentPath ?? file.path}/${file.name}`, "utf8"))
    .join("\n");

for (const [folder, code] of [
  ["words", "src/page"],
  ["words/reader", "src/reader"],
]) {
  test(`${folder}: all six languages say everything, with the same gaps`, () => {
    const english = read(folder, "en");
    for (const language of languages) {
      const words = read(folder, language);
      assert.deepEqual(Object.keys(words), Object.keys(english), language);
      for (const [key, text] of Object.entries(words)) {
        assert.ok(text.trim(), `${language} ${key}`);
        assert.deepEqual(gaps(text), gaps(english[key]), `${language} ${key}`);
        if (language !== "en" && english[key].length > 25) assert.notEqual(text, english[key], `${language} ${key}`);
      }
    }
  });

  test(`${folder}: every text asked for is there, and every text there is asked for`, () => {
    const english = read(folder, "en");
    const source = sources(code);
    const plain = [...source.matchAll(/say\(\s*"([\w.-]+)"/g)].map((found) => found[1]);
    for (const key of plain) assert.ok(key in english, key);
    const quoted = new Set([...source.matchAll(/["`]([\w.-]+)["`]/g)].map((found) => found[1]));
    const begun = [...source.matchAll(/`([\w.-]+\.)\$\{/g)].map((found) => found[1]);
    const ended = [...source.matchAll(/\$\{why\}(\.\w+)`/g)].map((found) => found[1]);
    for (const key of Object.keys(english)) {
      assert.ok(
        quoted.has(key) || begun.some((start) => key.startsWith(start)) || ended.some((end) => key.endsWith(end)),
        `unused: ${key}`,
      );
    }
  });
}

test("gaps are filled and other braces stay", () => {
  assert.equal(say({ hello: "Hello {name} {other}" }, "hello", { name: "Amina" }), "Hello Amina {other}");
});
