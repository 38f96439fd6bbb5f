import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { proves, solve } from "../src/format/work";

test("work is found, tells how far it is, and is what the server will check", async () => {
  const shares: number[] = [];
  const nonce = await solve("a-challenge", 10, (share) => shares.push(share));
  const hash = createHash("sha256").update(`a-challenge.${nonce}`).digest();
  assert.equal(hash.readUInt16BE(0) >> 6, 0);
  assert.ok(await proves("a-challenge", nonce, 10));
  assert.deepEqual(
    [...shares].sort((one, other) => one - other),
    shares,
  );
});

test("work can be stopped", async () => {
  const stop = new AbortController();
  const solving = solve("a-challenge", 60, () => stop.abort(), stop.signal);
  await assert.rejects(solving, { name: "AbortError" });
});
