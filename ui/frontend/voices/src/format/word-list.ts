import { sha256 } from "@noble/hashes/sha2.js";
import type { Bytes } from "./bytes";
import { Refusal } from "./refusal";

/** The 2048 words of the BIP39 English list. */
export type WordList = readonly string[];

/** Bytes as words of 11 bits each; the bits left over in the last word are the first of SHA-256 of the bytes. */
export function toWords(list: WordList, bytes: Uint8Array): string[] {
  const count = Math.ceil((bytes.length * 8 + 1) / 11);
  const bits = bitsOf(bytes) + bitsOf(sha256(bytes)).slice(0, count * 11 - bytes.length * 8);
  return Array.from({ length: count }, (_, at) => list[parseInt(bits.slice(at * 11, at * 11 + 11), 2)]);
}

export function fromWords(list: WordList, typed: string[], length: number): Bytes {
  if (typed.length !== Math.ceil((length * 8 + 1) / 11)) throw new Refusal("code-length", String(typed.length));
  const bits = typed.map((word) => indexOf(list, word).toString(2).padStart(11, "0")).join("");
  const bytes = Uint8Array.from({ length }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8), 2));
  const check = bits.slice(length * 8);
  if (!bitsOf(sha256(bytes)).startsWith(check)) throw new Refusal("code-check");
  return bytes;
}

/** Capitals, commas, hyphens, line breaks and numbering do not matter. */
export function splitWords(typed: string): string[] {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/** Four letters tell every word of the list from the others. */
export function indexOf(list: WordList, typed: string): number {
  const exact = list.indexOf(typed);
  if (exact >= 0) return exact;
  const starting = typed.length < 4 ? [] : list.filter((word) => word.startsWith(typed));
  if (starting.length !== 1) throw new Refusal("code-word", typed);
  return list.indexOf(starting[0]);
}

function bitsOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
}
