import type { Mode, Use } from "../contract";
import { open, seal } from "./age";
import { type Bytes, base64, text, utf8 } from "./bytes";
import { sign, verifies } from "./ed25519";
import { messageSizes, pad, unpad } from "./padding";
import { Refusal, refuseUnless } from "./refusal";

export const uses: readonly Use[] = ["policy", "quote", "reword", "reply", "invite", "share"];
export type Answers = Record<string, string | string[]>;

/** The place where sealed bytes were found: age binds none of it, so it is inside and compared. */
export interface Place {
  channel: string;
  organisation: string;
  epoch: number;
  submission: string;
}

export interface AttachmentKey {
  number: number;
  type: string;
  size: number;
  sha256: string;
  identity: string;
}

export interface Voice extends Place {
  v: 1;
  kind: "voice";
  form: number;
  language: string;
  mode: Mode;
  answers: Answers;
  consents: Record<string, Use[]>;
  organisations: string[];
  reply: string | null;
  attachments: AttachmentKey[];
}

export interface Message extends Place {
  v: 1;
  kind: "message";
  number: number;
  text: string;
}

export interface Reply extends Place {
  v: 1;
  kind: "reply";
  number: number;
  text: string;
  on: string;
}

const replyContext = "jointly/voices/reply/v1";

export function sealVoice(recipient: string, voice: Omit<Voice, "v" | "kind">): Promise<Bytes> {
  const { channel, organisation, epoch, submission, form, language, mode, answers, consents, organisations, reply, attachments } = voice;
  return sealJson(recipient, {
    v: 1,
    kind: "voice",
    channel,
    organisation,
    epoch,
    submission,
    form,
    language,
    mode,
    answers,
    consents,
    organisations,
    reply,
    attachments,
  });
}

export async function openVoice(identity: string, sealed: Uint8Array, place: Place): Promise<Voice> {
  const voice = await openJson<Voice>(identity, sealed, "voice", place);
  refuseUnless(isRecord(voice.answers) && isRecord(voice.consents), "malformed", "voice");
  refuseUnless(Array.isArray(voice.organisations) && Array.isArray(voice.attachments), "malformed", "voice");
  return voice;
}

export function sealMessage(recipient: string, place: Place, number: number, words: string): Promise<Bytes> {
  return sealJson(recipient, { v: 1, kind: "message", ...placed(place), number, text: words }, messageSizes);
}

export async function openMessage(identity: string, sealed: Uint8Array, place: Place, number: number): Promise<Message> {
  const message = await openJson<Message>(identity, sealed, "message", place);
  refuseUnless(message.number === number, "wrong-number");
  refuseUnless(typeof message.text === "string", "malformed", "message");
  return message;
}

export async function sealReply(
  recipient: string,
  signing: Uint8Array,
  place: Place,
  number: number,
  words: string,
  on: string,
): Promise<Bytes> {
  const payload = JSON.stringify({ v: 1, kind: "reply", ...placed(place), number, text: words, on });
  const signature = sign(signing, replyContext, payload);
  return sealJson(recipient, { payload, signature }, messageSizes);
}

/** `keyOf` gives the signing key that the organisation's verified log names for an epoch. */
export async function openReply(
  identity: string,
  sealed: Uint8Array,
  place: Omit<Place, "epoch">,
  number: number,
  keyOf: (epoch: number) => string | undefined,
): Promise<Reply> {
  const outer = json<{ payload: string; signature: string }>(unpad(await open(identity, sealed)));
  refuseUnless(typeof outer.payload === "string" && typeof outer.signature === "string", "malformed", "reply");
  const reply = json<Reply>(utf8(outer.payload));
  refuseUnless(reply.v === 1 && reply.kind === "reply" && typeof reply.text === "string", "malformed", "reply");
  checkPlace(reply, { ...place, epoch: reply.epoch });
  refuseUnless(reply.number === number, "wrong-number");
  const key = keyOf(reply.epoch);
  refuseUnless(key !== undefined && verifies(key, replyContext, outer.payload, outer.signature), "bad-signature");
  return reply;
}

/** How many bytes are left for a message or a reply of these words; both are always 4 KiB. */
export function roomFor(words: string): number {
  const uuid = "00000000-0000-4000-8000-000000000000";
  const place = { channel: uuid, organisation: uuid, epoch: 99999, submission: uuid };
  const payload = JSON.stringify({ v: 1, kind: "reply", ...place, number: 99999, text: words, on: "2026-11-26" });
  const outer = JSON.stringify({ payload, signature: base64(new Uint8Array(64)) });
  return messageSizes[0] - 4 - utf8(outer).length;
}

/** What the server's list claims beyond what the survivor wrote: a sign that somebody has tampered. */
export function consentsBeyond(voice: Voice, claimed: { use: Use }[]): Use[] {
  const given = voice.consents[voice.organisation] ?? [];
  return claimed.map(({ use }) => use).filter((use) => !given.includes(use));
}

async function sealJson(recipient: string, value: object, sizes?: number[]): Promise<Bytes> {
  return seal(recipient, pad(utf8(JSON.stringify(value)), sizes));
}

async function openJson<T extends Place & { v: 1; kind: string }>(
  identity: string,
  sealed: Uint8Array,
  kind: T["kind"],
  place: Place,
): Promise<T> {
  const value = json<T>(unpad(await open(identity, sealed)));
  refuseUnless(value.v === 1 && value.kind === kind, "malformed", kind);
  checkPlace(value, place);
  return value;
}

function checkPlace(inside: Place, outside: Place): void {
  refuseUnless(inside.channel === outside.channel, "wrong-channel");
  refuseUnless(inside.organisation === outside.organisation, "wrong-organisation");
  refuseUnless(inside.epoch === outside.epoch, "wrong-epoch");
  refuseUnless(inside.submission === outside.submission, "wrong-submission");
}

function placed({ channel, organisation, epoch, submission }: Place): Place {
  return { channel, organisation, epoch, submission };
}

export function json<T>(bytes: Uint8Array): T {
  let value: unknown;
  try {
    value = JSON.parse(text(bytes));
  } catch {
    throw new Refusal("malformed", "JSON");
  }
  refuseUnless(isRecord(value), "malformed", "JSON");
  return value as T;
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
