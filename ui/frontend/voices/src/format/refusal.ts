/** Why something was refused; the words for each stand in the message files as `refusal.<reason>`. */
export type Reason =
  | "not-for-this-key"
  | "broken"
  | "malformed"
  | "wrong-channel"
  | "wrong-organisation"
  | "wrong-epoch"
  | "wrong-submission"
  | "wrong-number"
  | "bad-signature"
  | "too-long"
  | "code-length"
  | "code-word"
  | "code-check"
  | "keylog-fingerprint"
  | "keylog-chain"
  | "keylog-signature"
  | "keylog-rule"
  | "photo-kind"
  | "photo-size"
  | "photo-count"
  | "photo-broken"
  | "share"
  | "passphrase"
  | "passkey-stopped"
  | "passkey-kind"
  | "passkey-other";

/** A refusal that a person can be told about: a stable reason and, where it helps, the thing refused. */
export class Refusal extends Error {
  constructor(
    readonly reason: Reason,
    readonly detail = "",
  ) {
    super(detail ? `${reason}: ${detail}` : reason);
    this.name = "Refusal";
  }
}

export function refuseUnless(holds: boolean, reason: Reason, detail = ""): asserts holds {
  if (!holds) throw new Refusal(reason, detail);
}
