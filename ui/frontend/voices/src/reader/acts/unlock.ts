import { fromBase64 } from "../../format/bytes";
import { type PersonKey, passphraseWords, publicPart, unwrapPersonKey } from "../../format/keys";
import { unwrapWithPasskey } from "../../format/passkey";
import { Refusal, refuseUnless } from "../../format/refusal";
import { splitWords } from "../../format/word-list";
import { type Child, choice, field, h } from "../../screen/dom";
import { acting, type Frame, heading, row, type View } from "../frame";

/** Shows a view only to who has unlocked a key, and the lock to everybody else. */
export function unlocked(view: View): View {
  const guarded: View = (frame) => (frame.key ? view(frame) : locked(frame, guarded));
  return guarded;
}

function locked(frame: Frame, view: View): Child[] {
  const kept = frame.me.key;
  if (!kept) return [heading(frame.say("unlock.nokey")), h("p", {}, frame.say("unlock.nokey.text"))];
  const input = h("input", { type: "password", autocomplete: "off", autocapitalize: "none", spellcheck: "false", dir: "ltr" });
  const typed = field(frame.say("unlock.passphrase"), input, frame.say("unlock.hint"));
  const open = async (key: Promise<PersonKey>) => {
    frame.unlock(await checked(frame, await key));
    input.value = "";
    await frame.show(view);
  };
  const byWords = async () => {
    const count = splitWords(input.value).length;
    if (count !== passphraseWords) return typed.fail(frame.say("unlock.count", { count }));
    try {
      await open(unwrapPersonKey(fromBase64(kept.wrapped), input.value));
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.reason !== "passphrase") throw failure;
      typed.fail(frame.told(failure));
    }
  };
  const press = acting(frame, frame.say("unlock.open"), byWords, "main");
  const shown = choice("checkbox", "shown", frame.say("unlock.show"), false, (on) => (input.type = on ? "text" : "password"));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") press.querySelector("button")?.click();
  });
  const passkey = kept.passkey;
  return [
    heading(frame.say("unlock.title")),
    frame.leftAlone && h("p", { class: "note" }, frame.say("unlock.quiet")),
    h("p", { class: "hint" }, frame.say("unlock.text")),
    typed.root,
    shown,
    press,
    passkey && row(acting(frame, frame.say("unlock.passkey"), () => open(unwrapWithPasskey(fromBase64(passkey))))),
  ];
}

/** A server that hands out another key than mine would have others seal to it. */
async function checked(frame: Frame, key: PersonKey): Promise<PersonKey> {
  const { recipient, signing } = await publicPart(key);
  refuseUnless(recipient === frame.me.key?.recipient && signing === frame.me.key?.signing, "keylog-rule", "key");
  return key;
}

export function lockButton(frame: Frame): HTMLElement {
  return h("button", { type: "button", class: "quiet", onclick: () => frame.lock() }, frame.say("unlock.lock"));
}
