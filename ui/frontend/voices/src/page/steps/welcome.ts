import { button, h } from "../../screen/dom";
import type { Screen, Step } from "../app";
import { loading } from "./loading";
import { themes } from "./themes";

export const welcome: Step = (app): Screen => {
  const ways = app.link
    ? [
        button(app.say("welcome.write"), () => app.show(loading(app.at("writing"))), "main wide"),
        button(app.say("welcome.return"), () => app.go("code"), "wide"),
        button(app.say("welcome.changes"), () => app.show(loading(themes(welcome))), "wide"),
      ]
    : [h("p", {}, app.say("welcome.nolink")), button(app.say("welcome.return"), () => app.go("code"), "main wide")];
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
