import { base64 } from "../../format/bytes";
import {
  newPassphrase,
  newPersonKey,
  type PersonKey,
  passphraseWords,
  publicPart,
  spokenFingerprint,
  wrapPersonKey,
} from "../../format/keys";
import { passkeysMayWork, wrapWithPasskey } from "../../format/passkey";
import { type Child, field, h } from "../../screen/dom";
import { wordList } from "../../screen/word-list";
import { acting, type Frame, heading, row, type View } from "../frame";
import { lockButton, unlocked } from "./unlock";

/** My key: made here, kept by the server only under a passphrase that was never sent. */
export const keys: View = (frame) =>
  frame.me.key
    ? unlocked(mine)(frame)
    : [
        heading(frame.say("keys.none")),
        h("p", {}, frame.say("keys.none.text")),
        row(acting(frame, frame.say("keys.make"), () => make(frame, false), "main")),
      ];

async function mine(frame: Frame): Promise<Child[]> {
  const { recipient = "", signing = "" } = frame.me.key ?? {};
  const list = await wordList();
  return [
    heading(frame.say("keys.title")),
    h("p", {}, frame.say("keys.compare")),
    h("section", { class: "card" }, h("strong", {}, frame.say("keys.compare.reader")), spoken(await spokenFingerprint(list, recipient))),
    h("section", { class: "card" }, h("strong", {}, frame.say("keys.compare.custodian")), spoken(await spokenFingerprint(list, signing))),
    passkey(frame),
    h(
      "section",
      {},
      h("h2", {}, frame.say("keys.replace")),
      h("p", { class: "hint" }, frame.say("keys.replace.text")),
      acting(frame, frame.say("keys.replace.act"), () => make(frame, true), "danger"),
    ),
    row(lockButton(frame)),
  ];
}

function passkey(frame: Frame): HTMLElement | false {
  const there = !!frame.me.key?.passkey;
  return (
    (there || passkeysMayWork()) &&
    h(
      "section",
      {},
      h("h2", {}, frame.say("keys.passkey")),
      h("p", { class: "hint" }, frame.say(there ? "keys.passkey.there" : "keys.passkey.text")),
      row(
        passkeysMayWork() && acting(frame, frame.say("keys.passkey.add"), () => addPasskey(frame)),
        there && acting(frame, frame.say("keys.passkey.remove"), () => keepPasskey(frame, null)),
      ),
    )
  );
}

export function spoken(words: string[]): HTMLElement {
  return h("p", { class: "spoken", dir: "ltr", lang: "en" }, words.join(" "));
}

async function make(frame: Frame, replace: boolean): Promise<void> {
  const list = await wordList();
  const key = newPersonKey();
  const passphrase = newPassphrase(list);
  frame.watch();
  await frame.show(shown(key, passphrase, replace), keys);
}

const shown =
  (key: PersonKey, passphrase: string, replace: boolean): View =>
  (frame) => [
    heading(frame.say("keys.passphrase")),
    h("p", {}, frame.say("keys.passphrase.text")),
    h("ol", { class: "code", dir: "ltr", lang: "en" }, ...passphrase.split(" ").map((word) => h("li", {}, word))),
    h("p", { class: "note" }, frame.say("keys.passphrase.lost")),
    row(
      h(
        "button",
        { type: "button", class: "main", onclick: () => void frame.show(typedBack(key, passphrase, replace), keys) },
        frame.say("keys.written"),
      ),
    ),
  ];

/** Two of the words typed back, then the key is wrapped and kept. */
const typedBack =
  (key: PersonKey, passphrase: string, replace: boolean): View =>
  (frame) => {
    const words = passphrase.split(" ");
    const first = crypto.getRandomValues(new Uint8Array(1))[0] % passphraseWords;
    const asked = [first, (first + 3) % passphraseWords].sort((one, other) => one - other);
    const fields = asked.map((at) =>
      field(
        frame.say("keys.word", { number: at + 1 }),
        h("input", { type: "text", autocomplete: "off", autocapitalize: "none", spellcheck: "false", dir: "ltr" }),
      ),
    );
    const keep = async () => {
      const wrong = asked.findIndex((at, index) => fields[index].input.value.trim().toLowerCase() !== words[at]);
      if (wrong >= 0) return fields[wrong].fail(frame.say("keys.word.wrong"));
      const wrapped = base64(await wrapPersonKey(key, passphrase));
      await frame.server.putKey({ ...(await publicPart(key)), wrapped, passkey: null, ...(replace ? { replace: true } : {}) });
      await frame.refresh();
      frame.unlock(key);
      frame.parent.tell("changed", { subject: frame.me.person });
      await frame.show(keys);
    };
    return [
      heading(frame.say("keys.check")),
      ...fields.map(({ root }) => root),
      row(
        acting(frame, frame.say("keys.keep"), keep, "main"),
        h("button", { type: "button", onclick: () => void frame.show(shown(key, passphrase, replace), keys) }, frame.say("keys.again")),
      ),
    ];
  };

async function addPasskey(frame: Frame): Promise<void> {
  if (frame.key) await keepPasskey(frame, base64(await wrapWithPasskey(`Jointly · ${frame.me.personName}`, frame.key)));
}

async function keepPasskey(frame: Frame, passkey: string | null): Promise<void> {
  if (!frame.me.key) return;
  const { recipient, signing, wrapped } = frame.me.key;
  await frame.server.putKey({ recipient, signing, wrapped, passkey });
  await frame.refresh();
  await frame.show(keys);
}
