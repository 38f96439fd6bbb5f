import { button, h } from "../../screen/dom";
import { actions, type Step } from "../app";
import { consentsTo, maySend, usesOffered } from "../draft";
import { chosen, move, placeOf } from "./walk";

/** What will be sent, to whom, and what they may do with it. It is sent from here only once its code is on paper. */
export const review: Step = (app) => {
  const at = placeOf(app, "review");
  const allowed = chosen(app).map(({ organisation, name }) => {
    const given = usesOffered(app.draft.way).filter((use) => consentsTo(app.draft, organisation).has(use));
    return h(
      "li",
      {},
      h("strong", {}, name),
      h("br"),
      given.length ? given.map((use) => app.say(`use.${use}`)).join(" · ") : app.say("review.nothing"),
    );
  });
  const ready = maySend(app.draft);
  return {
    heading: app.say("review.title"),
    body: [
      h("p", {}, app.say("review.to")),
      h("ul", { class: "plain" }, ...allowed),
      h("p", {}, app.say(app.draft.way === "drop" ? "review.drop" : ready ? "review.checked" : "review.code")),
      app.link?.assisted && h("p", { class: "note" }, app.say("assisted.marked")),
      actions(
        ready ? button(app.say("send"), () => app.go("sending"), "main") : button(app.say("next"), () => app.go("receipt"), "main"),
        button(app.say("back"), () => move(app, at, -1)),
      ),
    ],
  };
};
