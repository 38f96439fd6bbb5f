import { button, h } from "../../screen/dom";
import { type Screen, type Step } from "../app";
import { code } from "./code";
import { loading } from "./loading";
import { themes } from "./themes";
import { beginWriting } from "./writing";

export const welcome: Step = (app): Screen => {
  const ways = app.link
    ? [
        button(app.say("welcome.write"), () => app.show(loading(beginWriting)), "main wide"),
        button(app.say("welcome.return"), () => app.show(code), "wide"),
        button(app.say("welcome.changes"), () => app.show(loading(themes(welcome))), "wide"),
      ]
    : [h("p", {}, app.say("welcome.nolink")), button(app.say("welcome.return"), () => app.show(code), "main wide")];
  return {
    heading: app.say("welcome.title"),
    body: [
      h("p", { class: "lead" }, app.say("welcome.text")),
      app.link?.assisted && h("p", { class: "note" }, app.say("assisted.note")),
      h("div", { class: "stack" }, ...ways),
      h("p", { class: "hint" }, app.say("welcome.device")),
    ],
  };
};
