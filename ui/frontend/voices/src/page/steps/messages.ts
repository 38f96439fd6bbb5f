import type { SealedMessage } from "../../contract";
import { base64 } from "../../format/bytes";
import { roomFor, sealMessage } from "../../format/envelope";
import { solve } from "../../format/work";
import { button, choice, choices, field, h, live, submitting } from "../../screen/dom";
import { type App, actions, type Step } from "../app";
import type { Receiver } from "../receivers";
import { authOf, current, opened } from "../returned";
import { Problem, server } from "../server";
import { load } from "./loading";

/** Writing again. Only with the link: without it nobody could say whose keys these are. */
export const messages: Step = (app) => {
  const to = current(opened(app).status).filter(({ organisation }) => receiver(app, organisation));
  const back = button(app.say("back"), () => app.go("status"));
  if (to.length === 0) return { heading: app.say("status.write"), body: [h("p", {}, app.say("messages.nolink")), actions(back)] };
  const stop = new AbortController();
  app.onLeave(() => stop.abort());
  const ticked = new Set(to.map(({ organisation }) => organisation));
  const input = h("textarea", { rows: 6, autocomplete: "off", spellcheck: "false", dir: "auto" });
  const words = field(app.say("messages.label"), input);
  const readers = choices(
    app.say("messages.to"),
    "",
    ...to.map(({ organisation, name }) =>
      choice("checkbox", "to", name, true, (on) => (on ? ticked.add(organisation) : ticked.delete(organisation))),
    ),
  );
  const bar = h("progress", { max: 100, value: 0, hidden: true, "aria-label": app.say("sending.title") });
  const said = live();
  const form = h("form", {}, words.root, readers.root, bar, said, actions(h("button", { class: "main" }, app.say("send")), back));
  const package_ = new Map<string, SealedMessage[]>();
  let busy = false;
  const submit = async () => {
    const text = input.value.trim();
    if (busy) return;
    if (!text) return words.fail(app.say("question.missing"));
    if (roomFor(text) < 0) return words.fail(app.say("messages.toolong"));
    if (ticked.size === 0) return readers.fail(app.say("before.who.missing"));
    busy = true;
    bar.hidden = false;
    said.textContent = app.say("sending.working");
    const key = JSON.stringify([text, [...ticked]]);
    try {
      await send(app, text, [...ticked], key, package_, (share) => (bar.value = share * 95), stop.signal);
      input.value = "";
      app.show(sent);
    } catch (failure) {
      if (!stop.signal.aborted)
        said.textContent = app.say(failure instanceof Problem && failure.status < 500 ? "sending.failed" : "sending.unheard");
      const seen = await server.status(authOf(app)).catch(() => null);
      if (seen?.found) opened(app).status.messages = seen.messages;
    } finally {
      busy = false;
      bar.hidden = true;
    }
  };
  form.addEventListener("submit", submitting(submit));
  return { heading: app.say("status.write"), body: [h("p", {}, app.say("messages.text")), form] };
};

const sent: Step = (app) => ({
  heading: app.say("messages.sent"),
  body: [h("p", {}, app.say("messages.sent.text")), actions(button(app.say("back"), () => app.go("status"), "main"))],
});

/** The same words to the same readers stay the same package, so that a second try never arrives twice. */
async function send(
  app: App,
  text: string,
  to: string[],
  key: string,
  kept: Map<string, SealedMessage[]>,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const sealed = kept.get(key) ?? (await Promise.all(to.map((organisation) => seal(app, organisation, text))));
  kept.set(key, sealed);
  const { challenge, bits } = await server.challenge();
  const nonce = await solve(challenge, bits, progress, signal);
  try {
    await server.message({ challenge, nonce, ...authOf(app), messages: sealed });
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.kind !== "epoch-ended") throw failure;
    await load(app);
    if (sealed.every(({ organisation, epoch }) => receiver(app, organisation)?.epoch.epoch === epoch)) throw failure;
    kept.delete(key);
    return send(app, text, to, key, kept, progress, signal);
  }
  const now = opened(app).status;
  now.messages = [...(now.messages ?? []), ...sealed.map(({ organisation, number }) => ({ organisation, number, on: "" }))];
}

async function seal(app: App, organisation: string, text: string): Promise<SealedMessage> {
  const { status: now } = opened(app);
  const { epoch } = receiver(app, organisation) as Receiver;
  const number = Math.max(0, ...(now.messages ?? []).filter((one) => one.organisation === organisation).map((one) => one.number)) + 1;
  const place = { channel: now.channel, organisation, epoch: epoch.epoch, submission: now.submission };
  return { organisation, epoch: epoch.epoch, number, sealed: base64(await sealMessage(epoch.recipient, place, number, text)) };
}

function receiver(app: App, organisation: string): Receiver | undefined {
  return app.receivers.find((one) => one.organisation === organisation);
}
