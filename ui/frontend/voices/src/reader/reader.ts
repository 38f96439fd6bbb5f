import { h } from "../screen/dom";
import { languages } from "../screen/words";
import { Desk, type View } from "./desk";
import { type Act, Parent } from "./parent";
import { viewOf } from "./places";
import { StaffServer } from "./server";

const place = document.getElementById("reader") as HTMLElement;

if (window.parent === window) place.append(h("p", {}, "This page works inside Jointly only."));
else begin();

/** What is told comes in any order; one thing is done after the other. */
function begin(): void {
  let doing: Promise<unknown> = Promise.resolve();
  const next = (work: () => Promise<unknown>) => (doing = doing.then(work, work));
  const parent = new Parent(({ language, appearance, act }) => {
    if (appearance) document.documentElement.dataset.appearance = appearance;
    if (language) next(() => desk.speak(language in languages ? language : "en"));
    if (act) next(() => start(desk, act));
  });
  const desk = new Desk(place, new StaffServer(parent), parent, viewOf);
  next(() => desk.speak("en"));
  parent.tell("ready");
  addEventListener("pagehide", () => desk.lock());
}

async function start(desk: Desk, act: Act): Promise<void> {
  const view = viewOf(act);
  const fresh: View = async () => {
    await desk.refresh();
    return view(desk);
  };
  await desk.show(fresh, view);
}
