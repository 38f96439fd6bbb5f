import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { hybridIdentity } from "./age";
import { type Bytes, hashHex, hex, random, utf8 } from "./bytes";
import { Refusal, refuseUnless } from "./refusal";
import { fromWords, splitWords, toWords, type WordList } from "./word-list";

const codeBytes = 12;
const numberDigits = 30;

/** What a code gives: two keys that open the status, one that takes everything back, one that replies are sealed to. */
export interface CodeKeys {
  lookup: Bytes;
  auth: Bytes;
  withdraw: Bytes;
  replyIdentity: string;
}

export function newCode(): Bytes {
  return random(codeBytes);
}

export function codeInWords(list: WordList, code: Uint8Array): string[] {
  return toWords(list, code);
}

/** 8 groups of 4 digits: the number in 30 digits, then the number modulo 97. */
export function codeInDigits(code: Uint8Array): string[] {
  const number = BigInt(`0x${hex(code)}`);
  const digits = number.toString().padStart(numberDigits, "0") + (number % 97n).toString().padStart(2, "0");
  return digits.match(/.{4}/g) as string[];
}

/** Takes words or digits as people type them; `list` is asked for only when there are letters. */
export async function readCode(typed: string, list: () => Promise<WordList>): Promise<Bytes> {
  const latin = latinDigits(typed.normalize("NFKC"));
  if (/\p{L}/u.test(latin)) return fromWords(await list(), splitWords(latin), codeBytes);
  return fromDigits(latin.replace(/\D/g, ""));
}

/** Arabic-Indic and Persian digits are digits, too. */
export function latinDigits(typed: string): string {
  return typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f));
}

function fromDigits(digits: string): Bytes {
  refuseUnless(digits.length === numberDigits + 2, "code-length", String(digits.length));
  const number = BigInt(digits.slice(0, numberDigits));
  if (number >= 1n << 96n || number % 97n !== BigInt(digits.slice(numberDigits))) throw new Refusal("code-check");
  const digitsOfHex = number.toString(16).padStart(codeBytes * 2, "0");
  return Uint8Array.from(digitsOfHex.match(/../g) as string[], (pair) => parseInt(pair, 16));
}

export async function keysOf(code: Bytes): Promise<CodeKeys> {
  const root = await rootOf(code);
  const key = (name: string) => hkdf(sha256, root, new Uint8Array(0), utf8(`jointly/voices/${name}`), 32) as Bytes;
  return { lookup: key("lookup"), auth: key("auth"), withdraw: key("withdraw"), replyIdentity: hybridIdentity(key("reply")) };
}

/** What the server keeps: it can compare, never compute. */
export function hashesOf(keys: Pick<CodeKeys, "lookup" | "auth" | "withdraw">) {
  return { lookup: hashHex(keys.lookup), auth: hashHex(keys.auth), withdraw: hashHex(keys.withdraw) };
}

async function rootOf(code: Bytes): Promise<Bytes> {
  const material = await crypto.subtle.importKey("raw", code, "PBKDF2", false, ["deriveBits"]);
  const parameters = { name: "PBKDF2", hash: "SHA-256", salt: utf8("jointly/voices/code/v1"), iterations: 600_000 };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, material, 256));
}
