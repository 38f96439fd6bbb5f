import type { SignedEntry } from "../contract";
import { base64url, fromBase64, fromHex, hashHex, utf8 } from "./bytes";
import { sign, verifies } from "./ed25519";
import { Refusal, refuseUnless } from "./refusal";

export interface Custodian {
  person: string;
  name: string;
  key: string;
}

export interface Reader {
  person: string;
  name: string;
  recipient: string;
}

/** What an entry says beside its place in the chain. */
export type Change =
  | { kind: "founding"; custodians: Custodian[]; recovery: string }
  | { kind: "custodians"; custodians: Custodian[] }
  | { kind: "recovery"; recovery: string }
  | { kind: "epoch"; channel: string; epoch: number; recipient: string; signing: string; readers: Reader[] }
  | { kind: "readers"; channel: string; epoch: number; readers: Reader[] }
  | { kind: "vouch"; channel: string; vouched: string; founding: string };

export type Entry = { v: 1; organisation: string; seq: number; previous: string; on: string } & Change;

export interface Epoch {
  channel: string;
  epoch: number;
  recipient: string;
  signing: string;
  readers: Reader[];
}

/** What an organisation's verified log comes to. */
export interface KeyLog {
  organisation: string;
  founding: string;
  head: string;
  entries: Entry[];
  custodians: Custodian[];
  recovery: string;
  epochs: Epoch[];
  vouches: { channel: string; vouched: string; founding: string }[];
}

const context = "jointly/voices/keylog/v1";
const signaturesNeeded = 2;

export function hashOf(entry: string): string {
  return hashHex(utf8(entry));
}

/** The part of a link that pins a log: whoever holds the link needs no trust in the server. */
export function fingerprintOf(foundingHash: string): string {
  return base64url(fromHex(foundingHash).slice(0, 16));
}

/** The text of the entry that would come next. */
export function nextEntry(log: KeyLog | null, organisation: string, on: string, change: Change): string {
  const place = { v: 1, organisation, seq: log ? log.entries.length : 0, previous: log ? log.head : "", on };
  return JSON.stringify({ ...place, ...change });
}

export function signEntry(seed: Uint8Array, entry: string): string {
  return sign(seed, context, entry);
}

/** Walks the log from its founding and refuses it at the first entry that is not what the custodians signed. */
export function walk(organisation: string, signed: SignedEntry[], fingerprint?: string): KeyLog {
  refuseUnless(signed.length > 0, "keylog-chain", "empty");
  if (fingerprint !== undefined) {
    refuseUnless(fingerprintOf(hashOf(signed[0].entry)) === fingerprint, "keylog-fingerprint");
  }
  let log: KeyLog | null = null;
  for (const next of signed) log = append(log, organisation, next);
  return log as KeyLog;
}

/** The log with one entry more, verified. */
export function append(log: KeyLog | null, organisation: string, next: SignedEntry): KeyLog {
  const entry = parsed(next.entry);
  const place = log ? log.entries.length : 0;
  refuseUnless(entry.organisation === organisation, "keylog-chain", "organisation");
  refuseUnless(entry.seq === place && entry.previous === (log ? log.head : ""), "keylog-chain", String(place));
  refuseUnless((entry.kind === "founding") === (log === null), "keylog-chain", "founding");
  checkSignatures(next, log ? log.custodians : (entry as Entry & { kind: "founding" }).custodians, place);
  const before = log ?? started(organisation, hashOf(next.entry));
  return { ...applied(before, entry), head: hashOf(next.entry), entries: [...before.entries, entry] };
}

export function newestEpoch(log: KeyLog, channel: string): Epoch | undefined {
  return log.epochs.filter((epoch) => epoch.channel === channel).sort((one, other) => other.epoch - one.epoch)[0];
}

export function epochOf(log: KeyLog, channel: string, number: number): Epoch | undefined {
  return log.epochs.find((epoch) => epoch.channel === channel && epoch.epoch === number);
}

/** Whether the host's log stands for this other organisation's log in the channel; the newest vouching counts. */
export function vouchesFor(host: KeyLog, channel: string, other: KeyLog): boolean {
  const said = host.vouches.filter((vouch) => vouch.channel === channel && vouch.vouched === other.organisation);
  return said.length > 0 && said[said.length - 1].founding === other.founding;
}

function started(organisation: string, founding: string): KeyLog {
  return { organisation, founding, head: "", entries: [], custodians: [], recovery: "", epochs: [], vouches: [] };
}

function applied(log: KeyLog, entry: Entry): KeyLog {
  switch (entry.kind) {
    case "founding":
      return { ...log, custodians: custodians(entry.custodians), recovery: hybrid(entry.recovery) };
    case "custodians":
      return { ...log, custodians: custodians(entry.custodians) };
    case "recovery":
      return { ...log, recovery: hybrid(entry.recovery) };
    case "epoch":
      return { ...log, epochs: [...log.epochs, newEpoch(log, entry)] };
    case "readers":
      return { ...log, epochs: withReaders(log, entry) };
    case "vouch":
      rule(/^[0-9a-f]{64}$/.test(entry.founding) && entry.vouched !== log.organisation, "vouch");
      return { ...log, vouches: [...log.vouches, { channel: entry.channel, vouched: entry.vouched, founding: entry.founding }] };
    default:
      throw new Refusal("keylog-rule", "kind");
  }
}

function newEpoch(log: KeyLog, entry: Entry & { kind: "epoch" }): Epoch {
  rule(entry.epoch === (newestEpoch(log, entry.channel)?.epoch ?? 0) + 1, "epoch");
  rule(fromBase64(entry.signing).length === 32, "signing");
  return {
    channel: entry.channel,
    epoch: entry.epoch,
    recipient: hybrid(entry.recipient),
    signing: entry.signing,
    readers: readers(entry.readers),
  };
}

function withReaders(log: KeyLog, entry: Entry & { kind: "readers" }): Epoch[] {
  const newest = newestEpoch(log, entry.channel);
  rule(newest !== undefined && newest.epoch === entry.epoch, "epoch");
  return log.epochs.map((epoch) => (epoch === newest ? more(epoch, entry.readers) : epoch));
}

/** Only ever more: a reader who leaves knows the key, so that a new epoch must begin. */
function more(epoch: Epoch, all: Reader[]): Epoch {
  const kept = epoch.readers.every((before) =>
    all.some((reader) => reader.person === before.person && reader.recipient === before.recipient),
  );
  rule(kept, "readers");
  return { ...epoch, readers: readers(all) };
}

function custodians(all: Custodian[]): Custodian[] {
  rule(Array.isArray(all) && all.length >= signaturesNeeded, "custodians");
  rule(distinct(all.map((one) => one.person)) && distinct(all.map((one) => one.key)), "custodians");
  rule(
    all.every((one) => fromBase64(one.key).length === 32),
    "custodians",
  );
  return all;
}

function readers(all: Reader[]): Reader[] {
  rule(Array.isArray(all) && all.length >= 2, "readers");
  rule(distinct(all.map((one) => one.person)) && distinct(all.map((one) => one.recipient)), "readers");
  all.forEach((one) => hybrid(one.recipient));
  return all;
}

function hybrid(recipient: string): string {
  rule(typeof recipient === "string" && recipient.startsWith("age1pq1"), "recipient");
  return recipient;
}

function checkSignatures(next: SignedEntry, inForce: Custodian[], place: number): void {
  const signers = new Set(
    next.signatures
      .filter(({ person, signature }) => {
        const custodian = inForce.find((one) => one.person === person);
        return custodian !== undefined && verifies(custodian.key, context, next.entry, signature);
      })
      .map(({ person }) => person),
  );
  refuseUnless(signers.size >= signaturesNeeded, "keylog-signature", String(place));
}

function parsed(entry: string): Entry {
  try {
    const read = JSON.parse(entry) as Entry;
    if (read !== null && typeof read === "object" && read.v === 1) {
      if (read.kind !== "founding" || Array.isArray(read.custodians)) return read;
    }
  } catch {
    // Not JSON: refused below like any other text that is no entry.
  }
  throw new Refusal("keylog-rule", "entry");
}

function distinct(values: string[]): boolean {
  return new Set(values).size === values.length;
}

function rule(holds: boolean, which: string): void {
  refuseUnless(holds, "keylog-rule", which);
}
