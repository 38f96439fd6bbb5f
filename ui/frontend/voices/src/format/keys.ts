import { hybridIdentity, open, openWithPassphrase, recipientOf, seal, sealWithPassphrase, seedOf } from "./age";
import { type Bytes, base64, fromBase64, random, utf8 } from "./bytes";
import { publicKeyOf } from "./ed25519";
import { json } from "./envelope";
import { refuseUnless } from "./refusal";
import { type Share, split } from "./shamir";
import { fromWords, splitWords, toWords, type WordList } from "./word-list";

/** What a reader or custodian holds: one key to read with, one to sign with. */
export interface PersonKey {
  age: string;
  ed25519: string;
}

export interface EpochKey {
  v: 1;
  kind: "epoch";
  organisation: string;
  channel: string;
  epoch: number;
  identity: string;
  signing: string;
}

export const passphraseWords = 7;

export function newPersonKey(): PersonKey {
  return { age: hybridIdentity(), ed25519: base64(random(32)) };
}

export async function publicPart(key: PersonKey): Promise<{ recipient: string; signing: string }> {
  return { recipient: await recipientOf(key.age), signing: publicKeyOf(fromBase64(key.ed25519)) };
}

/** 2048 words are 11 bits each, so that no word is likelier than another. */
export function newPassphrase(list: WordList): string {
  const numbers = crypto.getRandomValues(new Uint16Array(passphraseWords));
  return Array.from(numbers, (number) => list[number & 2047]).join(" ");
}

export function personKeyBytes(key: PersonKey): Bytes {
  return utf8(JSON.stringify({ age: key.age, ed25519: key.ed25519 }));
}

export function personKeyFrom(bytes: Uint8Array): PersonKey {
  const key = json<PersonKey>(bytes);
  refuseUnless(typeof key.age === "string" && fromBase64(key.ed25519).length === 32, "malformed", "key");
  return key;
}

export function wrapPersonKey(key: PersonKey, passphrase: string): Promise<Bytes> {
  return sealWithPassphrase(passphrase, personKeyBytes(key));
}

export async function unwrapPersonKey(wrapped: Uint8Array, typed: string): Promise<PersonKey> {
  return personKeyFrom(await openWithPassphrase(splitWords(typed).join(" "), wrapped));
}

export function newEpochKey(organisation: string, channel: string, epoch: number): EpochKey {
  return { v: 1, kind: "epoch", organisation, channel, epoch, identity: hybridIdentity(), signing: base64(random(32)) };
}

export function wrapEpochKey(recipient: string, key: EpochKey): Promise<Bytes> {
  const { organisation, channel, epoch, identity, signing } = key;
  return seal(recipient, utf8(JSON.stringify({ v: 1, kind: "epoch", organisation, channel, epoch, identity, signing })));
}

/** Refuses a key that was wrapped for another place than it is offered for. */
export async function unwrapEpochKey(
  identity: string,
  wrapped: Uint8Array,
  place: { organisation: string; channel: string; epoch: number },
): Promise<EpochKey> {
  const key = json<EpochKey>(await open(identity, wrapped));
  refuseUnless(key.v === 1 && key.kind === "epoch", "malformed", "key");
  refuseUnless(key.organisation === place.organisation, "wrong-organisation");
  refuseUnless(key.channel === place.channel, "wrong-channel");
  refuseUnless(key.epoch === place.epoch, "wrong-epoch");
  return key;
}

/** Three sheets of a new recovery identity; any two of them open everything. */
export async function newRecovery(): Promise<{ recipient: string; shares: Share[] }> {
  const identity = hybridIdentity();
  return { recipient: await recipientOf(identity), shares: split(seedOf(identity)) };
}

export function shareInWords(list: WordList, share: Share): string[] {
  return toWords(list, share.bytes);
}

export function shareFromWords(list: WordList, x: number, typed: string): Share {
  return { x, bytes: fromWords(list, splitWords(typed), 32) };
}

/** Eight words that two people read to each other to compare a recipient in person. */
export async function spokenFingerprint(list: WordList, recipient: string): Promise<string[]> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(recipient)));
  return toWords(list, hash.slice(0, 10));
}
