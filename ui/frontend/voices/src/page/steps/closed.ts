import { button, h } from "../../screen/dom";
import { actions, type Step } from "../app";
import { helplines } from "./helplines";
import { themes } from "./themes";

/** Nothing new is taken here now. Who wrote loses nothing by it, and there are people to call. */
export const closed: Step = (app) => ({
  heading: app.say("closed.title"),
  body: [
    h("p", { class: "lead" }, app.say("closed.text")),
    h(
      "div",
      { class: "stack" },
      button(app.say("helplines"), () => app.show(helplines(closed)), "main wide"),
      button(app.say("welcome.return"), () => app.go("code"), "wide"),
      app.channel && button(app.say("welcome.changes"), () => app.show(themes(closed)), "wide"),
    ),
    actions(button(app.say("back"), () => app.go("welcome"))),
  ],
});
