import type { Channel } from "../contract";
import { type Epoch, type KeyLog, newestEpoch, vouchesFor, walk } from "../format/keylog";
import { Refusal } from "../format/refusal";

/** An organisation whose log holds, and the host's log stands for it; it may be written to anew while it is receiving. */
export interface Receiver {
  organisation: string;
  name: string;
  receiving: boolean;
  log: KeyLog;
  epoch: Epoch;
}

/** Refuses the channel when the host's log is not the one the link names; leaves out whom the host does not vouch for. */
export function receiversOf(channel: Channel, fingerprint: string): Receiver[] {
  const all = channel.receivers ?? [];
  const hosting = all.find(({ organisation }) => organisation === channel.host);
  if (!hosting) throw new Refusal("keylog-chain", "host");
  const host = walk(hosting.organisation, hosting.keylog ?? [], fingerprint);
  return all.flatMap(({ organisation, name, receiving, keylog }) => {
    const log = organisation === host.organisation ? host : vouched(host, channel.id, organisation, keylog ?? []);
    const epoch = log && newestEpoch(log, channel.id);
    return log && epoch ? [{ organisation, name, receiving, log, epoch }] : [];
  });
}

function vouched(host: KeyLog, channel: string, organisation: string, entries: Parameters<typeof walk>[1]): KeyLog | null {
  try {
    const log = walk(organisation, entries);
    return vouchesFor(host, channel, log) ? log : null;
  } catch (refusal) {
    if (refusal instanceof Refusal) return null;
    throw refusal;
  }
}
