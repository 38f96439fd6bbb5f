import { button, h } from "../../screen/dom";
import { actions, type Step } from "../app";
import { consentsTo, usesOffered } from "../draft";
import { sending } from "./sending";
import { chosen, move, placeOf } from "./writing";

/** What will be sent, to whom, and what they may do with it. Who turns back here writes a new package. */
export const review: Step = (app) => {
  const at = placeOf(app, "review");
  const allowed = chosen(app).map(({ organisation, name }) => {
    const given = usesOffered(app.draft.way).filter((use) => consentsTo(app.draft, organisation).has(use));
    return h("li", {}, h("strong", {}, name), h("br"), given.length ? given.map((use) => app.say(`use.${use}`)).join(" · ") : app.say("review.nothing"));
  });
  const back = () => {
    app.sending = null;
    move(app, at, -1);
  };
  return {
    heading: app.say("review.title"),
    body: [
      h("p", {}, app.say("review.to")),
      h("ul", { class: "plain" }, ...allowed),
      h("p", {}, app.say(app.draft.way === "drop" ? "review.drop" : "review.code")),
      app.link?.assisted && h("p", { class: "note" }, app.say("assisted.marked")),
      actions(button(app.say("send"), () => app.show(sending), "main"), button(app.say("back"), back)),
    ],
  };
};
