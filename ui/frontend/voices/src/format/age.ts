import { bech32 } from "@scure/base";
import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";
import { type Bytes, random } from "./bytes";
import { Refusal, refuseUnless } from "./refusal";

const identityPrefix = "AGE-SECRET-KEY-PQ-";

/** The hybrid identity (ML-KEM-768 with X25519) of 32 bytes of seed. */
export function hybridIdentity(seed: Uint8Array = random(32)): string {
  refuseUnless(seed.length === 32, "malformed", "seed");
  return bech32.encodeFromBytes(identityPrefix, seed).toUpperCase();
}

export function seedOf(identity: string): Bytes {
  const { prefix, bytes } = bech32.decodeToBytes(identity);
  refuseUnless(prefix.toUpperCase() === identityPrefix && bytes.length === 32, "malformed", "identity");
  return bytes as Bytes;
}

export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

export async function seal(recipient: string, content: Uint8Array): Promise<Bytes> {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new Refusal("malformed", "recipient");
  }
  return (await encrypter.encrypt(content)) as Bytes;
}

export async function open(identity: string, sealed: Uint8Array): Promise<Bytes> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return opened(decrypter, sealed, "not-for-this-key");
}

/** scrypt with logN 17: about a second on a desk computer, 128 MiB, so that guessing is dear. */
export async function sealWithPassphrase(passphrase: string, content: Uint8Array, logN = 17): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(logN);
  return (await encrypter.encrypt(content)) as Bytes;
}

export async function openWithPassphrase(passphrase: string, sealed: Uint8Array): Promise<Bytes> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return opened(decrypter, sealed, "passphrase");
}

/** The library tells a key that does not fit from broken bytes only by its message. */
export async function opened(
  decrypter: Decrypter,
  sealed: Uint8Array,
  unmatched: "not-for-this-key" | "passphrase" | "passkey-other",
): Promise<Bytes> {
  try {
    return (await decrypter.decrypt(sealed)) as Bytes;
  } catch (failure) {
    if (failure instanceof Refusal) throw failure;
    const why = failure instanceof Error ? failure.message : "";
    throw new Refusal(why.includes("no identity matched") ? unmatched : "broken");
  }
}
