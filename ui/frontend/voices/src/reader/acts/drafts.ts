import { fromBase64 } from "../../format/bytes";
import { append, type Custodian, type Entry, fingerprintOf, hashOf, type Reader, signEntry } from "../../format/keylog";
import { spokenFingerprint } from "../../format/keys";
import { type Child, choice, h } from "../../screen/dom";
import { wordList } from "../../screen/word-list";
import { acting, heading, row, type View } from "../desk";
import { type KeyDraft } from "../server";
import { described } from "./custody";
import { changed } from "./drafting";
import { spoken } from "./keys";

/** What the second custodian must have compared before signing: people by the words of their keys, an organisation by its fingerprint. */
const byWords = { compare: "draft.compare", compared: "draft.compared", uncompared: "draft.uncompared" };
const byFingerprint = { compare: "vouch.text", compared: "draft.compared.vouch", uncompared: "draft.uncompared.vouch" };

/** A change that waits for its second signature: what it says, in names and in words to compare in person. */
export const pending =
  (draft: KeyDraft): View =>
  async (desk) => {
    const entry = JSON.parse(draft.entry) as Entry;
    const mine = draft.person === desk.me.person;
    const inForce = desk.log?.custodians ?? (entry.kind === "founding" ? entry.custodians : []);
    const maySign = !mine && inForce.some(({ person }) => person === desk.me.person);
    const words = entry.kind === "vouch" ? byFingerprint : byWords;
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
        said.textContent = desk.say(words.uncompared);
      });
    return [
      heading(desk.say("draft.title")),
      h("p", { class: "lead" }, described(desk, entry)),
      entry.kind === "founding" && h("p", {}, desk.say("custody.fingerprint"), " ", h("code", { dir: "ltr" }, fingerprintOf(hashOf(draft.entry)))),
      ...(await people(entry)),
      h("p", { class: "note" }, desk.say(mine ? "draft.waits" : maySign ? words.compare : "draft.notyours")),
      maySign && choice("checkbox", "compared", desk.say(words.compared), false, (on) => (compared = on)),
      maySign && said,
      row(
        maySign && acting(desk, desk.say("draft.sign"), signing, "main"),
        acting(desk, desk.say("draft.drop"), async () => {
          await desk.server.dropDraft(draft.id);
          await changed(desk);
        }),
        acting(desk, desk.say("draft.refresh"), () => changed(desk)),
      ),
    ];
  };

class Uncompared extends Error {}

async function people(entry: Entry): Promise<Child[]> {
  const list = await wordList();
  const named: (Custodian | Reader)[] = "readers" in entry ? entry.readers : "custodians" in entry ? entry.custodians : [];
  return Promise.all(
    named.map(async (one) => h("section", { class: "card" }, h("strong", {}, one.name), spoken(await spokenFingerprint(list, "recipient" in one ? one.recipient : one.key)))),
  );
}
