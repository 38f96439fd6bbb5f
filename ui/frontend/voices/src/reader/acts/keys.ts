import { base64 } from "../../format/bytes";
import { newPassphrase, newPersonKey, passphraseWords, type PersonKey, publicPart, spokenFingerprint, wrapPersonKey } from "../../format/keys";
import { passkeysMayWork, wrapWithPasskey } from "../../format/passkey";
import { type Child, field, h } from "../../screen/dom";
import { wordList } from "../../screen/word-list";
import { acting, type Desk, heading, row, type View } from "../desk";
import { lockButton, unlocked } from "./unlock";

/** My key: made here, kept by the server only under a passphrase that was never sent. */
export const keys: View = (desk) => (desk.me.key ? unlocked(mine)(desk) : [heading(desk.say("keys.none")), h("p", {}, desk.say("keys.none.text")), row(acting(desk, desk.say("keys.make"), () => make(desk, false), "main"))]);

async function mine(desk: Desk): Promise<Child[]> {
  const { recipient = "", signing = "" } = desk.me.key ?? {};
  const list = await wordList();
  return [
    heading(desk.say("keys.title")),
    h("p", {}, desk.say("keys.compare")),
    h("section", { class: "card" }, h("strong", {}, desk.say("keys.compare.reader")), spoken(await spokenFingerprint(list, recipient))),
    h("section", { class: "card" }, h("strong", {}, desk.say("keys.compare.custodian")), spoken(await spokenFingerprint(list, signing))),
    passkey(desk),
    h("section", {}, h("h2", {}, desk.say("keys.replace")), h("p", { class: "hint" }, desk.say("keys.replace.text")), acting(desk, desk.say("keys.replace.act"), () => make(desk, true), "danger")),
    row(lockButton(desk)),
  ];
}

function passkey(desk: Desk): HTMLElement | false {
  const there = !!desk.me.key?.passkey;
  return (
    (there || passkeysMayWork()) &&
    h(
      "section",
      {},
      h("h2", {}, desk.say("keys.passkey")),
      h("p", { class: "hint" }, desk.say(there ? "keys.passkey.there" : "keys.passkey.text")),
      row(
        passkeysMayWork() && acting(desk, desk.say("keys.passkey.add"), () => addPasskey(desk)),
        there && acting(desk, desk.say("keys.passkey.remove"), () => keepPasskey(desk, null)),
      ),
    )
  );
}

export function spoken(words: string[]): HTMLElement {
  return h("p", { class: "spoken", dir: "ltr", lang: "en" }, words.join(" "));
}

async function make(desk: Desk, replace: boolean): Promise<void> {
  const list = await wordList();
  const key = newPersonKey();
  const passphrase = newPassphrase(list);
  desk.watch();
  await desk.show(shown(key, passphrase, replace), keys);
}

const shown =
  (key: PersonKey, passphrase: string, replace: boolean): View =>
  (desk) => [
    heading(desk.say("keys.passphrase")),
    h("p", {}, desk.say("keys.passphrase.text")),
    h("ol", { class: "code", dir: "ltr", lang: "en" }, ...passphrase.split(" ").map((word) => h("li", {}, word))),
    h("p", { class: "note" }, desk.say("keys.passphrase.lost")),
    row(h("button", { type: "button", class: "main", onclick: () => void desk.show(typedBack(key, passphrase, replace), keys) }, desk.say("keys.written"))),
  ];

/** Two of the words typed back, then the key is wrapped and kept. */
const typedBack =
  (key: PersonKey, passphrase: string, replace: boolean): View =>
  (desk) => {
    const words = passphrase.split(" ");
    const first = crypto.getRandomValues(new Uint8Array(1))[0] % passphraseWords;
    const asked = [first, (first + 3) % passphraseWords].sort((one, other) => one - other);
    const fields = asked.map((at) => field(desk.say("keys.word", { number: at + 1 }), h("input", { type: "text", autocomplete: "off", autocapitalize: "none", spellcheck: "false", dir: "ltr" })));
    const keep = async () => {
      const wrong = asked.findIndex((at, index) => fields[index].input.value.trim().toLowerCase() !== words[at]);
      if (wrong >= 0) return fields[wrong].fail(desk.say("keys.word.wrong"));
      const wrapped = base64(await wrapPersonKey(key, passphrase));
      await desk.server.putKey({ ...(await publicPart(key)), wrapped, passkey: null, ...(replace ? { replace: true } : {}) });
      await desk.refresh();
      desk.unlock(key);
      desk.parent.tell("changed", { subject: desk.me.person });
      await desk.show(keys);
    };
    return [
      heading(desk.say("keys.check")),
      ...fields.map(({ root }) => root),
      row(acting(desk, desk.say("keys.keep"), keep, "main"), h("button", { type: "button", onclick: () => void desk.show(shown(key, passphrase, replace), keys) }, desk.say("keys.again"))),
    ];
  };

async function addPasskey(desk: Desk): Promise<void> {
  if (desk.key) await keepPasskey(desk, base64(await wrapWithPasskey(`Jointly · ${desk.me.personName}`, desk.key)));
}

async function keepPasskey(desk: Desk, passkey: string | null): Promise<void> {
  if (!desk.me.key) return;
  const { recipient, signing, wrapped } = desk.me.key;
  await desk.server.putKey({ recipient, signing, wrapped, passkey });
  await desk.refresh();
  await desk.show(keys);
}
