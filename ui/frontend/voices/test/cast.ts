import { sha256 } from "@noble/hashes/sha2.js";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import type { SignedEntry } from "../src/contract";
import { hybridIdentity, recipientOf } from "../src/format/age";
import { type Bytes, concat, utf8 } from "../src/format/bytes";
import { publicKeyOf } from "../src/format/ed25519";
import { type Change, hashOf, signEntry } from "../src/format/keylog";

/** Invented organisations, people and bytes that the tests and the vectors share. */
export const list = wordlist;
export const icmpd = "10000000-0000-4000-8000-000000000001";
export const ilo = "10000000-0000-4000-8000-000000000002";
export const channel = "20000000-0000-4000-8000-000000000001";
export const otherChannel = "20000000-0000-4000-8000-000000000002";
export const submission = "30000000-0000-4000-8000-000000000001";
export const day = "2026-11-26";

export function seed(name: string, length = 32): Bytes {
  const blocks = Math.ceil(length / 32);
  return concat(...Array.from({ length: blocks }, (_, at) => sha256(utf8(`${name} ${at}`)))).slice(0, length) as Bytes;
}

export interface Person {
  person: string;
  name: string;
  identity: string;
  recipient: string;
  signing: Bytes;
}

export async function person(number: number, name: string): Promise<Person> {
  const identity = hybridIdentity(seed(`${name} reads`));
  return {
    person: `40000000-0000-4000-8000-00000000000${number}`,
    name,
    identity,
    recipient: await recipientOf(identity),
    signing: seed(`${name} signs`),
  };
}

export const custodian = ({ person, name, signing }: Person) => ({ person, name, key: publicKeyOf(signing) });
export const reader = ({ person, name, recipient }: Person) => ({ person, name, recipient });

/** Entries that follow each other, signed by whom the test names. */
export class Chain {
  readonly entries: SignedEntry[] = [];

  constructor(readonly organisation: string) {}

  add(change: Change, ...signers: Person[]): this {
    const previous = this.entries.length ? hashOf(this.entries[this.entries.length - 1].entry) : "";
    return this.addText(
      JSON.stringify({ v: 1, organisation: this.organisation, seq: this.entries.length, previous, on: day, ...change }),
      ...signers,
    );
  }

  addText(entry: string, ...signers: Person[]): this {
    this.entries.push({ entry, signatures: signers.map(({ person, signing }) => ({ person, signature: signEntry(signing, entry) })) });
    return this;
  }
}

export const jpegOf = (...segments: number[][]) =>
  Uint8Array.from([0xff, 0xd8, ...segments.flat(), 0xff, 0xda, 0, 3, 1, 1, 2, 0xff, 0, 0xff, 0xd0, 9, 0xff, 0xd9]);
