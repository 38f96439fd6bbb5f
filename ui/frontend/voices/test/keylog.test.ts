import assert from "node:assert/strict";
import { test } from "node:test";
import { epochOf, fingerprintOf, hashOf, newestEpoch, nextEntry, vouchesFor, walk } from "../src/format/keylog";
import { Refusal } from "../src/format/refusal";
import { custodian, day, otherChannel, person } from "./cast";
import { vector } from "./vectors";

const known = vector("keylog");
const refusedAs = (reason: string) => (failure: unknown) => failure instanceof Refusal && failure.reason === reason;

test("the good log is walked to its newest epoch", () => {
  const log = walk(known.organisation, known.good, known.fingerprint);
  assert.equal(log.head, known.head);
  assert.equal(newestEpoch(log, known.channel)?.epoch, 2);
  assert.deepEqual(
    epochOf(log, known.channel, 1)?.readers.map(({ name }) => name),
    ["Amina", "Boris", "Clara"],
  );
  assert.deepEqual(
    log.custodians.map(({ name }) => name),
    ["Boris", "Clara"],
  );
  assert.equal(newestEpoch(log, otherChannel), undefined);
});

test("every forged log is refused for its reason", () => {
  for (const { why, reason, entries } of known.forged) {
    assert.throws(() => walk(known.organisation, entries), refusedAs(reason), why);
  }
});

test("a log that does not begin as the link says is refused", () => {
  const another = fingerprintOf(hashOf(known.vouched.entries[0].entry));
  assert.throws(() => walk(known.organisation, known.good, another), refusedAs("keylog-fingerprint"));
  assert.throws(() => walk(known.organisation, []), refusedAs("keylog-chain"));
});

test("a log cut short still walks, so that the epoch it ends with must be compared by its readers", () => {
  assert.equal(newestEpoch(walk(known.organisation, known.good.slice(0, 3)), known.channel)?.epoch, 1);
});

test("the host vouches for another organisation's founding, in one channel", () => {
  const host = walk(known.organisation, known.good);
  const other = walk(known.vouched.organisation, known.vouched.entries);
  assert.ok(vouchesFor(host, known.channel, other));
  assert.ok(!vouchesFor(host, otherChannel, other));
  assert.ok(!vouchesFor(host, known.channel, { ...other, founding: "0".repeat(64) }));
});

test("the next entry continues the chain", async () => {
  const log = walk(known.organisation, known.good);
  const change = { kind: "custodians" as const, custodians: [await person(1, "Amina"), await person(2, "Boris")].map(custodian) };
  const entry = JSON.parse(nextEntry(log, known.organisation, day, change));
  assert.deepEqual([entry.seq, entry.previous], [known.good.length, known.head]);
});
