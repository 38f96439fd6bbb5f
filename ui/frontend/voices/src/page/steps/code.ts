import { hex } from "../../format/bytes";
import { keysOf, readCode } from "../../format/code";
import { Refusal } from "../../format/refusal";
import { button, field, h, live, submitting } from "../../screen/dom";
import { wordList } from "../../screen/word-list";
import { type App, actions, type Step } from "../app";
import { server } from "../server";
import { load } from "./loading";

/** The way back in. A wrong code and a voice that is gone look the same. */
export const code: Step = (app) => {
  const said = live();
  const input = h("textarea", {
    rows: 3,
    autocomplete: "off",
    autocapitalize: "none",
    autocorrect: "off",
    spellcheck: "false",
    dir: "auto",
  });
  const typed = field(app.say("code.label"), input, app.say("code.hint"));
  const submit = async () => {
    if (said.textContent) return;
    said.textContent = app.say("code.opening");
    try {
      await openWith(app, input.value);
      input.value = "";
      app.go("status");
    } catch (failure) {
      typed.fail(told(app, failure));
    } finally {
      said.textContent = "";
    }
  };
  const form = h(
    "form",
    { onsubmit: submitting(submit) },
    typed.root,
    said,
    actions(
      h("button", { class: "main" }, app.say("code.open")),
      button(app.say("back"), () => app.go("welcome")),
    ),
  );
  return { heading: app.say("code.title"), body: [form] };
};

async function openWith(app: App, typed: string): Promise<void> {
  const keys = await keysOf(await readCode(typed, wordList));
  const found = await server.status({ lookup: hex(keys.lookup), auth: hex(keys.auth) });
  if (!found.found) throw new NotFound();
  app.returned = { keys, status: found };
  if (app.link?.channel === found.channel) await load(app).catch(() => undefined);
}

class NotFound extends Error {}

function told(app: App, failure: unknown): string {
  if (failure instanceof NotFound) return app.say("code.unknown");
  if (failure instanceof Refusal) return app.say(`refusal.${failure.reason}`, { detail: failure.detail });
  return app.say("failed.text");
}
