import { button, h } from "../screen/dom";
import { guessedLanguage } from "../screen/words";
import { App, type Screen } from "./app";
import { leave, watchForExit } from "./exit";
import { readLink } from "./link";
import { places } from "./places";
import { helplines } from "./steps/helplines";
import { language } from "./steps/language";

const link = readLink(location.hash);
history.replaceState(null, "", location.pathname);
const root = document.getElementById("page") as HTMLElement;
const app = new App(link, root, frame, places);
watchForExit(app);
void begin();

async function begin(): Promise<void> {
  try {
    await app.speak(guessedLanguage());
    app.show(language(null));
  } catch {
    root.replaceChildren(button("↻", () => void begin()));
  }
}

/** What stands on every step: the way out first, then help. */
function frame(of: App, screen: Screen): Node[] {
  const way = of.current();
  const out = h("div", { class: "out" }, h("button", { type: "button", class: "exit", onclick: () => leave(of) }, of.say("exit")));
  const help = h(
    "nav",
    {},
    h("button", { type: "button", class: "quiet", onclick: () => of.show(helplines(way)) }, of.say("helplines")),
    h("button", { type: "button", class: "quiet", onclick: () => of.show(language(way)) }, of.say("language")),
  );
  const step = h("div", { class: "step" }, h("h1", { tabindex: -1 }, screen.heading), ...screen.body);
  return [out, help, step, h("footer", {}, h("p", { class: "hint" }, of.say("exit.hint")))];
}
