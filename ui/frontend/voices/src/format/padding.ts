import type { Bytes } from "./bytes";
import { Refusal, refuseUnless } from "./refusal";

const KiB = 1024;
export const textSizes = [4 * KiB, 16 * KiB, 64 * KiB, 256 * KiB];
export const messageSizes = [4 * KiB];

/** 4 bytes big-endian length, the content, zeros up to the smallest size that holds it. */
export function pad(content: Uint8Array, sizes: number[] = textSizes): Bytes {
  const size = sizes.find((total) => content.length + 4 <= total);
  if (size === undefined) throw new Refusal("too-long", String(content.length));
  return filled(content, size);
}

/** For photos: leaks at most O(log log length) bits of the length, at most 12 % more bytes. */
export function padPhoto(content: Uint8Array): Bytes {
  return filled(content, padme(content.length + 4));
}

export function unpad(padded: Uint8Array): Bytes {
  refuseUnless(padded.length >= 4, "malformed", "padding");
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  refuseUnless(length <= padded.length - 4, "malformed", "padding");
  refuseUnless(
    padded.subarray(4 + length).every((byte) => byte === 0),
    "malformed",
    "padding",
  );
  return padded.slice(4, 4 + length) as Bytes;
}

export function padme(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const lastBits = exponent - (Math.floor(Math.log2(exponent)) + 1);
  if (lastBits <= 0) return length;
  const step = 2 ** lastBits;
  return Math.ceil(length / step) * step;
}

function filled(content: Uint8Array, size: number): Bytes {
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, 4);
  return padded;
}
