import { fromBase64 } from "../../format/bytes";
import { passphraseWords, type PersonKey, publicPart, unwrapPersonKey } from "../../format/keys";
import { unwrapWithPasskey } from "../../format/passkey";
import { Refusal, refuseUnless } from "../../format/refusal";
import { splitWords } from "../../format/word-list";
import { choice, type Child, field, h } from "../../screen/dom";
import { acting, type Desk, heading, row, type View } from "../desk";

/** Shows a view only to who has unlocked a key, and the lock to everybody else. */
export function unlocked(view: View): View {
  const guarded: View = (desk) => (desk.key ? view(desk) : locked(desk, guarded));
  return guarded;
}

function locked(desk: Desk, view: View): Child[] {
  const kept = desk.me.key;
  if (!kept) return [heading(desk.say("unlock.nokey")), h("p", {}, desk.say("unlock.nokey.text"))];
  const input = h("input", { type: "password", autocomplete: "off", autocapitalize: "none", spellcheck: "false", dir: "ltr" });
  const typed = field(desk.say("unlock.passphrase"), input, desk.say("unlock.hint"));
  const open = async (key: Promise<PersonKey>) => {
    desk.unlock(await checked(desk, await key));
    input.value = "";
    await desk.show(view);
  };
  const byWords = async () => {
    const count = splitWords(input.value).length;
    if (count !== passphraseWords) return typed.fail(desk.say("unlock.count", { count }));
    try {
      await open(unwrapPersonKey(fromBase64(kept.wrapped), input.value));
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.reason !== "passphrase") throw failure;
      typed.fail(desk.told(failure));
    }
  };
  const press = acting(desk, desk.say("unlock.open"), byWords, "main");
  const shown = choice("checkbox", "shown", desk.say("unlock.show"), false, (on) => (input.type = on ? "text" : "password"));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") press.querySelector("button")?.click();
  });
  const passkey = kept.passkey;
  return [
    heading(desk.say("unlock.title")),
    desk.leftAlone && h("p", { class: "note" }, desk.say("unlock.quiet")),
    h("p", { class: "hint" }, desk.say("unlock.text")),
    typed.root,
    shown,
    press,
    passkey && row(acting(desk, desk.say("unlock.passkey"), () => open(unwrapWithPasskey(fromBase64(passkey))))),
  ];
}

/** A server that hands out another key than mine would have others seal to it. */
async function checked(desk: Desk, key: PersonKey): Promise<PersonKey> {
  const { recipient, signing } = await publicPart(key);
  refuseUnless(recipient === desk.me.key?.recipient && signing === desk.me.key?.signing, "keylog-rule", "key");
  return key;
}

export function lockButton(desk: Desk): HTMLElement {
  return h("button", { type: "button", class: "quiet", onclick: () => desk.lock() }, desk.say("unlock.lock"));
}
