import { type Entry, type Epoch, fingerprintOf, newestEpoch } from "../../format/keylog";
import { type Child, h } from "../../screen/dom";
import { acting, type Desk, heading, row, type View } from "../desk";
import { type StaffChannel } from "../server";
import { described } from "./described";
import { pending } from "./drafts";
import { founding, newCustodians, newRecoverySheets } from "./founding";
import { beginEpoch, moreReaders, vouching } from "./epochs";
import { lockButton, unlocked } from "./unlock";

/** The organisation's keys: who may read, signed by two custodians each time. */
export const custody: View = unlocked((desk) => {
  const drafts = desk.me.drafts ?? [];
  if (drafts.length > 0) return pending(drafts[0])(desk);
  return desk.log ? overview(desk) : founding(desk);
});

function overview(desk: Desk): Child[] {
  const log = desk.log;
  if (!log) return [];
  const custodian = log.custodians.some(({ person }) => person === desk.me.person);
  return [
    heading(desk.say("custody.title", { name: desk.me.organisationName })),
    h("p", { class: "good" }, desk.say("custody.verified", { count: log.entries.length })),
    h("p", {}, desk.say("custody.fingerprint"), " ", h("code", { dir: "ltr" }, fingerprintOf(log.founding))),
    h("p", {}, desk.say("custody.custodians"), " ", log.custodians.map(({ name }) => name).join(", ")),
    !custodian && h("p", { class: "note" }, desk.say("custody.notmine")),
    h("p", { class: "hint" }, desk.say("custody.epochs")),
    ...(desk.me.channels ?? []).map((channel) => channelCard(desk, channel, custodian)),
    custodian &&
      h(
        "section",
        {},
        h("h2", {}, desk.say("custody.organisation")),
        row(
          h("button", { type: "button", onclick: () => void desk.show(newCustodians) }, desk.say("custody.change")),
          h("button", { type: "button", onclick: () => void desk.show(newRecoverySheets) }, desk.say("custody.sheets")),
          acting(desk, desk.say("custody.export"), () => exportAll(desk)),
        ),
        h("p", { class: "hint" }, desk.say("custody.export.hint")),
      ),
    entries(desk, log.entries),
    row(lockButton(desk)),
  ];
}

function channelCard(desk: Desk, channel: StaffChannel, custodian: boolean): HTMLElement {
  const epoch = desk.log ? newestEpoch(desk.log, channel.channel) : undefined;
  const go = (label: string, view: View) => h("button", { type: "button", onclick: () => void desk.show(view) }, desk.say(label));
  return h(
    "section",
    { class: "card" },
    h("h2", {}, desk.text(channel.title)),
    h("p", {}, epoch ? desk.say("custody.epoch", { epoch: epoch.epoch, names: epoch.readers.map(({ name }) => name).join(", ") }) : desk.say("custody.noepoch")),
    ...(epoch ? drifted(desk, channel, epoch) : []),
    custodian &&
      row(
        go(epoch ? "custody.newepoch" : "custody.firstepoch", beginEpoch(channel)),
        epoch && go("custody.addreader", moreReaders(channel)),
        channel.host === desk.me.organisation && go("custody.vouch", vouching(channel)),
      ),
  );
}

/** Where the people named for a channel are others than those who hold its key. */
function drifted(desk: Desk, channel: StaffChannel, epoch: Epoch): HTMLElement[] {
  const named = channel.readers ?? [];
  const held = (person: string) => epoch.readers.find((one) => one.person === person)?.recipient;
  const gone = epoch.readers.filter(({ person }) => !named.some((one) => one.person === person));
  const waiting = named.filter(({ person, recipient }) => recipient && !held(person));
  const other = named.filter(({ person, recipient }) => recipient && held(person) && held(person) !== recipient);
  const note = (key: string, people: { name: string }[]) => people.length > 0 && h("p", { class: "note" }, desk.say(key, { names: people.map(({ name }) => name).join(", ") }));
  return [note("custody.left", gone), note("custody.waiting", waiting), note("custody.otherkey", other)].filter((one) => one !== false);
}

function entries(desk: Desk, all: Entry[]): HTMLElement {
  return h("details", {}, h("summary", {}, desk.say("custody.log")), h("ol", { start: 0 }, ...all.map((entry) => h("li", {}, `${desk.day(entry.on)} · ${described(desk, entry)}`))));
}

/** Everything sealed, with the keys that two recovery sheets open; of no use to anybody without them. */
async function exportAll(desk: Desk): Promise<void> {
  offer(new Blob([JSON.stringify(await desk.server.recovery())], { type: "application/json" }), "voices-recovery.json");
}

export function offer(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

