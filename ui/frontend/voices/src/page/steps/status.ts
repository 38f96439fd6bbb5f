import { hex } from "../../format/bytes";
import { button, h, live, toggle } from "../../screen/dom";
import { actions, type App, type Returned, type Step } from "../app";
import { leave } from "../exit";
import { type Status } from "../server";
import { server } from "../server";
import { messages } from "./messages";
import { replies } from "./replies";
import { themes } from "./themes";
import { withdraw } from "./withdraw";

/** What a code opens: how far it is, answers, writing again, consents, taking back. Never the old text. */
export const status: Step = (app) => {
  const { status: now } = opened(app);
  const count = now.replies?.length ?? 0;
  const channel = now.channel;
  return {
    heading: app.say("status.title"),
    body: [
      h("p", { class: "lead" }, app.say("status.received", { day: app.day(now.receivedOn) })),
      h("ul", { class: "plain" }, ...(now.organisations ?? []).map((one) => h("li", { class: "card" }, h("strong", {}, one.name), ...toldOf(app, one)))),
      now.keepUntil && h("p", { class: "hint" }, app.say("status.kept", { day: app.day(now.keepUntil) })),
      h(
        "div",
        { class: "stack" },
        button(app.say("status.replies", { count }), () => app.show(replies), count ? "main wide" : "wide"),
        current(now).length > 0 && button(app.say("status.write"), () => app.show(messages), "wide"),
        current(now).length > 0 && button(app.say("status.consents"), () => app.show(consents), "wide"),
        button(app.say("welcome.changes"), () => app.show(themes(status, channel)), "wide"),
        current(now).length > 0 && button(app.say("status.withdraw"), () => app.show(withdraw), "wide"),
      ),
      h("p", { class: "hint" }, app.say("status.nevertext")),
      actions(button(app.say("thanks.leave"), () => leave(app))),
    ],
  };
};

/** What the organisation did, as the server saw it happen. */
function toldOf(app: App, { state, withdrawnOn, happened }: NonNullable<Status["organisations"]>[number]): HTMLElement[] {
  if (withdrawnOn || state === "withdrawn") return [h("p", {}, app.say("state.withdrawn"))];
  if (!happened?.length) return [h("p", {}, app.say("state.received"))];
  return happened.map(({ what, on, with: other }) => h("p", {}, app.say(`happened.${what}`, { day: app.day(on), with: other ?? "" })));
}

export function opened(app: App): Returned {
  if (!app.returned) throw new Error("There is no opened code.");
  return app.returned;
}

export function authOf(app: App) {
  const { keys } = opened(app);
  return { lookup: hex(keys.lookup), auth: hex(keys.auth) };
}

/** The organisations that still hold the voice. */
export function current(now: Status) {
  return (now.organisations ?? []).filter(({ withdrawnOn, state }) => !withdrawnOn && state !== "withdrawn");
}

const uses = ["policy", "reword", "quote", "reply", "invite", "share"] as const;

const consents: Step = (app) => {
  const { status: now } = opened(app);
  const said = live();
  const groups = current(now).map(({ organisation, name }) =>
    h(
      "fieldset",
      {},
      h("legend", {}, name),
      ...uses.map((use) => {
        const given = (now.consents ?? []).some((one) => one.organisation === organisation && one.use === use && !one.withdrawnOn);
        const root = toggle(use, app.say(`use.${use}`), given, (on) => void change(app, organisation, use, on, said, root));
        return root;
      }),
    ),
  );
  return { heading: app.say("status.consents"), body: [h("p", {}, app.say("consents.later")), ...groups, said, actions(button(app.say("back"), () => app.show(status)))] };
};

async function change(app: App, organisation: string, use: (typeof uses)[number], given: boolean, said: HTMLElement, root: HTMLElement): Promise<void> {
  const now = opened(app).status;
  const input = root.querySelector("input") as HTMLInputElement;
  input.disabled = true;
  try {
    await server.consent({ ...authOf(app), organisation, use, given });
    const others = (now.consents ?? []).filter((one) => one.organisation !== organisation || one.use !== use);
    now.consents = given ? [...others, { organisation, use, givenOn: "" }] : others;
    said.textContent = app.say(given ? "consents.given" : "consents.taken", { use: app.say(`use.${use}`) });
  } catch {
    const seen = await server.status(authOf(app)).catch(() => null);
    if (seen?.found) now.consents = seen.consents;
    const holds = (now.consents ?? []).some((one) => one.organisation === organisation && one.use === use && !one.withdrawnOn);
    input.checked = holds;
    said.textContent = !seen?.found ? app.say("consents.unheard") : holds !== given ? app.say("consents.failed") : app.say(given ? "consents.given" : "consents.taken", { use: app.say(`use.${use}`) });
  } finally {
    input.disabled = false;
    input.focus();
  }
}
