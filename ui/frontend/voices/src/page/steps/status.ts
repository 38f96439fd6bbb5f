import type { StatusWith } from "../../contract";
import { button, h } from "../../screen/dom";
import { type App, actions, type Step } from "../app";
import { leave } from "../exit";
import { current, opened } from "../returned";
import { themes } from "./themes";

/** What a code opens: how far it is, answers, writing again, consents, taking back. Never the old text. */
export const status: Step = (app) => {
  const { status: now } = opened(app);
  const count = now.replies?.length ?? 0;
  const channel = now.channel;
  return {
    heading: app.say("status.title"),
    body: [
      h("p", { class: "lead" }, app.say("status.received", { day: app.day(now.receivedOn) })),
      h(
        "ul",
        { class: "plain" },
        ...(now.organisations ?? []).map((one) => h("li", { class: "card" }, h("strong", {}, one.name), ...toldOf(app, one))),
      ),
      now.keepUntil && h("p", { class: "hint" }, app.say("status.kept", { day: app.day(now.keepUntil) })),
      h(
        "div",
        { class: "stack" },
        button(app.say("status.replies", { count }), () => app.go("replies"), count ? "main wide" : "wide"),
        current(now).length > 0 && button(app.say("status.write"), () => app.go("messages"), "wide"),
        current(now).length > 0 && button(app.say("status.consents"), () => app.go("consents"), "wide"),
        button(app.say("welcome.changes"), () => app.show(themes(status, channel)), "wide"),
        current(now).length > 0 && button(app.say("status.withdraw"), () => app.go("withdraw"), "wide"),
      ),
      h("p", { class: "hint" }, app.say("status.nevertext")),
      actions(button(app.say("thanks.leave"), () => leave(app))),
    ],
  };
};

/** What the organisation did, as the server saw it happen. */
function toldOf(app: App, { state, withdrawnOn, happened }: StatusWith): HTMLElement[] {
  if (withdrawnOn || state === "withdrawn") return [h("p", {}, app.say("state.withdrawn"))];
  if (!happened?.length) return [h("p", {}, app.say("state.received"))];
  return happened.map(({ what, on, with: other }) => h("p", {}, app.say(`happened.${what}`, { day: app.day(on), with: other ?? "" })));
}
