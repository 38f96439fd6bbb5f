import { type Bytes, random } from "./bytes";
import { refuseUnless } from "./refusal";

/** One of three shares of a secret; any two give it back, one alone tells nothing. */
export interface Share {
  x: number;
  bytes: Bytes;
}

/** 2 of 3 over GF(256): each byte lies on a line of its own through x = 1, 2, 3. */
export function split(secret: Uint8Array, slope: Uint8Array = random(secret.length)): Share[] {
  return [1, 2, 3].map((x) => ({ x, bytes: Uint8Array.from(secret, (byte, at) => byte ^ times(slope[at], x)) }));
}

export function combine(one: Share, other: Share): Bytes {
  const numbers = [one.x, other.x].every((x) => Number.isInteger(x) && x >= 1 && x <= 3);
  refuseUnless(numbers && one.x !== other.x && one.bytes.length === other.bytes.length, "share");
  const distance = inverse(one.x ^ other.x);
  const [first, second] = [times(other.x, distance), times(one.x, distance)];
  return Uint8Array.from(one.bytes, (byte, at) => times(byte, first) ^ times(other.bytes[at], second));
}

/** In GF(256) with the polynomial x^8 + x^4 + x^3 + x + 1; without a branch on the secret. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 0; bit < 8; bit++) {
    product ^= -((other >> bit) & 1) & one;
    one = (one << 1) ^ (-(one >> 7) & 0x11b);
  }
  return product & 0xff;
}

function inverse(of: number): number {
  let power = 1;
  for (let turn = 0; turn < 254; turn++) power = times(power, of);
  return power;
}
