import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64, utf8 } from "../src/format/bytes";
import { pad, padme, padPhoto, unpad } from "../src/format/padding";
import { cleaned, openPhoto, photoBytes, sealPhoto } from "../src/format/photos";
import { Refusal } from "../src/format/refusal";
import { jpegOf } from "./cast";
import { vector } from "./vectors";

const refusedAs = (reason: string) => (failure: unknown) => failure instanceof Refusal && failure.reason === reason;
const secret = "Taken at home, 46.2044 N";
const has = (bytes: Uint8Array) => Buffer.from(bytes).includes(secret);
const segment = (marker: number, content: string) => [0xff, marker, 0, content.length + 2, ...utf8(content)];
const table = [0xff, 0xdb, 0, 4, 7, 7];
const chunk = (kind: string, content: Uint8Array | string, little = false) => {
  const body = typeof content === "string" ? utf8(content) : content;
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, body.length, little);
  return little ? [...utf8(kind), ...length, ...body, ...new Uint8Array(body.length % 2)] : [...length, ...utf8(kind), ...body, 0, 0, 0, 0];
};

test("a JPEG loses camera, place, comments and what follows its end, and keeps its picture", () => {
  const plain = jpegOf(table);
  const told = jpegOf(
    segment(0xe0, "JFIF"),
    segment(0xe1, `Exif${secret}`),
    table,
    segment(0xe2, secret),
    segment(0xee, secret),
    segment(0xfe, secret),
  );
  assert.deepEqual(cleaned(Uint8Array.from([...told, ...utf8(secret)])), { type: "image/jpeg", bytes: plain });
  const colours = segment(0xee, "Adobe\0d\0\0\0\0\0");
  assert.deepEqual(cleaned(jpegOf(colours, table)).bytes, jpegOf(colours, table));
});

test("a JPEG with several scans loses what stands between them", () => {
  const scan = [0xff, 0xda, 0, 3, 1, 5, 6];
  const between = (...extra: number[]) => Uint8Array.from([0xff, 0xd8, ...table, ...scan, ...extra, ...scan, 0xff, 0xd9]);
  assert.deepEqual(cleaned(between(...segment(0xfe, secret))).bytes, between());
});

test("a PNG loses text, time, EXIF and what follows its end", () => {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const png = (...extra: number[]) =>
    Uint8Array.from([...signature, ...chunk("IHDR", "1234567890123"), ...extra, ...chunk("IDAT", "pixels"), ...chunk("IEND", "")]);
  const told = png(
    ...chunk("tEXt", secret),
    ...chunk("iTXt", secret),
    ...chunk("eXIf", secret),
    ...chunk("tIME", secret),
    ...chunk("zzZz", secret),
  );
  assert.deepEqual(cleaned(Uint8Array.from([...told, ...utf8(secret)])), { type: "image/png", bytes: png() });
});

test("a WebP loses EXIF and XMP and says so in its header", () => {
  const webp = (flags: number, ...extra: number[]) => {
    const content = [
      ...utf8("WEBP"),
      ...chunk("VP8X", Uint8Array.of(flags, 0, 0, 0, 1, 0, 0, 1, 0, 0), true),
      ...chunk("VP8 ", "picture", true),
      ...extra,
    ];
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, content.length, true);
    return Uint8Array.from([...utf8("RIFF"), ...length, ...content]);
  };
  const told = webp(0x3c, ...chunk("EXIF", secret, true), ...chunk("XMP ", secret, true), ...chunk("ICCP", secret, true));
  assert.deepEqual(cleaned(told), { type: "image/webp", bytes: webp(0x10) });
  assert.ok(has(told) && !has(cleaned(told).bytes));
  assert.throws(() => cleaned(webp(0x02)), refusedAs("photo-kind"));
});

test("what is no picture, broken or too large is refused with its reason", () => {
  for (const other of ["%PDF-1.7", "PK\u0003\u0004 a Word file", "", "GIF89a"])
    assert.throws(() => cleaned(utf8(other)), refusedAs("photo-kind"));
  const whole = jpegOf(table);
  for (const length of [3, 8, 12, whole.length - 1]) assert.throws(() => cleaned(whole.slice(0, length)), refusedAs("photo-broken"));
  const large = Array.from({ length: 70 }, () => [0xff, 0xdb, 0xff, 0xff, ...new Uint8Array(65533)]);
  assert.ok(large.length * 65537 > photoBytes);
  assert.throws(() => cleaned(jpegOf(...large)), refusedAs("photo-size"));
});

test("a photo is sealed to a key of its own and opened with it", async () => {
  const photo = cleaned(jpegOf(table));
  const { key, sealed } = await sealPhoto(1, photo);
  assert.deepEqual(await openPhoto(key, sealed), photo);
  await assert.rejects(openPhoto({ ...key, sha256: "0".repeat(64) }, sealed), refusedAs("broken"));
  await assert.rejects(openPhoto({ ...key, type: "image/png" }, sealed), refusedAs("malformed"));
  const known = vector("voice").photo;
  assert.equal((await openPhoto(known.key, fromBase64(known.sealed))).type, "image/jpeg");
});

test("padding hides the length and is taken off exactly", () => {
  for (const [length, total] of vector("padding").padme) assert.equal(padme(length), total);
  for (const length of [0, 1, 4092, 4093, 16380, 262140]) {
    const content = new Uint8Array(length).fill(7);
    assert.ok(vector("padding").texts.includes(pad(content).length));
    assert.deepEqual(unpad(pad(content)), content);
    assert.deepEqual(unpad(padPhoto(content)), content);
  }
  assert.throws(() => pad(new Uint8Array(262141)), refusedAs("too-long"));
  assert.throws(() => unpad(Uint8Array.of(0, 0, 0, 9, 1)), refusedAs("malformed"));
});
