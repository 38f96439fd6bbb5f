import type { Colleague, GivenKey, Named } from "../../contract";
import { base64 } from "../../format/bytes";
import { type Custodian, newestEpoch } from "../../format/keylog";
import { newRecovery, shareInWords, spokenFingerprint, wrapEpochKey } from "../../format/keys";
import { Refusal } from "../../format/refusal";
import type { Share } from "../../format/shamir";
import type { WordList } from "../../format/word-list";
import { type Child, choice, choices, h } from "../../screen/dom";
import { wordList } from "../../screen/word-list";
import { acting, type Frame, heading, row, type View } from "../frame";
import { draftChange } from "./drafting";
import { unlocked } from "./unlock";

/** The first entry: who the custodians are, and the recovery key, printed on three sheets. */
export async function founding(frame: Frame): Promise<Child[]> {
  const picked = await picking(
    frame,
    (frame.me.people ?? []).filter(({ signing }) => signing),
    new Set([frame.me.person]),
    "signing",
  );
  const begin = async () => {
    const custodians = picked.people().map(custodian);
    if (custodians.length < 2) return picked.fail(frame.say("pick.two"));
    const { recipient, shares } = await newRecovery();
    await showSheets(frame, shares, () => draftChange(frame, { kind: "founding", custodians, recovery: recipient }, []));
  };
  return [
    heading(frame.say("founding.title", { name: frame.me.organisationName })),
    h("p", {}, frame.say("founding.text")),
    picked.root,
    h("p", { class: "note" }, frame.say("founding.sheets")),
    row(acting(frame, frame.say("founding.begin"), begin, "main")),
  ];
}

export const newCustodians: View = unlocked(async (frame) => {
  const now = new Set(frame.log?.custodians.map(({ person }) => person));
  const picked = await picking(
    frame,
    (frame.me.people ?? []).filter(({ signing }) => signing),
    now,
    "signing",
  );
  const begin = async () => {
    const custodians = picked.people().map(custodian);
    if (custodians.length < 2) return picked.fail(frame.say("pick.two"));
    await draftChange(frame, { kind: "custodians", custodians }, []);
  };
  return [
    heading(frame.say("custody.change")),
    h("p", {}, frame.say("custody.change.text")),
    picked.root,
    row(acting(frame, frame.say("draft.begin"), begin, "main"), back(frame)),
  ];
});

/** New sheets take the place of lost ones. */
export const newRecoverySheets: View = unlocked((frame) => {
  const said = h("p", { class: "error", role: "alert" });
  const begin = async () => {
    said.textContent = "";
    const { recipient, shares } = await newRecovery();
    const keys = await rewrapped(frame, recipient).catch((failure: unknown) => {
      if (!(failure instanceof Unreadable)) throw failure;
      said.textContent = frame.say("sheets.unreadable", { channel: failure.channel });
    });
    if (keys) await showSheets(frame, shares, () => draftChange(frame, { kind: "recovery", recovery: recipient }, keys));
  };
  return [
    heading(frame.say("custody.sheets")),
    h("p", {}, frame.say("sheets.new")),
    said,
    row(acting(frame, frame.say("founding.begin"), begin, "main"), back(frame)),
  ];
});

/** A channel whose present key is not among mine. */
class Unreadable extends Error {
  constructor(readonly channel: string) {
    super(channel);
  }
}

/** Present keys must be among mine; of older ones those that are, since their old sheets still open them. */
async function rewrapped(frame: Frame, recipient: string): Promise<GivenKey[]> {
  const keys: GivenKey[] = [];
  for (const { channel, epoch } of frame.log?.epochs ?? []) {
    const held = frame.channel(channel).epochs?.some((one) => one.epoch === epoch && one.sealed);
    const present = frame.log && newestEpoch(frame.log, channel)?.epoch === epoch;
    if (!held && !present) continue;
    const key = await frame.epochKey(channel, epoch).catch((failure: unknown) => {
      if (!(failure instanceof Refusal) || failure.reason !== "not-for-this-key") throw failure;
      if (present) throw new Unreadable(frame.text(frame.channel(channel).title));
    });
    if (key) keys.push({ person: null, channel, epoch, sealed: base64(await wrapEpochKey(recipient, key)) });
  }
  return keys;
}

/** When the frame locks, the sheets are gone from the screen, but whoever has them on paper goes on. */
function showSheets(frame: Frame, shares: Share[], done: () => Promise<void>): Promise<void> {
  return frame.show(sheets(shares, done), unlocked(sheets([], done)));
}

const sheets =
  (shares: Share[], done: () => Promise<void>): View =>
  async (frame) => {
    const list = await wordList();
    const there = shares.length > 0;
    let printed = false;
    const said = h("p", { class: "error", role: "alert" });
    const go = async () => {
      if (!printed) said.textContent = frame.say("sheets.missing");
      else await done();
    };
    return [
      heading(frame.say("sheets.title")),
      h("p", { class: "noprint" }, frame.say(there ? "sheets.text" : "sheets.hidden")),
      ...shares.map((share) => sheet(frame, list, share)),
      h(
        "div",
        { class: "noprint" },
        there && row(h("button", { type: "button", onclick: () => window.print() }, frame.say("sheets.print"))),
        choice("checkbox", "printed", frame.say("sheets.printed"), false, (on) => (printed = on)),
        said,
        row(acting(frame, frame.say("draft.begin"), go, "main"), back(frame)),
      ),
    ];
  };

function sheet(frame: Frame, list: WordList, share: Share): HTMLElement {
  return h(
    "section",
    { class: "sheet" },
    h("h2", {}, frame.say("sheet.title", { number: share.x })),
    h(
      "p",
      {},
      h("strong", {}, frame.me.organisationName),
      " · ",
      frame.say("sheet.made", { day: frame.day(new Date().toISOString().slice(0, 10)) }),
    ),
    h("ol", { class: "code", dir: "ltr", lang: "en" }, ...shareInWords(list, share).map((word) => h("li", {}, word))),
    h("p", { class: "hint" }, frame.say("sheet.text")),
  );
}

/** Somebody to be named in an entry of the key log, by the key that it names. */
export type Person = Pick<Named, "person" | "name"> & Partial<Pick<Named, "recipient"> & Pick<Colleague, "signing">>;

interface Picked {
  root: HTMLElement;
  people(): Person[];
  fail(message: string): void;
}

/** People of the organisation to tick, each with the words that tell their key from another's. */
export async function picking(
  frame: Frame,
  people: Person[],
  ticked: Set<string>,
  by: "signing" | "recipient",
  fixed = new Set<string>(),
): Promise<Picked> {
  const list = await wordList();
  const words = await Promise.all(people.map(async (one) => (await spokenFingerprint(list, one[by] ?? "")).join(" ")));
  const boxes = people.map((one, at) => {
    const box = choice(
      "checkbox",
      "person",
      one.name,
      ticked.has(one.person),
      (on) => (on ? ticked.add(one.person) : ticked.delete(one.person)),
      words[at],
    );
    if (fixed.has(one.person)) box.querySelector("input")?.setAttribute("disabled", "");
    return box;
  });
  const alone = people.length < 2 && h("p", { class: "note" }, frame.say("pick.alone"));
  const set = choices(frame.say("pick.legend"), frame.say("pick.hint"), ...boxes, ...(alone ? [alone] : []));
  return { root: set.root, fail: set.fail, people: () => people.filter(({ person }) => ticked.has(person)) };
}

function custodian({ person, name, signing }: Person): Custodian {
  return { person, name, key: signing ?? "" };
}

export function back(frame: Frame): HTMLElement {
  return h("button", { type: "button", onclick: () => void frame.go({ kind: "custody" }) }, frame.say("back"));
}
