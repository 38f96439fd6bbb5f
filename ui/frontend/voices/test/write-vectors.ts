// Writes the vectors that tests in other languages read, too. Random bytes come from a counter, so that writing again
// changes nothing but what the formats have changed.

import { mkdirSync, writeFileSync } from "node:fs";
import { sha256 } from "@noble/hashes/sha2.js";
import { bech32 } from "@scure/base";
import { Encrypter, identityToRecipient } from "age-encryption";
import { hybridIdentity, open, recipientOf, sealWithPassphrase, seedOf } from "../src/format/age";
import { base64, fromBase64, hex, text, utf8 } from "../src/format/bytes";
import { codeInDigits, codeInWords, hashesOf, keysOf } from "../src/format/code";
import { publicKeyOf } from "../src/format/ed25519";
import { sealMessage, sealReply, sealVoice, type Voice } from "../src/format/envelope";
import { fingerprintOf, hashOf } from "../src/format/keylog";
import { type EpochKey, newEpochKey, personKeyBytes, publicPart, shareInWords, spokenFingerprint, wrapEpochKey } from "../src/format/keys";
import { padme, unpad } from "../src/format/padding";
import { cleaned, sealPhoto } from "../src/format/photos";
import { split } from "../src/format/shamir";
import { Chain, channel, custodian, day, icmpd, ilo, jpegOf, list, otherChannel, person, reader, seed, submission } from "./cast";

let counter = 0;
Object.defineProperty(globalThis.crypto, "getRandomValues", {
  value: <T extends ArrayBufferView>(view: T): T => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    for (let at = 0; at < bytes.length; at += 32) {
      bytes.set(sha256(utf8(`jointly/voices/vectors ${counter++}`)).subarray(0, bytes.length - at), at);
    }
    return view;
  },
});

const folder = "test/vectors";
mkdirSync(folder, { recursive: true });
const write = (name: string, vector: object) => writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(vector, null, 1)}\n`);

const [amina, boris, clara, dalia] = await Promise.all([person(1, "Amina"), person(2, "Boris"), person(3, "Clara"), person(4, "Dalia")]);
const recoveryIdentity = hybridIdentity(seed("recovery"));
const recovery = await recipientOf(recoveryIdentity);
const epochKey: EpochKey = newEpochKey(icmpd, channel, 1);
const nextKey: EpochKey = newEpochKey(icmpd, channel, 2);
const place = { channel, organisation: icmpd, epoch: 1, submission };
const code = seed("code", 12);
const keys = await keysOf(code);
const reply = await recipientOf(keys.replyIdentity);

write("code", {
  codes: await Promise.all(
    [code, new Uint8Array(12), new Uint8Array(12).fill(255), seed("another code", 12)].map(async (bytes) => {
      const derived = await keysOf(bytes);
      return {
        bytes: hex(bytes),
        words: codeInWords(list, bytes),
        digits: codeInDigits(bytes),
        lookup: hex(derived.lookup),
        auth: hex(derived.auth),
        withdraw: hex(derived.withdraw),
        reply: derived.replyIdentity,
        replyRecipient: await recipientOf(derived.replyIdentity),
        hashes: hashesOf(derived),
      };
    }),
  ),
});

write("padding", {
  texts: [4096, 16384, 65536, 262144],
  padme: [1, 9, 100, 1000, 4100, 65540, 1_000_004, 4_194_308].map((length) => [length, padme(length)]),
});

const photo = await sealPhoto(1, cleaned(jpegOf([0xff, 0xdb, 0, 4, 1, 2])));
const voice: Voice = {
  v: 1,
  kind: "voice",
  ...place,
  form: 1,
  language: "ar",
  mode: "self",
  answers: { change: "Pay what was promised, and let us keep our papers. نريد أوراقنا. 纸", area: ["work", "papers"], when: "this-year" },
  consents: { [icmpd]: ["policy", "reply"], [ilo]: ["policy"] },
  organisations: [icmpd, ilo],
  reply,
  attachments: [photo.key],
};
const epochRecipient = await recipientOf(epochKey.identity);
const sealedVoice = await sealVoice(epochRecipient, voice);
const message = { number: 1, epoch: 2, text: "I thought of one more thing: teach the inspectors our language." };
const sealedMessage = await sealMessage(await recipientOf(nextKey.identity), { ...place, epoch: 2 }, 1, message.text);
const answer = await sealReply(reply, fromBase64(epochKey.signing), place, 1, "Thank you. We have passed it on.", day);

write("voice", {
  identity: epochKey.identity,
  recipient: epochRecipient,
  place,
  voice,
  sealed: base64(sealedVoice),
  photo: { key: photo.key, sealed: base64(photo.sealed) },
});
write("message", {
  identity: nextKey.identity,
  place: { ...place, epoch: 2 },
  number: 1,
  text: message.text,
  sealed: base64(sealedMessage),
});
write("reply", {
  identity: keys.replyIdentity,
  signing: publicKeyOf(fromBase64(epochKey.signing)),
  place,
  number: 1,
  text: "Thank you. We have passed it on.",
  on: day,
  signature: JSON.parse(text(unpad(await open(keys.replyIdentity, answer)))).signature,
  sealed: base64(answer),
});

const wrappedEpoch = await wrapEpochKey(recovery, epochKey);
const wrappedNext = await wrapEpochKey(recovery, nextKey);
write("epoch-key", { identity: amina.identity, wrapped: base64(await wrapEpochKey(amina.recipient, epochKey)), key: epochKey });

const aminasKey = { age: amina.identity, ed25519: base64(amina.signing) };
const passphrase = "abandon zebra horse river lemon cup oxygen";
write("person-key", {
  passphrase,
  key: aminasKey,
  ...(await publicPart(aminasKey)),
  spoken: await spokenFingerprint(list, amina.recipient),
  logN: 17,
  wrapped: base64(await sealWithPassphrase(passphrase, personKeyBytes(aminasKey))),
});

const shares = split(seedOf(recoveryIdentity));
const sheets = shares.map((share) => ({ x: share.x, bytes: hex(share.bytes), words: shareInWords(list, share) }));
write("shares", { secret: hex(seedOf(recoveryIdentity)), identity: recoveryIdentity, recipient: recovery, sheets });
write("recovery-export", {
  sheets,
  export: {
    v: 1,
    kind: "export",
    organisation: icmpd,
    epochs: [
      { channel, epoch: 1, recovery: base64(wrappedEpoch) },
      { channel, epoch: 2, recovery: base64(wrappedNext) },
    ],
    voices: [
      {
        channel,
        epoch: 1,
        submission,
        sealed: base64(sealedVoice),
        messages: [{ number: 1, epoch: 2, sealed: base64(sealedMessage) }],
        attachments: [{ number: 1, sealed: base64(photo.sealed) }],
      },
    ],
  },
  opened: { voice, messages: [message], photos: [{ number: 1, type: photo.key.type, sha256: photo.key.sha256 }] },
});

const x25519Identity = bech32.encodeFromBytes("AGE-SECRET-KEY-", seed("export")).toUpperCase();
const x25519 = await identityToRecipient(x25519Identity);
const encrypter = new Encrypter();
encrypter.addRecipient(x25519);
const opened = JSON.stringify({ v: 1, kind: "opened", voice, messages: [{ number: 1, on: day, text: message.text }], photos: [] });
write("export-x25519", {
  identity: x25519Identity,
  recipient: x25519,
  content: opened,
  sealed: base64(await encrypter.encrypt(utf8(opened))),
});

const founding = { kind: "founding" as const, custodians: [amina, boris].map(custodian), recovery };
const iloFounding = new Chain(ilo).add({ kind: "founding", custodians: [clara, dalia].map(custodian), recovery }, clara, dalia).entries[0];
const epoch = {
  kind: "epoch" as const,
  channel,
  epoch: 1,
  recipient: epochRecipient,
  signing: publicKeyOf(fromBase64(epochKey.signing)),
  readers: [amina, boris].map(reader),
};
const start = () => new Chain(icmpd).add(founding, amina, boris);
const good = start()
  .add(epoch, amina, boris)
  .add({ kind: "readers", channel, epoch: 1, readers: [amina, boris, clara].map(reader) }, boris, amina)
  .add({ kind: "vouch", channel, vouched: ilo, founding: hashOf(iloFounding.entry) }, amina, boris)
  .add({ kind: "custodians", custodians: [boris, clara].map(custodian) }, amina, boris)
  .add(
    {
      ...epoch,
      epoch: 2,
      recipient: await recipientOf(nextKey.identity),
      signing: publicKeyOf(fromBase64(nextKey.signing)),
      readers: [boris, clara].map(reader),
    },
    boris,
    clara,
  );
const forged = (reason: string, why: string, entries: object[]) => ({ reason, why, entries });
const changed = (entries: Chain["entries"], at: number, from: string, to: string) =>
  entries.map((entry, place) => (place === at ? { ...entry, entry: entry.entry.replace(from, to) } : entry));
const unsigned = start().add(epoch, amina);

write("keylog", {
  organisation: icmpd,
  channel,
  fingerprint: fingerprintOf(hashOf(good.entries[0].entry)),
  head: hashOf(good.entries[good.entries.length - 1].entry),
  newestEpoch: 2,
  vouched: { organisation: ilo, entries: [iloFounding] },
  good: good.entries,
  forged: [
    forged(
      "keylog-signature",
      "a recipient was changed after signing",
      changed(start().add(epoch, amina, boris).entries, 1, epoch.recipient, clara.recipient),
    ),
    forged("keylog-signature", "one custodian alone", unsigned.entries),
    forged("keylog-signature", "the same custodian twice", [
      unsigned.entries[0],
      { ...unsigned.entries[1], signatures: [0, 0].map(() => unsigned.entries[1].signatures[0]) },
    ]),
    forged("keylog-signature", "signed by who is no custodian", start().add(epoch, clara, dalia).entries),
    forged(
      "keylog-signature",
      "signed by a custodian who was replaced",
      start()
        .add({ kind: "custodians", custodians: [boris, clara].map(custodian) }, amina, boris)
        .add(epoch, amina, boris).entries,
    ),
    forged(
      "keylog-chain",
      "an entry is missing",
      good.entries.filter((_, at) => at !== 1),
    ),
    forged("keylog-chain", "two entries changed places", [good.entries[0], good.entries[2], good.entries[1]]),
    forged("keylog-chain", "a second founding", start().add(founding, amina, boris).entries),
    forged("keylog-chain", "another organisation's log", [iloFounding]),
    forged("keylog-rule", "one reader only", start().add({ ...epoch, readers: [reader(amina)] }, amina, boris).entries),
    forged("keylog-rule", "an epoch left out", start().add({ ...epoch, epoch: 2 }, amina, boris).entries),
    forged(
      "keylog-rule",
      "a reader taken away without a new epoch",
      start()
        .add(epoch, amina, boris)
        .add({ kind: "readers", channel, epoch: 1, readers: [amina, clara].map(reader) }, amina, boris).entries,
    ),
    forged(
      "keylog-rule",
      "readers for a channel without an epoch",
      start().add({ kind: "readers", channel: otherChannel, epoch: 1, readers: [amina, boris].map(reader) }, amina, boris).entries,
    ),
    forged(
      "keylog-rule",
      "one custodian founding",
      new Chain(icmpd).add({ ...founding, custodians: [custodian(amina), { ...custodian(amina), person: boris.person }] }, amina, {
        ...amina,
        person: boris.person,
      }).entries,
    ),
  ],
});
