import { ed25519 } from "@noble/curves/ed25519.js";
import { base64, concat, fromBase64, utf8 } from "./bytes";

/** Signatures in plain JavaScript: the WebCrypto of older phones has no Ed25519. */
export function publicKeyOf(seed: Uint8Array): string {
  return base64(ed25519.getPublicKey(seed));
}

export function sign(seed: Uint8Array, context: string, content: string): string {
  return base64(ed25519.sign(signed(context, content), seed));
}

export function verifies(key: string, context: string, content: string, signature: string): boolean {
  try {
    return ed25519.verify(fromBase64(signature), signed(context, content), fromBase64(key), { zip215: false });
  } catch {
    return false;
  }
}

/** The context keeps a signature for one purpose from being taken for another. */
function signed(context: string, content: string): Uint8Array {
  return concat(utf8(`${context}\n`), utf8(content));
}
