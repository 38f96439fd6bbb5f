import { Decrypter, Encrypter, webauthn } from "age-encryption";
import { opened } from "./age";
import type { Bytes } from "./bytes";
import { type PersonKey, personKeyBytes, personKeyFrom } from "./keys";
import { Refusal } from "./refusal";

/** A passkey's secret (WebAuthn PRF) as a second way to one's key, beside the passphrase. */
export async function wrapWithPasskey(name: string, key: PersonKey): Promise<Bytes> {
  return asked(async () => {
    const identity = await webauthn.createCredential({ keyName: name });
    const encrypter = new Encrypter();
    encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity }));
    return (await encrypter.encrypt(personKeyBytes(key))) as Bytes;
  });
}

export async function unwrapWithPasskey(wrapped: Uint8Array): Promise<PersonKey> {
  const identity = new webauthn.WebAuthnIdentity();
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: (stanzas) => asked(() => identity.unwrapFileKey(stanzas)) });
  return personKeyFrom(await opened(decrypter, wrapped, "passkey-other"));
}

export function passkeysMayWork(): boolean {
  return typeof PublicKeyCredential === "function";
}

/** Browsers say little on purpose: stopped, too late and none there are one; the library names a missing PRF in words. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (failure) {
    if (failure instanceof DOMException) throw new Refusal("passkey-stopped");
    if (failure instanceof Error && failure.message.includes("PRF")) throw new Refusal("passkey-kind");
    throw failure;
  }
}
