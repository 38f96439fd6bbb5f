import type { GivenKey } from "../../contract";
import { fromBase64 } from "../../format/bytes";
import { type Change, nextEntry, signEntry } from "../../format/keylog";
import type { Frame } from "../frame";

/** Signs a change as the first of two and lays it before the second. */
export async function draftChange(frame: Frame, change: Change, keys: GivenKey[]): Promise<void> {
  if (!frame.key) return;
  const entry = nextEntry(frame.log, frame.me.organisation, new Date().toISOString().slice(0, 10), change);
  const signature = signEntry(fromBase64(frame.key.ed25519), entry);
  await frame.server.draft({ entry, signature, keys });
  await changed(frame);
}

export async function changed(frame: Frame): Promise<void> {
  frame.parent.tell("changed", { subject: frame.me.organisation });
  await frame.refresh();
  await frame.go({ kind: "custody" });
}
