import type { ReaderChannel } from "../../contract";
import { type Entry, type Epoch, fingerprintOf, newestEpoch } from "../../format/keylog";
import { type Child, h } from "../../screen/dom";
import { acting, type Frame, heading, row, type View } from "../frame";
import { described } from "./described";
import { pending } from "./drafts";
import { beginEpoch, moreReaders, vouching } from "./epochs";
import { founding, newCustodians, newRecoverySheets } from "./founding";
import { lockButton, unlocked } from "./unlock";

/** The organisation's keys: who may read, signed by two custodians each time. */
export const custody: View = unlocked((frame) => {
  const drafts = frame.me.drafts ?? [];
  if (drafts.length > 0) return pending(drafts[0])(frame);
  return frame.log ? overview(frame) : founding(frame);
});

function overview(frame: Frame): Child[] {
  const log = frame.log;
  if (!log) return [];
  const custodian = log.custodians.some(({ person }) => person === frame.me.person);
  return [
    heading(frame.say("custody.title", { name: frame.me.organisationName })),
    h("p", { class: "good" }, frame.say("custody.verified", { count: log.entries.length })),
    h("p", {}, frame.say("custody.fingerprint"), " ", h("code", { dir: "ltr" }, fingerprintOf(log.founding))),
    h("p", {}, frame.say("custody.custodians"), " ", log.custodians.map(({ name }) => name).join(", ")),
    !custodian && h("p", { class: "note" }, frame.say("custody.notmine")),
    h("p", { class: "hint" }, frame.say("custody.epochs")),
    ...(frame.me.channels ?? []).map((channel) => channelCard(frame, channel, custodian)),
    custodian &&
      h(
        "section",
        {},
        h("h2", {}, frame.say("custody.organisation")),
        row(
          h("button", { type: "button", onclick: () => void frame.show(newCustodians) }, frame.say("custody.change")),
          h("button", { type: "button", onclick: () => void frame.show(newRecoverySheets) }, frame.say("custody.sheets")),
          acting(frame, frame.say("custody.export"), () => exportAll(frame)),
        ),
        h("p", { class: "hint" }, frame.say("custody.export.hint")),
      ),
    entries(frame, log.entries),
    row(lockButton(frame)),
  ];
}

function channelCard(frame: Frame, channel: ReaderChannel, custodian: boolean): HTMLElement {
  const epoch = frame.log ? newestEpoch(frame.log, channel.channel) : undefined;
  const go = (label: string, view: View) => h("button", { type: "button", onclick: () => void frame.show(view) }, frame.say(label));
  return h(
    "section",
    { class: "card" },
    h("h2", {}, frame.text(channel.title)),
    h(
      "p",
      {},
      epoch
        ? frame.say("custody.epoch", { epoch: epoch.epoch, names: epoch.readers.map(({ name }) => name).join(", ") })
        : frame.say("custody.noepoch"),
    ),
    ...(epoch ? drifted(frame, channel, epoch) : []),
    custodian &&
      row(
        go(epoch ? "custody.newepoch" : "custody.firstepoch", beginEpoch(channel)),
        epoch && go("custody.addreader", moreReaders(channel)),
        channel.host === frame.me.organisation && go("custody.vouch", vouching(channel)),
      ),
  );
}

/** Where the people named for a channel are others than those who hold its key. */
function drifted(frame: Frame, channel: ReaderChannel, epoch: Epoch): HTMLElement[] {
  const named = channel.readers ?? [];
  const held = (person: string) => epoch.readers.find((one) => one.person === person)?.recipient;
  const gone = epoch.readers.filter(({ person }) => !named.some((one) => one.person === person));
  const waiting = named.filter(({ person, recipient }) => recipient && !held(person));
  const other = named.filter(({ person, recipient }) => recipient && held(person) && held(person) !== recipient);
  const note = (key: string, people: { name: string }[]) =>
    people.length > 0 && h("p", { class: "note" }, frame.say(key, { names: people.map(({ name }) => name).join(", ") }));
  return [note("custody.left", gone), note("custody.waiting", waiting), note("custody.otherkey", other)].filter((one) => one !== false);
}

function entries(frame: Frame, all: Entry[]): HTMLElement {
  return h(
    "details",
    {},
    h("summary", {}, frame.say("custody.log")),
    h("ol", { start: 0 }, ...all.map((entry) => h("li", {}, `${frame.day(entry.on)} · ${described(frame, entry)}`))),
  );
}

/** Everything sealed, with the keys that two recovery sheets open; of no use to anybody without them. */
async function exportAll(frame: Frame): Promise<void> {
  offer(new Blob([JSON.stringify(await frame.server.recovery())], { type: "application/json" }), "voices-recovery.json");
}

export function offer(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
