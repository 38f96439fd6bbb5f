import { type Change, fingerprintOf } from "../../format/keylog";
import type { Frame } from "../frame";

/** An entry in a sentence. */
export function described(frame: Frame, change: Change): string {
  switch (change.kind) {
    case "founding":
    case "custodians":
      return frame.say(`entry.${change.kind}`, { names: change.custodians.map(({ name }) => name).join(", ") });
    case "recovery":
      return frame.say("entry.recovery");
    case "epoch":
    case "readers":
      return frame.say(`entry.${change.kind}`, {
        epoch: change.epoch,
        channel: titleOf(frame, change.channel),
        names: change.readers.map(({ name }) => name).join(", "),
      });
    case "vouch":
      return frame.say("entry.vouch", {
        channel: titleOf(frame, change.channel),
        name: receiverOf(frame, change),
        founding: fingerprintOf(change.founding),
      });
  }
}

function titleOf(frame: Frame, channel: string): string {
  const known = (frame.me.channels ?? []).find((one) => one.channel === channel);
  return known ? frame.text(known.title) : channel;
}

function receiverOf(frame: Frame, { channel, vouched }: { channel: string; vouched: string }): string {
  const receivers = (frame.me.channels ?? []).find((one) => one.channel === channel)?.receivers ?? [];
  return receivers.find(({ organisation }) => organisation === vouched)?.name ?? vouched;
}
