import type { KeyDraft } from "../../contract";
import { fromBase64 } from "../../format/bytes";
import { append, type Custodian, type Entry, fingerprintOf, hashOf, type Reader, signEntry } from "../../format/keylog";
import { spokenFingerprint } from "../../format/keys";
import { type Child, choice, h } from "../../screen/dom";
import { wordList } from "../../screen/word-list";
import { acting, type Frame, heading, row, type View } from "../frame";
import { described } from "./described";
import { changed } from "./drafting";
import { spoken } from "./keys";

/** A change that waits for its second signature: what it says, in names and in words to compare in person. */
export const pending =
  (draft: KeyDraft): View =>
  async (frame) => {
    const entry = JSON.parse(draft.entry) as Entry;
    const mine = draft.person === frame.me.person;
    const inForce = frame.log?.custodians ?? (entry.kind === "founding" ? entry.custodians : []);
    const maySign = !mine && inForce.some(({ person }) => person === frame.me.person);
    let compared = false;
    const sign = async () => {
      if (!compared || !frame.key) throw new Uncompared();
      const signature = signEntry(fromBase64(frame.key.ed25519), draft.entry);
      const both = [
        { person: draft.person, signature: draft.signature },
        { person: frame.me.person, signature },
      ];
      append(frame.log, frame.me.organisation, { entry: draft.entry, signatures: both });
      await frame.server.signDraft(draft.id, signature);
      await changed(frame);
    };
    const said = h("p", { class: "error", role: "alert" });
    const signing = () =>
      sign().catch((failure: unknown) => {
        if (!(failure instanceof Uncompared)) throw failure;
        said.textContent = frame.say(comparing(entry).undone);
      });
    return [
      heading(frame.say("draft.title")),
      h("p", { class: "lead" }, described(frame, entry)),
      entry.kind === "founding" &&
        h("p", {}, frame.say("custody.fingerprint"), " ", h("code", { dir: "ltr" }, fingerprintOf(hashOf(draft.entry)))),
      h("p", { class: "note" }, frame.say(mine ? "draft.waits" : maySign ? comparing(entry).how : "draft.notyours")),
      ...(await people(frame, entry)),
      maySign && choice("checkbox", "compared", frame.say(comparing(entry).done), false, (on) => (compared = on)),
      maySign && said,
      row(
        maySign && acting(frame, frame.say("draft.sign"), signing, "main"),
        (mine || maySign || !frame.log) &&
          acting(frame, frame.say("draft.drop"), async () => {
            await frame.server.dropDraft(draft.id);
            await changed(frame);
          }),
        acting(frame, frame.say("draft.refresh"), () => changed(frame)),
      ),
    ];
  };

class Uncompared extends Error {}

/** What there is to compare: most entries name people, these two do not. */
function comparing({ kind }: Entry): { how: string; done: string; undone: string } {
  if (kind === "recovery") return { how: "draft.compare.recovery", done: "draft.compared.recovery", undone: "draft.uncompared" };
  if (kind === "vouch") return { how: "draft.compare.vouch", done: "draft.compared.vouch", undone: "draft.uncompared.vouch" };
  return { how: "draft.compare", done: "draft.compared", undone: "draft.uncompared" };
}

/** The words that tell each key which an entry names from any other. */
async function people(frame: Frame, entry: Entry): Promise<Child[]> {
  const list = await wordList();
  const named: (Custodian | Reader)[] = "readers" in entry ? entry.readers : "custodians" in entry ? entry.custodians : [];
  const keys = named.map((one) => ({ name: one.name, key: "recipient" in one ? one.recipient : one.key }));
  if ("recovery" in entry) keys.push({ name: frame.say("draft.recovery"), key: entry.recovery });
  return Promise.all(
    keys.map(async ({ name, key }) => h("section", { class: "card" }, h("strong", {}, name), spoken(await spokenFingerprint(list, key)))),
  );
}
