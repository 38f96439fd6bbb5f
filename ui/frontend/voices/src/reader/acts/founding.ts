import { base64 } from "../../format/bytes";
import { type Custodian, newestEpoch } from "../../format/keylog";
import { newRecovery, shareInWords, spokenFingerprint, wrapEpochKey } from "../../format/keys";
import { Refusal } from "../../format/refusal";
import { type Share } from "../../format/shamir";
import { type WordList } from "../../format/word-list";
import { type Child, choice, choices, h } from "../../screen/dom";
import { wordList } from "../../screen/word-list";
import { acting, type Desk, heading, row, type View } from "../desk";
import { type PersonPart, type WrappedKey } from "../server";
import { draftChange } from "./drafting";
import { unlocked } from "./unlock";

/** The first entry: who the custodians are, and the recovery key, printed on three sheets. */
export async function founding(desk: Desk): Promise<Child[]> {
  const picked = await picking(desk, (desk.me.people ?? []).filter(({ signing }) => signing), new Set([desk.me.person]), "signing");
  const begin = async () => {
    const custodians = picked.people().map(custodian);
    if (custodians.length < 2) return picked.fail(desk.say("pick.two"));
    const { recipient, shares } = await newRecovery();
    await showSheets(desk, shares, () => draftChange(desk, { kind: "founding", custodians, recovery: recipient }, []));
  };
  return [
    heading(desk.say("founding.title", { name: desk.me.organisationName })),
    h("p", {}, desk.say("founding.text")),
    picked.root,
    h("p", { class: "note" }, desk.say("founding.sheets")),
    row(acting(desk, desk.say("founding.begin"), begin, "main")),
  ];
}

export const newCustodians: View = unlocked(async (desk) => {
  const now = new Set(desk.log?.custodians.map(({ person }) => person));
  const picked = await picking(desk, (desk.me.people ?? []).filter(({ signing }) => signing), now, "signing");
  const begin = async () => {
    const custodians = picked.people().map(custodian);
    if (custodians.length < 2) return picked.fail(desk.say("pick.two"));
    await draftChange(desk, { kind: "custodians", custodians }, []);
  };
  return [heading(desk.say("custody.change")), h("p", {}, desk.say("custody.change.text")), picked.root, row(acting(desk, desk.say("draft.begin"), begin, "main"), back(desk))];
});

/** New sheets take the place of lost ones. */
export const newRecoverySheets: View = unlocked((desk) => {
  const said = h("p", { class: "error", role: "alert" });
  const begin = async () => {
    said.textContent = "";
    const { recipient, shares } = await newRecovery();
    const keys = await rewrapped(desk, recipient).catch((failure: unknown) => {
      if (!(failure instanceof Unreadable)) throw failure;
      said.textContent = desk.say("sheets.unreadable", { channel: failure.channel });
    });
    if (keys) await showSheets(desk, shares, () => draftChange(desk, { kind: "recovery", recovery: recipient }, keys));
  };
  return [heading(desk.say("custody.sheets")), h("p", {}, desk.say("sheets.new")), said, row(acting(desk, desk.say("founding.begin"), begin, "main"), back(desk))];
});

/** A channel whose present key is not among mine. */
class Unreadable extends Error {
  constructor(readonly channel: string) {
    super(channel);
  }
}

/** Present keys must be among mine; of older ones those that are, since their old sheets still open them. */
async function rewrapped(desk: Desk, recipient: string): Promise<WrappedKey[]> {
  const keys: WrappedKey[] = [];
  for (const { channel, epoch } of desk.log?.epochs ?? []) {
    const held = desk.channel(channel).epochs?.some((one) => one.epoch === epoch && one.sealed);
    const present = desk.log && newestEpoch(desk.log, channel)?.epoch === epoch;
    if (!held && !present) continue;
    const key = await desk.epochKey(channel, epoch).catch((failure: unknown) => {
      if (!(failure instanceof Refusal) || failure.reason !== "not-for-this-key") throw failure;
      if (present) throw new Unreadable(desk.text(desk.channel(channel).title));
    });
    if (key) keys.push({ person: null, channel, epoch, sealed: base64(await wrapEpochKey(recipient, key)) });
  }
  return keys;
}

/** When the desk locks, the sheets are gone from the screen, but whoever has them on paper goes on. */
function showSheets(desk: Desk, shares: Share[], done: () => Promise<void>): Promise<void> {
  return desk.show(sheets(shares, done), unlocked(sheets([], done)));
}

const sheets =
  (shares: Share[], done: () => Promise<void>): View =>
  async (desk) => {
    const list = await wordList();
    const there = shares.length > 0;
    let printed = false;
    const said = h("p", { class: "error", role: "alert" });
    const go = async () => {
      if (!printed) said.textContent = desk.say("sheets.missing");
      else await done();
    };
    return [
      heading(desk.say("sheets.title")),
      h("p", { class: "noprint" }, desk.say(there ? "sheets.text" : "sheets.hidden")),
      ...shares.map((share) => sheet(desk, list, share)),
      h(
        "div",
        { class: "noprint" },
        there && row(h("button", { type: "button", onclick: () => window.print() }, desk.say("sheets.print"))),
        choice("checkbox", "printed", desk.say("sheets.printed"), false, (on) => (printed = on)),
        said,
        row(acting(desk, desk.say("draft.begin"), go, "main"), back(desk)),
      ),
    ];
  };

function sheet(desk: Desk, list: WordList, share: Share): HTMLElement {
  return h(
    "section",
    { class: "sheet" },
    h("h2", {}, desk.say("sheet.title", { number: share.x })),
    h("p", {}, h("strong", {}, desk.me.organisationName), " · ", desk.say("sheet.made", { day: desk.day(new Date().toISOString().slice(0, 10)) })),
    h("ol", { class: "code", dir: "ltr", lang: "en" }, ...shareInWords(list, share).map((word) => h("li", {}, word))),
    h("p", { class: "hint" }, desk.say("sheet.text")),
  );
}

interface Picked {
  root: HTMLElement;
  people(): PersonPart[];
  fail(message: string): void;
}

/** People of the organisation to tick, each with the words that tell their key from another's. */
export async function picking(desk: Desk, people: PersonPart[], ticked: Set<string>, by: "signing" | "recipient", fixed = new Set<string>()): Promise<Picked> {
  const list = await wordList();
  const words = await Promise.all(people.map(async (one) => (await spokenFingerprint(list, one[by] ?? "")).join(" ")));
  const boxes = people.map((one, at) => {
    const box = choice("checkbox", "person", one.name, ticked.has(one.person), (on) => (on ? ticked.add(one.person) : ticked.delete(one.person)), words[at]);
    if (fixed.has(one.person)) box.querySelector("input")?.setAttribute("disabled", "");
    return box;
  });
  const alone = people.length < 2 && h("p", { class: "note" }, desk.say("pick.alone"));
  const set = choices(desk.say("pick.legend"), desk.say("pick.hint"), ...boxes, ...(alone ? [alone] : []));
  return { root: set.root, fail: set.fail, people: () => people.filter(({ person }) => ticked.has(person)) };
}

function custodian({ person, name, signing }: PersonPart): Custodian {
  return { person, name, key: signing ?? "" };
}

export function back(desk: Desk): HTMLElement {
  return h("button", { type: "button", onclick: () => void desk.go({ kind: "custody" }) }, desk.say("back"));
}
