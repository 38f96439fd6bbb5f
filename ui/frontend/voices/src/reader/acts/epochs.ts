import { recipientOf } from "../../format/age";
import { base64, fromBase64 } from "../../format/bytes";
import { publicKeyOf } from "../../format/ed25519";
import { fingerprintOf, newestEpoch, type Reader, walk } from "../../format/keylog";
import { type EpochKey, newEpochKey, wrapEpochKey } from "../../format/keys";
import { h } from "../../screen/dom";
import { acting, type Desk, heading, row, type View } from "../desk";
import { type PersonPart, type StaffChannel, type WrappedKey } from "../server";
import { draftChange } from "./drafting";
import { back, picking } from "./founding";
import { unlocked } from "./unlock";

/** A new key for a channel, for the first time or because a reader leaves. */
export const beginEpoch = (channel: StaffChannel): View =>
  unlocked(async (desk) => {
    const named = (channel.readers ?? []).filter(({ recipient }) => recipient);
    const picked = await picking(desk, named, new Set(named.map(({ person }) => person)), "recipient");
    const begin = async () => {
      const readers = picked.people().map(reader);
      if (readers.length < 2 || !desk.log) return picked.fail(desk.say("pick.tworeaders"));
      const number = (newestEpoch(desk.log, channel.channel)?.epoch ?? 0) + 1;
      const key = newEpochKey(desk.me.organisation, channel.channel, number);
      const keys = await wrapped(key, readers);
      keys.push({ ...placed(key), person: null, sealed: base64(await wrapEpochKey(desk.log.recovery, key)) });
      const change = { kind: "epoch" as const, channel: channel.channel, epoch: number, recipient: await recipientOf(key.identity), signing: publicKeyOf(fromBase64(key.signing)), readers };
      await draftChange(desk, change, keys);
    };
    const first = !desk.log || !newestEpoch(desk.log, channel.channel);
    return [heading(desk.say(first ? "custody.firstepoch" : "custody.newepoch")), h("p", { class: "lead" }, desk.text(channel.title)), h("p", {}, desk.say("epoch.text")), missing(desk, channel), picked.root, row(acting(desk, desk.say("draft.begin"), begin, "main"), back(desk))];
  });

/** One more reader of the same epoch: the key that I hold is wrapped once more. */
export const moreReaders = (channel: StaffChannel): View =>
  unlocked(async (desk) => {
    const epoch = desk.log && newestEpoch(desk.log, channel.channel);
    if (!epoch) return [heading(desk.say("custody.noepoch")), row(back(desk))];
    const before = new Set(epoch.readers.map(({ person }) => person));
    const others = (channel.readers ?? []).filter(({ person, recipient }) => recipient && !before.has(person));
    const picked = await picking(desk, [...epoch.readers, ...others], new Set(before), "recipient", before);
    const begin = async () => {
      const added = picked.people().filter(({ person }) => !before.has(person)).map(reader);
      if (added.length === 0) return picked.fail(desk.say("pick.more"));
      const key = await desk.epochKey(channel.channel, epoch.epoch);
      await draftChange(desk, { kind: "readers", channel: channel.channel, epoch: epoch.epoch, readers: [...epoch.readers, ...added] }, await wrapped(key, added));
    };
    return [heading(desk.say("custody.addreader")), h("p", { class: "lead" }, desk.text(channel.title)), h("p", {}, desk.say("readers.text")), missing(desk, channel), picked.root, row(acting(desk, desk.say("draft.begin"), begin, "main"), back(desk))];
  });

/** The host stands for another organisation's log, after the two have compared its fingerprint. */
export const vouching = (channel: StaffChannel): View =>
  unlocked(async (desk) => {
    const receivers = channel.receivers ?? (await desk.server.channel(channel.channel)).receivers ?? [];
    const others = receivers.filter(({ organisation, keylog }) => organisation !== desk.me.organisation && keylog?.length);
    const cards = others.map(({ organisation, name, keylog }) => {
      const log = walk(organisation, keylog ?? []);
      const given = desk.log?.vouches.some((vouch) => vouch.channel === channel.channel && vouch.vouched === organisation && vouch.founding === log.founding);
      return h(
        "section",
        { class: "card" },
        h("strong", {}, name),
        h("p", {}, desk.say("custody.fingerprint"), " ", h("code", { dir: "ltr" }, fingerprintOf(log.founding))),
        given ? h("p", { class: "good" }, desk.say("vouch.given")) : acting(desk, desk.say("custody.vouch"), () => draftChange(desk, { kind: "vouch", channel: channel.channel, vouched: organisation, founding: log.founding }, []), "main"),
      );
    });
    return [heading(desk.say("custody.vouch")), h("p", {}, desk.say(cards.length ? "vouch.text" : "vouch.none")), ...cards, row(back(desk))];
  });

function missing(desk: Desk, channel: StaffChannel): HTMLElement | false {
  const without = (channel.readers ?? []).filter(({ recipient }) => !recipient).map(({ name }) => name);
  return without.length > 0 && h("p", { class: "note" }, desk.say("epoch.missing", { names: without.join(", ") }));
}

function reader({ person, name, recipient }: PersonPart): Reader {
  return { person, name, recipient: recipient ?? "" };
}

function wrapped(key: EpochKey, readers: Reader[]): Promise<WrappedKey[]> {
  return Promise.all(readers.map(async ({ person, recipient }) => ({ ...placed(key), person, sealed: base64(await wrapEpochKey(recipient, key)) })));
}

function placed({ channel, epoch }: EpochKey) {
  return { channel, epoch };
}
