import { button, h, live } from "../../screen/dom";
import { languages } from "../../screen/words";
import type { Screen, Step } from "../app";

/** First of all: in which language. Later it leads back to where one was. */
export const language =
  (back: Step | null): Step =>
  (app): Screen => {
    const said = live();
    const offered = Object.keys(languages).filter((code) => !app.channel?.languages?.length || app.channel.languages.includes(code));
    const choose = async (code: string) => {
      try {
        await app.speak(code);
        app.show(back ?? app.at("welcome"));
      } catch {
        said.textContent = app.say("failed.load");
      }
    };
    const choices = offered.map((code) => {
      const chosen = button(languages[code], () => void choose(code), "wide");
      chosen.lang = code;
      chosen.dir = code === "ar" ? "rtl" : "ltr";
      return chosen;
    });
    return { heading: app.say("language"), body: [h("div", { class: "stack" }, ...choices), said] };
  };
