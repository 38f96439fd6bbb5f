import { button, h, live, toggle } from "../../screen/dom";
import { type App, actions, type Step } from "../app";
import { authOf, current, opened } from "../returned";
import { server } from "../server";

const uses = ["policy", "reword", "quote", "reply", "invite", "share"] as const;

/** What may be done with a voice, given and taken back later. */
export const consents: Step = (app) => {
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
  return {
    heading: app.say("status.consents"),
    body: [h("p", {}, app.say("consents.later")), ...groups, said, actions(button(app.say("back"), () => app.go("status")))],
  };
};

async function change(
  app: App,
  organisation: string,
  use: (typeof uses)[number],
  given: boolean,
  said: HTMLElement,
  root: HTMLElement,
): Promise<void> {
  const now = opened(app).status;
  const input = root.querySelector("input") as HTMLInputElement;
  input.disabled = true;
  try {
    await server.consent({ ...authOf(app), organisation, use, given });
    const others = (now.consents ?? []).filter((one) => one.organisation !== organisation || one.use !== use);
    now.consents = given ? [...others, { organisation, use, givenOn: "", withdrawnOn: null }] : others;
    said.textContent = app.say(given ? "consents.given" : "consents.taken", { use: app.say(`use.${use}`) });
  } catch {
    const seen = await server.status(authOf(app)).catch(() => null);
    if (seen?.found) now.consents = seen.consents;
    const holds = (now.consents ?? []).some((one) => one.organisation === organisation && one.use === use && !one.withdrawnOn);
    input.checked = holds;
    said.textContent = !seen?.found
      ? app.say("consents.unheard")
      : holds !== given
        ? app.say("consents.failed")
        : app.say(given ? "consents.given" : "consents.taken", { use: app.say(`use.${use}`) });
  } finally {
    input.disabled = false;
    input.focus();
  }
}
