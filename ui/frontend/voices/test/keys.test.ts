import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { hybridIdentity } from "../src/format/age";
import { fromBase64, hex } from "../src/format/bytes";
import {
  newPassphrase,
  passphraseWords,
  publicPart,
  shareFromWords,
  shareInWords,
  spokenFingerprint,
  unwrapEpochKey,
  unwrapPersonKey,
} from "../src/format/keys";
import { Refusal } from "../src/format/refusal";
import { combine, split } from "../src/format/shamir";
import { ilo, list, otherChannel, seed } from "./cast";
import { vector } from "./vectors";

const refusedAs = (reason: string) => (failure: unknown) => failure instanceof Refusal && failure.reason === reason;

test("a person's key opens with its passphrase, however it is typed, and with no other", async () => {
  const known = vector("person-key");
  const wrapped = fromBase64(known.wrapped);
  assert.deepEqual(await unwrapPersonKey(wrapped, `  ${known.passphrase.toUpperCase().replace(/ /g, "-")}`), known.key);
  assert.deepEqual(await publicPart(known.key), { recipient: known.recipient, signing: known.signing });
  assert.deepEqual(await spokenFingerprint(list, known.recipient), known.spoken);
  await assert.rejects(unwrapPersonKey(wrapped, `${known.passphrase}s`), refusedAs("passphrase"));
});

test("a passphrase is seven words and never the same", () => {
  assert.equal(newPassphrase(list).split(" ").length, passphraseWords);
  assert.notEqual(newPassphrase(list), newPassphrase(list));
});

test("an epoch key offered for another place is refused", async () => {
  const { identity, wrapped, key } = vector("epoch-key");
  assert.deepEqual(await unwrapEpochKey(identity, fromBase64(wrapped), key), key);
  for (const [part, value] of [
    ["organisation", ilo],
    ["channel", otherChannel],
    ["epoch", 2],
  ]) {
    await assert.rejects(unwrapEpochKey(identity, fromBase64(wrapped), { ...key, [part as string]: value }), refusedAs(`wrong-${part}`));
  }
});

test("any two sheets of three give the recovery identity, one alone nothing", () => {
  const known = vector("shares");
  const sheets = known.sheets.map((sheet: { x: number; words: string[] }) => shareFromWords(list, sheet.x, sheet.words.join(" ")));
  for (const [one, other] of [
    [0, 1],
    [1, 2],
    [2, 0],
  ]) {
    const secret = combine(sheets[one], sheets[other]);
    assert.equal(hex(secret), known.secret);
    assert.equal(hybridIdentity(secret), known.identity);
  }
  assert.throws(() => combine(sheets[0], sheets[0]), refusedAs("share"));
  assert.throws(() => combine(sheets[0], { ...sheets[1], x: 4 }), refusedAs("share"));
  assert.equal(shareInWords(list, sheets[0]).length, 24);
  assert.throws(() => shareFromWords(list, 1, [...known.sheets[0].words.slice(0, 23), "zoo"].join(" ")), refusedAs("code-check"));
});

test("every byte is shared and given back", () => {
  const secret = Uint8Array.from({ length: 256 }, (_, at) => at);
  const [one, two, three] = split(secret, seed("slopes", 256));
  assert.deepEqual(combine(two, one), secret);
  assert.deepEqual(combine(three, one), secret);
  assert.deepEqual(combine(three, two), secret);
});

test("the age program itself opens an export", { skip: !ageIsThere() }, () => {
  const known = vector("export-x25519");
  const folder = mkdtempSync(join(tmpdir(), "jointly-age-"));
  writeFileSync(join(folder, "identity"), known.identity);
  const out = execFileSync("age", ["--decrypt", "--identity", join(folder, "identity")], { input: fromBase64(known.sealed) });
  assert.equal(out.toString("utf8"), known.content);
});

function ageIsThere(): boolean {
  try {
    execFileSync("age", ["--version"]);
    return true;
  } catch {
    return false;
  }
}
