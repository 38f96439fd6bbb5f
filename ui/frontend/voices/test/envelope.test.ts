import assert from "node:assert/strict";
import { test } from "node:test";
import type { Use } from "../src/contract";
import { hybridIdentity, open, recipientOf, seal } from "../src/format/age";
import { base64, fromBase64, utf8 } from "../src/format/bytes";
import { consentsBeyond, openMessage, openReply, openVoice, roomFor, sealMessage, sealReply, sealVoice } from "../src/format/envelope";
import { pad } from "../src/format/padding";
import { Refusal } from "../src/format/refusal";
import { day, ilo, otherChannel, seed } from "./cast";
import { vector } from "./vectors";

const known = vector("voice");
const refusedAs = (reason: string) => (failure: unknown) => failure instanceof Refusal && failure.reason === reason;

test("the voice of the vectors opens and says what was written", async () => {
  assert.deepEqual(await openVoice(known.identity, fromBase64(known.sealed), known.place), known.voice);
});

test("a voice is sealed and opened again, and its length tells nothing", async () => {
  const lengths = await Promise.all(
    ["short", "x".repeat(1000)].map(async (change) => {
      const sealed = await sealVoice(known.recipient, { ...known.voice, answers: { change }, attachments: [] });
      assert.equal((await openVoice(known.identity, sealed, known.place)).answers.change, change);
      return sealed.length;
    }),
  );
  assert.equal(lengths[0], lengths[1]);
});

test("a voice found in another place than it was written for is refused", async () => {
  const elsewhere = { channel: otherChannel, organisation: ilo, epoch: 2, submission: otherChannel };
  for (const part of ["channel", "organisation", "epoch", "submission"] as const) {
    const place = { ...known.place, [part]: elsewhere[part] };
    await assert.rejects(openVoice(known.identity, fromBase64(known.sealed), place), refusedAs(`wrong-${part}`));
  }
});

test("a flipped bit and a truncated file are refused", async () => {
  const sealed = fromBase64(known.sealed);
  for (const at of [30, 1700, sealed.length - 40, sealed.length - 1]) {
    const flipped = Uint8Array.from(sealed);
    flipped[at] ^= 1;
    await assert.rejects(openVoice(known.identity, flipped, known.place), Refusal);
  }
  for (const length of [0, 10, 1600, sealed.length - 1, sealed.length - 4096]) {
    await assert.rejects(openVoice(known.identity, sealed.slice(0, length), known.place), refusedAs("broken"));
  }
  await assert.rejects(openVoice(hybridIdentity(seed("a stranger")), sealed, known.place), refusedAs("not-for-this-key"));
});

test("what is sealed well but says nonsense is refused", async () => {
  const nonsense = async (content: Uint8Array) => openVoice(known.identity, await seal(known.recipient, content), known.place);
  await assert.rejects(nonsense(utf8("{}")), refusedAs("malformed"));
  await assert.rejects(nonsense(pad(utf8("[1]"))), refusedAs("malformed"));
  await assert.rejects(nonsense(pad(utf8(JSON.stringify({ ...known.voice, kind: "message" })))), refusedAs("malformed"));
  await assert.rejects(nonsense(pad(utf8(JSON.stringify({ ...known.voice, answers: null })))), refusedAs("malformed"));
  const dirty = pad(utf8(JSON.stringify(known.voice)));
  dirty[dirty.length - 1] = 1;
  await assert.rejects(nonsense(dirty), refusedAs("malformed"));
});

test("a voice too long for any size is refused before it is sealed", async () => {
  const change = "x".repeat(256 * 1024);
  await assert.rejects(sealVoice(known.recipient, { ...known.voice, answers: { change } }), refusedAs("too-long"));
});

test("the server's consents are compared with those inside", () => {
  const claims = (...uses: Use[]) => uses.map((use) => ({ use }));
  assert.deepEqual(consentsBeyond(known.voice, claims("policy")), []);
  assert.deepEqual(consentsBeyond(known.voice, claims("policy", "quote", "share")), ["quote", "share"]);
});

test("a message and a reply of the vectors open; both always take 4 KiB", async () => {
  const message = vector("message");
  assert.equal((await openMessage(message.identity, fromBase64(message.sealed), message.place, 1)).text, message.text);
  await assert.rejects(openMessage(message.identity, fromBase64(message.sealed), message.place, 2), refusedAs("wrong-number"));
  const reply = vector("reply");
  const opened = await openReply(reply.identity, fromBase64(reply.sealed), reply.place, 1, () => reply.signing);
  assert.deepEqual([opened.text, opened.on], [reply.text, reply.on]);
  assert.equal((await open(message.identity, fromBase64(message.sealed))).length, 4096);
  assert.equal((await open(reply.identity, fromBase64(reply.sealed))).length, 4096);
});

test("a reply signed by another key, moved or renumbered is refused", async () => {
  const reply = vector("reply");
  const sealed = fromBase64(reply.sealed);
  await assert.rejects(
    openReply(reply.identity, sealed, reply.place, 1, () => undefined),
    refusedAs("bad-signature"),
  );
  await assert.rejects(
    openReply(reply.identity, sealed, { ...reply.place, submission: otherChannel }, 1, () => reply.signing),
    refusedAs("wrong-submission"),
  );
  await assert.rejects(
    openReply(reply.identity, sealed, reply.place, 2, () => reply.signing),
    refusedAs("wrong-number"),
  );
  const forged = await sealReply(await recipientOf(reply.identity), seed("a forger"), reply.place, 1, "Come to our office.", day);
  await assert.rejects(
    openReply(reply.identity, forged, reply.place, 1, () => reply.signing),
    refusedAs("bad-signature"),
  );
});

test("the room for a reply is told before it is sealed", async () => {
  const reply = vector("reply");
  const recipient = await recipientOf(reply.identity);
  const words = '"é\n'.repeat(300);
  const fits = words + "a".repeat(roomFor(words));
  const place = { ...reply.place, epoch: 99999 };
  await sealReply(recipient, seed("signing"), place, 99999, fits, day);
  await sealMessage(recipient, place, 99999, fits);
  await assert.rejects(sealReply(recipient, seed("signing"), place, 99999, `${fits}a`, day), refusedAs("too-long"));
});

test("base64 is the standard alphabet with padding", () => {
  assert.equal(base64(Uint8Array.of(251, 255, 1, 2)), "+/8BAg==");
});
