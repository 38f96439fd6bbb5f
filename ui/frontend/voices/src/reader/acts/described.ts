import { type Change, fingerprintOf } from "../../format/keylog";
import { type Desk } from "../desk";

/** An entry in a sentence. */
export function described(desk: Desk, change: Change): string {
  switch (change.kind) {
    case "founding":
    case "custodians":
      return desk.say(`entry.${change.kind}`, { names: change.custodians.map(({ name }) => name).join(", ") });
    case "recovery":
      return desk.say("entry.recovery");
    case "epoch":
    case "readers":
      return desk.say(`entry.${change.kind}`, { epoch: change.epoch, channel: titleOf(desk, change.channel), names: change.readers.map(({ name }) => name).join(", ") });
    case "vouch":
      return desk.say("entry.vouch", { channel: titleOf(desk, change.channel), name: receiverOf(desk, change), founding: fingerprintOf(change.founding) });
  }
}

function titleOf(desk: Desk, channel: string): string {
  const known = (desk.me.channels ?? []).find((one) => one.channel === channel);
  return known ? desk.text(known.title) : channel;
}

function receiverOf(desk: Desk, { channel, vouched }: { channel: string; vouched: string }): string {
  const receivers = (desk.me.channels ?? []).find((one) => one.channel === channel)?.receivers ?? [];
  return receivers.find(({ organisation }) => organisation === vouched)?.name ?? vouched;
}
