import { hybridIdentity, open, recipientOf, seal } from "./age";
import { type Bytes, concat, hashHex } from "./bytes";
import type { AttachmentKey } from "./envelope";
import { padPhoto, unpad } from "./padding";
import { Refusal, refuseUnless } from "./refusal";

export const photoLimit = 3;
export const photoBytes = 4 * 1024 * 1024;

export interface CleanPhoto {
  type: "image/jpeg" | "image/png" | "image/webp";
  bytes: Bytes;
}

/**
 * Takes out of a picture what is no picture: camera, place, time, comments, thumbnails, whatever follows its end.
 * The pixels stay as they are, bit for bit; so the turn that a phone notes beside them goes, too.
 */
export function cleaned(bytes: Uint8Array): CleanPhoto {
  const photo = recognised(bytes);
  refuseUnless(photo.bytes.length <= photoBytes, "photo-size");
  return photo;
}

export async function sealPhoto(number: number, photo: CleanPhoto): Promise<{ key: AttachmentKey; sealed: Bytes }> {
  const identity = hybridIdentity();
  const sealed = await seal(await recipientOf(identity), padPhoto(photo.bytes));
  return { key: { number, type: photo.type, size: photo.bytes.length, sha256: hashHex(photo.bytes), identity }, sealed };
}

export async function openPhoto(key: AttachmentKey, sealed: Uint8Array): Promise<CleanPhoto> {
  const bytes = unpad(await open(key.identity, sealed));
  refuseUnless(bytes.length === key.size && hashHex(bytes) === key.sha256, "broken");
  const photo = recognised(bytes);
  refuseUnless(photo.type === key.type, "malformed", "photo");
  return photo;
}

function recognised(bytes: Uint8Array): CleanPhoto {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  try {
    if (starts(0xff, 0xd8, 0xff)) return { type: "image/jpeg", bytes: jpeg(bytes) };
    if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { type: "image/png", bytes: png(bytes) };
    if (starts(0x52, 0x49, 0x46, 0x46) && letters(bytes, 8) === "WEBP") return { type: "image/webp", bytes: webp(bytes) };
  } catch (failure) {
    throw failure instanceof Refusal ? failure : new Refusal("photo-broken");
  }
  throw new Refusal("photo-kind");
}

/** Keeps tables, frames and scans; of the application segments only Adobe's twelve bytes on colour. */
function jpeg(bytes: Uint8Array): Bytes {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let scans = 0;
  for (let at = 2; ; ) {
    refuseUnless(bytes[at] === 0xff, "photo-broken");
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      refuseUnless(scans > 0, "photo-broken");
      return concat(...kept, bytes.subarray(at, at + 2));
    }
    const end = at + 2 + view(bytes).getUint16(at + 2);
    refuseUnless(end <= bytes.length && end >= at + 4, "photo-broken");
    const scan = marker === 0xda;
    const next = scan ? endOfScan(bytes, end) : end;
    if (scan) scans += 1;
    if (belongsToPicture(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, next));
    at = next;
  }
}

function belongsToPicture(marker: number, content: Uint8Array): boolean {
  if (marker === 0xee) return content.length === 12 && letters(content, 0, 5) === "Adobe";
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe;
}

/** Inside a scan 0xff is followed by 0 or by a restart mark; anything else begins the next segment. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const after = bytes[at + 1];
    if (after !== 0 && after !== 0xff && !(after >= 0xd0 && after <= 0xd7)) return at;
  }
  throw new Refusal("photo-broken");
}

const pngChunks = ["IHDR", "PLTE", "tRNS", "sRGB", "IDAT", "IEND"];

function png(bytes: Uint8Array): Bytes {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; ; ) {
    const end = at + 12 + view(bytes).getUint32(at);
    refuseUnless(end <= bytes.length, "photo-broken");
    const kind = letters(bytes, at + 4);
    if (pngChunks.includes(kind)) kept.push(bytes.subarray(at, end));
    if (kind === "IEND") return concat(...kept);
    at = end;
  }
}

const webpChunks = ["VP8X", "VP8 ", "VP8L", "ALPH"];
const alphaFlag = 0x10;
const animationFlag = 0x02;

function webp(bytes: Uint8Array): Bytes {
  const kept: Uint8Array[] = [];
  const stop = 8 + view(bytes).getUint32(4, true);
  refuseUnless(stop <= bytes.length + 1, "photo-broken");
  for (let at = 12; at + 8 <= stop; ) {
    const size = view(bytes).getUint32(at + 4, true);
    refuseUnless(at + 8 + size <= bytes.length, "photo-broken");
    const chunk = concat(bytes.subarray(at, at + 8 + size), new Uint8Array(size % 2));
    const kind = letters(chunk, 0);
    if (kind === "VP8X") {
      refuseUnless((chunk[8] & animationFlag) === 0, "photo-kind");
      chunk[8] &= alphaFlag;
    }
    if (webpChunks.includes(kind)) kept.push(chunk);
    at += chunk.length;
  }
  refuseUnless(
    kept.some((chunk) => letters(chunk, 0).startsWith("VP8") && letters(chunk, 0) !== "VP8X"),
    "photo-broken",
  );
  const content = concat(bytes.subarray(8, 12), ...kept);
  const header = concat(bytes.subarray(0, 4), new Uint8Array(4));
  view(header).setUint32(4, content.length, true);
  return concat(header, content);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function letters(bytes: Uint8Array, at: number, count = 4): string {
  return String.fromCharCode(...bytes.subarray(at, at + count));
}
