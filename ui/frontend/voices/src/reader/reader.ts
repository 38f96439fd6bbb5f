import { h } from "../screen/dom";
import { languages } from "../screen/words";
import { Frame, type View } from "./frame";
import { type Act, Parent } from "./parent";
import { viewOf } from "./places";
import { ReaderServer } from "./server";

const place = document.getElementById("reader") as HTMLElement;

if (window.parent === window) place.append(h("p", {}, "This page works inside Jointly only."));
else begin();

/** What is told comes in any order; one thing is done after the other. */
function begin(): void {
  let doing: Promise<unknown> = Promise.resolve();
  const next = (work: () => Promise<unknown>) => (doing = doing.then(work, work));
  const parent = new Parent(({ language, appearance, act }) => {
    if (appearance) document.documentElement.dataset.appearance = appearance;
    if (language) next(() => frame.speak(language in languages ? language : "en"));
    if (act) next(() => start(frame, act));
  });
  const frame = new Frame(place, new ReaderServer(parent), parent, viewOf);
  next(() => frame.speak("en"));
  parent.tell("ready");
  addEventListener("pagehide", () => frame.lock());
}

async function start(frame: Frame, act: Act): Promise<void> {
  const view = viewOf(act);
  const fresh: View = async () => {
    await frame.refresh();
    return view(frame);
  };
  await frame.show(fresh, view);
}
