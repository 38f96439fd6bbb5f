import { fromBase64 } from "../../format/bytes";
import { type Change, nextEntry, signEntry } from "../../format/keylog";
import { type Desk } from "../desk";
import { type WrappedKey } from "../server";

/** Signs a change as the first of two and lays it before the second. */
export async function draftChange(desk: Desk, change: Change, keys: WrappedKey[]): Promise<void> {
  if (!desk.key) return;
  const entry = nextEntry(desk.log, desk.me.organisation, new Date().toISOString().slice(0, 10), change);
  const signature = signEntry(fromBase64(desk.key.ed25519), entry);
  await desk.server.draft({ entry, signature, keys });
  await changed(desk);
}

export async function changed(desk: Desk): Promise<void> {
  desk.parent.tell("changed", { subject: desk.me.organisation });
  await desk.refresh();
  await desk.go({ kind: "custody" });
}
