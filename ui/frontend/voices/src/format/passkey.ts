import { Decrypter, Encrypter, webauthn } from "age-encryption";
import { opened } from "./age";
import { type Bytes } from "./bytes";
import { type PersonKey, personKeyBytes, personKeyFrom } from "./keys";

/** A passkey's secret (WebAuthn PRF) as a second way to one's key, beside the passphrase. */
export async function wrapWithPasskey(name: string, key: PersonKey): Promise<Bytes> {
  await webauthn.createCredential({ keyName: name });
  const encrypter = new Encrypter();
  encrypter.addRecipient(new webauthn.WebAuthnRecipient());
  return (await encrypter.encrypt(personKeyBytes(key))) as Bytes;
}

export async function unwrapWithPasskey(wrapped: Uint8Array): Promise<PersonKey> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(new webauthn.WebAuthnIdentity());
  return personKeyFrom(await opened(decrypter, wrapped, "not-for-this-key"));
}

export function passkeysMayWork(): boolean {
  return typeof PublicKeyCredential === "function";
}
