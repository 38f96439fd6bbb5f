import type { GivenKey, ReaderChannel } from "../../contract";
import { recipientOf } from "../../format/age";
import { base64, fromBase64 } from "../../format/bytes";
import { publicKeyOf } from "../../format/ed25519";
import { fingerprintOf, newestEpoch, type Reader, walk } from "../../format/keylog";
import { type EpochKey, newEpochKey, wrapEpochKey } from "../../format/keys";
import { h } from "../../screen/dom";
import { acting, type Frame, heading, row, type View } from "../frame";
import { draftChange } from "./drafting";
import { back, type Person, picking } from "./founding";
import { unlocked } from "./unlock";

/** A new key for a channel, for the first time or because a reader leaves. */
export const beginEpoch = (channel: ReaderChannel): View =>
  unlocked(async (frame) => {
    const named = (channel.readers ?? []).filter(({ recipient }) => recipient);
    const picked = await picking(frame, named, new Set(named.map(({ person }) => person)), "recipient");
    const begin = async () => {
      const readers = picked.people().map(reader);
      if (readers.length < 2 || !frame.log) return picked.fail(frame.say("pick.tworeaders"));
      const number = (newestEpoch(frame.log, channel.channel)?.epoch ?? 0) + 1;
      const key = newEpochKey(frame.me.organisation, channel.channel, number);
      const keys = await wrapped(key, readers);
      keys.push({ ...placed(key), person: null, sealed: base64(await wrapEpochKey(frame.log.recovery, key)) });
      const change = {
        kind: "epoch" as const,
        channel: channel.channel,
        epoch: number,
        recipient: await recipientOf(key.identity),
        signing: publicKeyOf(fromBase64(key.signing)),
        readers,
      };
      await draftChange(frame, change, keys);
    };
    const first = !frame.log || !newestEpoch(frame.log, channel.channel);
    return [
      heading(frame.say(first ? "custody.firstepoch" : "custody.newepoch")),
      h("p", { class: "lead" }, frame.text(channel.title)),
      h("p", {}, frame.say("epoch.text")),
      missing(frame, channel),
      picked.root,
      row(acting(frame, frame.say("draft.begin"), begin, "main"), back(frame)),
    ];
  });

/** One more reader of the same epoch: the key that I hold is wrapped once more. */
export const moreReaders = (channel: ReaderChannel): View =>
  unlocked(async (frame) => {
    const epoch = frame.log && newestEpoch(frame.log, channel.channel);
    if (!epoch) return [heading(frame.say("custody.noepoch")), row(back(frame))];
    const before = new Set(epoch.readers.map(({ person }) => person));
    const others = (channel.readers ?? []).filter(({ person, recipient }) => recipient && !before.has(person));
    const picked = await picking(frame, [...epoch.readers, ...others], new Set(before), "recipient", before);
    const begin = async () => {
      const added = picked
        .people()
        .filter(({ person }) => !before.has(person))
        .map(reader);
      if (added.length === 0) return picked.fail(frame.say("pick.more"));
      const key = await frame.epochKey(channel.channel, epoch.epoch);
      await draftChange(
        frame,
        { kind: "readers", channel: channel.channel, epoch: epoch.epoch, readers: [...epoch.readers, ...added] },
        await wrapped(key, added),
      );
    };
    return [
      heading(frame.say("custody.addreader")),
      h("p", { class: "lead" }, frame.text(channel.title)),
      h("p", {}, frame.say("readers.text")),
      missing(frame, channel),
      picked.root,
      row(acting(frame, frame.say("draft.begin"), begin, "main"), back(frame)),
    ];
  });

/** The host stands for another organisation's log, after the two have compared its fingerprint. */
export const vouching = (channel: ReaderChannel): View =>
  unlocked(async (frame) => {
    const receivers = channel.receivers ?? (await frame.server.channel(channel.channel)).receivers ?? [];
    const others = receivers.filter(({ organisation, keylog }) => organisation !== frame.me.organisation && keylog?.length);
    const cards = others.map(({ organisation, name, keylog }) => {
      const log = walk(organisation, keylog ?? []);
      const given = frame.log?.vouches.some(
        (vouch) => vouch.channel === channel.channel && vouch.vouched === organisation && vouch.founding === log.founding,
      );
      return h(
        "section",
        { class: "card" },
        h("strong", {}, name),
        h("p", {}, frame.say("custody.fingerprint"), " ", h("code", { dir: "ltr" }, fingerprintOf(log.founding))),
        given
          ? h("p", { class: "good" }, frame.say("vouch.given"))
          : acting(
              frame,
              frame.say("custody.vouch"),
              () => draftChange(frame, { kind: "vouch", channel: channel.channel, vouched: organisation, founding: log.founding }, []),
              "main",
            ),
      );
    });
    return [
      heading(frame.say("custody.vouch")),
      h("p", {}, frame.say(cards.length ? "vouch.text" : "vouch.none")),
      ...cards,
      row(back(frame)),
    ];
  });

function missing(frame: Frame, channel: ReaderChannel): HTMLElement | false {
  const without = (channel.readers ?? []).filter(({ recipient }) => !recipient).map(({ name }) => name);
  return without.length > 0 && h("p", { class: "note" }, frame.say("epoch.missing", { names: without.join(", ") }));
}

function reader({ person, name, recipient }: Person): Reader {
  return { person, name, recipient: recipient ?? "" };
}

function wrapped(key: EpochKey, readers: Reader[]): Promise<GivenKey[]> {
  return Promise.all(
    readers.map(async ({ person, recipient }) => ({ ...placed(key), person, sealed: base64(await wrapEpochKey(recipient, key)) })),
  );
}

function placed({ channel, epoch }: EpochKey) {
  return { channel, epoch };
}
