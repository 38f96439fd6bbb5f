import { fromBase64 } from "../../format/bytes";
import { append, type Custodian, type Entry, fingerprintOf, hashOf, type Reader, signEntry } from "../../format/keylog";
import { spokenFingerprint } from "../../format/keys";
import { type Child, choice, h } from "../../screen/dom";
import { wordList } from "../../screen/word-list";
import { acting, type Desk, heading, row, type View } from "../desk";
import { type KeyDraft } from "../server";
import { described } from "./described";
import { changed } from "./drafting";
import { spoken } from "./keys";

/** A change that waits for its second signature: what it says, in names and in words to compare in person. */
export const pending =
  (draft: KeyDraft): View =>
  async (desk) => {
    const entry = JSON.parse(draft.entry) as Entry;
    const mine = draft.person === desk.me.person;
    const inForce = desk.log?.custodians ?? (entry.kind === "founding" ? entry.custodians : []);
    const maySign = !mine && inForce.some(({ person }) => person === desk.me.person);
    let compared = false;
    const sign = async () => {
      if (!compared || !desk.key) throw new Uncompared();
      const signature = signEntry(fromBase64(desk.key.ed25519), draft.entry);
      const both = [{ person: draft.person, signature: draft.signature }, { person: desk.me.person, signature }];
      append(desk.log, desk.me.organisation, { entry: draft.entry, signatures: both });
      await desk.server.signDraft(draft.id, signature);
      await changed(desk);
    };
    const said = h("p", { class: "error", role: "alert" });
    const signing = () =>
      sign().catch((failure: unknown) => {
        if (!(failure instanceof Uncompared)) throw failure;
        said.textContent = desk.say(comparing(entry).undone);
      });
    return [
      heading(desk.say("draft.title")),
      h("p", { class: "lead" }, described(desk, entry)),
      entry.kind === "founding" && h("p", {}, desk.say("custody.fingerprint"), " ", h("code", { dir: "ltr" }, fingerprintOf(hashOf(draft.entry)))),
      h("p", { class: "note" }, desk.say(mine ? "draft.waits" : maySign ? comparing(entry).how : "draft.notyours")),
      ...(await people(desk, entry)),
      maySign && choice("checkbox", "compared", desk.say(comparing(entry).done), false, (on) => (compared = on)),
      maySign && said,
      row(
        maySign && acting(desk, desk.say("draft.sign"), signing, "main"),
        (mine || maySign || !desk.log) && acting(desk, desk.say("draft.drop"), async () => {
          await desk.server.dropDraft(draft.id);
          await changed(desk);
        }),
        acting(desk, desk.say("draft.refresh"), () => changed(desk)),
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
async function people(desk: Desk, entry: Entry): Promise<Child[]> {
  const list = await wordList();
  const named: (Custodian | Reader)[] = "readers" in entry ? entry.readers : "custodians" in entry ? entry.custodians : [];
  const keys = named.map((one) => ({ name: one.name, key: "recipient" in one ? one.recipient : one.key }));
  if ("recovery" in entry) keys.push({ name: desk.say("draft.recovery"), key: entry.recovery });
  return Promise.all(keys.map(async ({ name, key }) => h("section", { class: "card" }, h("strong", {}, name), spoken(await spokenFingerprint(list, key)))));
}
