import { Refusal } from "../../format/refusal";
import { button, h, live } from "../../screen/dom";
import { type App, actions, type Step } from "../app";
import { receiversOf } from "../receivers";
import { Problem, server } from "../server";
import { closed } from "./closed";

/** Fetches the channel and checks the keys against the link before anything is asked. */
export const loading =
  (then: Step): Step =>
  (app) => {
    const said = live();
    said.textContent = app.say("loading");
    void load(app)
      .then(() => app.show(then))
      .catch((failure: unknown) => app.show(failed(failure, then)));
    return { heading: app.say("loading.title"), body: [said] };
  };

export async function load(app: App): Promise<void> {
  if (!app.link) throw new Problem(404, "no-link");
  const channel = await server.channel(app.link.channel);
  app.receivers = receiversOf(channel, app.link.fingerprint);
  app.channel = channel;
}

function failed(failure: unknown, then: Step): Step {
  const why = failure instanceof Refusal ? "refused" : failure instanceof Problem && failure.status === 404 ? "closed" : "failed";
  if (why === "closed") return closed;
  return (app) => ({
    heading: app.say(`${why}.title`),
    body: [
      h("p", { class: why === "refused" && "note" }, app.say(`${why}.text`)),
      why === "failed" && actions(button(app.say("again"), () => app.show(loading(then)), "main")),
    ],
  });
}
