import assert from "node:assert/strict";
import { test } from "node:test";
import { recipientOf } from "../src/format/age";
import { fromHex, hex } from "../src/format/bytes";
import { codeInDigits, codeInWords, hashesOf, keysOf, newCode, readCode } from "../src/format/code";
import { list } from "./cast";
import { vector } from "./vectors";

const words = async () => list;
const { codes } = vector("code");

test("a code reads the same in words and in digits, and gives the keys of the vectors", async () => {
  for (const known of codes) {
    const bytes = fromHex(known.bytes);
    assert.deepEqual(codeInWords(list, bytes), known.words);
    assert.deepEqual(codeInDigits(bytes), known.digits);
    assert.equal(hex(await readCode(known.words.join(" "), words)), known.bytes);
    assert.equal(hex(await readCode(known.digits.join(" "), words)), known.bytes);
    const keys = await keysOf(bytes);
    assert.equal(hex(keys.lookup), known.lookup);
    assert.equal(hex(keys.auth), known.auth);
    assert.equal(hex(keys.withdraw), known.withdraw);
    assert.equal(keys.replyIdentity, known.reply);
    assert.equal(await recipientOf(keys.replyIdentity), known.replyRecipient);
    assert.deepEqual(hashesOf(keys), known.hashes);
  }
});

test("a code is 12 new bytes, nine words, eight groups of four digits", () => {
  assert.notDeepEqual(newCode(), newCode());
  assert.equal(codeInWords(list, newCode()).length, 9);
  assert.match(codeInDigits(newCode()).join(" "), /^(\d{4} ){7}\d{4}$/);
});

test("capitals, commas, numbering and four letters of a word are enough", async () => {
  const [known] = codes;
  const typed = known.words.map((word: string, at: number) => `${at + 1}. ${word.slice(0, 4).toUpperCase()}`).join(",\n");
  assert.equal(hex(await readCode(typed, words)), known.bytes);
});

test("digits may be Arabic or Persian, with any spaces or none", async () => {
  const [known] = codes;
  const together = known.digits.join("");
  const shifted = (zero: number) => together.replace(/\d/g, (digit: string) => String.fromCharCode(zero + Number(digit)));
  for (const typed of [together, shifted(0x660), shifted(0x6f0), `  ${known.digits.join(" - ")} `]) {
    assert.equal(hex(await readCode(typed, words)), known.bytes);
  }
});

test("a slip of the pen is told by its kind", async () => {
  const [known] = codes;
  const refused = (typed: string, reason: string, detail?: string) =>
    assert.rejects(
      readCode(typed, words),
      (refusal: { reason: string; detail: string }) => refusal.reason === reason && (detail === undefined || refusal.detail === detail),
    );
  await refused(known.words.slice(1).join(" "), "code-length", "8");
  await refused(["xylophone", ...known.words.slice(1)].join(" "), "code-word", "xylophone");
  await refused(known.digits.slice(1).join(" "), "code-length", "28");
  await refused("", "code-length", "0");
  const digits: string = known.digits.join("");
  for (let at = 0; at < digits.length; at++) {
    await refused(digits.slice(0, at) + ((Number(digits[at]) + 1) % 10) + digits.slice(at + 1), "code-check");
  }
  await refused("9".repeat(32), "code-check");
  const swapped = [...known.words];
  [swapped[0], swapped[1]] = [swapped[1], swapped[0]];
  const outcome = await readCode(swapped.join(" "), words).then(hex, (refusal) => refusal.reason);
  assert.notEqual(outcome, known.bytes);
});
