import type { Channel } from "../../contract";
import { Refusal } from "../../format/refusal";
import { solve } from "../../format/work";
import { button, h, live } from "../../screen/dom";
import { type App, actions, type Step } from "../app";
import { type Sending, sealed, written } from "../sealing";
import { Problem, server } from "../server";
import { helplines } from "./helplines";
import { load } from "./loading";
import { thanks } from "./receipt";
import { placeOf } from "./walk";

/** Seals and sends. Whatever fails, the same sealed package waits for the next try, under the same code and name. */
export const sending: Step = (app) => {
  const stop = new AbortController();
  const bar = h("progress", { max: 100, value: 0, "aria-label": app.say("sending.title") });
  const said = live();
  const patience = h("p", {}, app.say("sending.text"));
  const again = h("div");
  const underway = (is: boolean) => {
    bar.hidden = patience.hidden = !is;
    said.classList.toggle("note", !is);
  };
  const run = () => {
    again.replaceChildren();
    underway(true);
    const halt = button(app.say("sending.stop"), () => app.go(placeOf(app, "review")));
    again.append(actions(halt));
    send(app, bar, said, stop.signal).then(
      () => {
        app.forgetWords();
        app.go("thanks");
      },
      (failure: unknown) => {
        if (stop.signal.aborted) return;
        if (failure instanceof Problem && failure.kind === "sent-before") return arrivedBefore(app);
        if (stopped(failure)) return void chooseAgain(app);
        const { key, gaps } = told(failure, app.sending?.unheard ?? false);
        said.textContent = app.say(key, gaps);
        underway(false);
        again.replaceChildren(
          actions(
            button(app.say("again"), run, "main"),
            button(app.say("back"), () => app.go(placeOf(app, "review"))),
          ),
        );
      },
    );
  };
  app.onLeave(() => stop.abort());
  run();
  return { heading: app.say("sending.title"), body: [patience, bar, said, again] };
};

async function send(app: App, bar: HTMLProgressElement, said: HTMLElement, signal: AbortSignal): Promise<void> {
  said.textContent = app.say("sending.locking");
  if (app.sending?.of !== written(app.draft)) app.sending = await sealed(writingOf(app));
  signal.throwIfAborted();
  said.textContent = app.say("sending.working");
  const { challenge, bits } = await server.challenge();
  const nonce = await solve(challenge, bits, (share) => (bar.value = Math.round(share * 95)), signal);
  const { package: sent } = app.sending;
  try {
    await server.submit({ challenge, nonce, ...sent });
    bar.value = 100;
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.status >= 500) app.sending.unheard = true;
    if (!(failure instanceof Problem) || failure.kind !== "epoch-ended") throw failure;
    await sealAnew(app, signal);
    await send(app, bar, said, signal);
  }
}

/** The organisation changed its key meanwhile: fetch it, check it, lock everything again; the code stays. */
async function sealAnew(app: App, signal: AbortSignal): Promise<void> {
  const before = app.sending;
  await load(app);
  const missing = [...app.draft.organisations].some((organisation) => !app.receivers.some((one) => one.organisation === organisation));
  if (missing) throw new Refusal("keylog-chain", "receiver");
  signal.throwIfAborted();
  app.sending = await sealed(writingOf(app));
  if (epochs(app.sending) === epochs(before)) throw new Problem(422, "epoch-ended");
}

function epochs(sending: Sending | null): string {
  return JSON.stringify(sending?.package.envelopes.map(({ organisation, epoch }) => [organisation, epoch]));
}

function writingOf(app: App) {
  const { draft, receivers, language } = app;
  return { draft, receivers, language, channel: app.channel as Channel, assisted: app.link?.assisted ?? false };
}

/** The answer to what was sent first got lost, and something was changed since. */
function arrivedBefore(app: App): void {
  app.forgetWords();
  const before: Step = (of) => {
    const { heading, body } = thanks(of);
    return { heading, body: [h("p", { class: "note" }, of.say("sending.before")), ...body] };
  };
  app.show(before);
}

function stopped(failure: unknown): boolean {
  return failure instanceof Problem && (failure.kind === "receiver-stopped" || failure.status === 404);
}

/** Who takes nothing new any more is left out; what was written stays. */
async function chooseAgain(app: App): Promise<void> {
  await load(app).catch(() => undefined);
  const taking = new Set(app.receivers.filter(({ receiving }) => receiving).map(({ organisation }) => organisation));
  for (const organisation of app.draft.organisations) if (!taking.has(organisation)) app.draft.organisations.delete(organisation);
  const again: Step = (of) => ({
    heading: of.say("closed.title"),
    body: [
      h("p", { class: "note" }, of.say("sending.stopped")),
      actions(
        button(of.say("back"), () => of.go(taking.size ? placeOf(of, "before") : "writing"), "main"),
        button(of.say("helplines"), () => of.show(helplines(again))),
      ),
    ],
  });
  app.show(again);
}

function told(failure: unknown, unheard: boolean): { key: string; gaps?: Record<string, string> } {
  if (failure instanceof Refusal) return { key: failure.reason === "too-long" ? "sending.toolong" : "refused.text" };
  if (unheard) return { key: "sending.unheard" };
  if (failure instanceof Problem)
    return { key: failure.kind === "proof-of-work" ? "sending.expired" : "sending.refused", gaps: { status: String(failure.status) } };
  return { key: "sending.failed" };
}
