import type { HocuspocusProvider } from "@hocuspocus/provider";
import { Settled } from "./announcer";
import { readable, safeColour } from "./colours";
import { h } from "./dom";
import type { Say } from "./settings";

interface Present {
  name: string;
  organisation: string;
  color: string;
  person: string;
}

/** Whoever reloads the page or loses the network for a moment neither leaves nor joins. */
const STAYING = 3_000;
/** The server tells who is here right after it lets one in; whoever comes later has come. */
const FIRST_LOOK = 1_000;
const SHOWN = 6;

/** Who has this text open now, unfolded with names; a person with two tabs is one person. */
export function presence(provider: HocuspocusProvider, say: Say, announce: (text: string) => void): HTMLElement {
  const faces = h("span", { class: "editor-faces", "aria-hidden": "true" });
  const count = h("span", { class: "editor-unseen" });
  const list = h("ul", {});
  const people = h("details", { class: "editor-people" }, h("summary", { title: say("present") }, faces, count), list);
  const visits = new Visits(
    (name) => announce(say("joined", name)),
    (name) => announce(say("left", name)),
  );
  let drawn: string | null = null;
  const draw = () => {
    const present = new Map<string, Present>();
    for (const state of provider.awareness?.getStates().values() ?? []) {
      const user = state.user as Partial<Present> | undefined;
      if (user?.name) present.set(`${user.person}/${user.organisation}`, user as Present);
    }
    const here = [...present.values()];
    const name = (one: Present) => say("person", one.name, one.organisation);
    // without a connection nobody is seen, which does not mean that they left
    if (provider.isAuthenticated) visits.now(here.map(name));
    // a face that is drawn anew while somebody presses it would swallow the click
    const now = here.map((one) => `${name(one)} ${one.color}`).join("\n");
    if (now === drawn) return;
    drawn = now;
    count.textContent = say("present-count", here.length);
    faces.replaceChildren(...here.slice(0, SHOWN).map((one) => face(initials(one.name), name(one), one.color)));
    if (here.length > SHOWN) faces.append(face(`+${here.length - SHOWN}`, here.slice(SHOWN).map(name).join(", "), "#777777"));
    list.replaceChildren(...here.map((one) => h("li", {}, face(initials(one.name), "", one.color), h("span", {}, name(one)))));
  };
  provider.on("awarenessChange", draw);
  provider.on("destroy", () => visits.stop());
  people.addEventListener("keydown", (event) => {
    if (event.key === "Escape") people.open = false;
  });
  people.addEventListener("focusout", (event) => {
    if (!people.contains(event.relatedTarget as Node | null)) people.open = false;
  });
  draw();
  return people;
}

/** Tells of each who comes or goes and stays so for a while; those who are there at first are not said to come. */
export class Visits {
  readonly #known = new Map<string, Settled<boolean>>();
  #since: number | undefined;

  constructor(
    private readonly came: (name: string) => void,
    private readonly went: (name: string) => void,
  ) {}

  now(names: string[]): void {
    this.#since ??= Date.now();
    const first = Date.now() - this.#since < FIRST_LOOK;
    for (const name of names) {
      if (!this.#known.has(name)) this.#known.set(name, this.#person(name, first));
      this.#known.get(name)?.now(true);
    }
    for (const [name, person] of this.#known) if (!names.includes(name)) person.now(false);
  }

  stop(): void {
    for (const person of this.#known.values()) person.stop();
  }

  #person(name: string, here: boolean): Settled<boolean> {
    return new Settled(here, STAYING, (now) => {
      if (now) return this.came(name);
      this.#known.delete(name);
      this.went(name);
    });
  }
}

function face(letters: string, title: string, colour: string): HTMLElement {
  const round = h("span", { title, class: "editor-face", "aria-hidden": "true" }, letters);
  round.style.background = safeColour(colour);
  round.style.color = readable(safeColour(colour));
  return round;
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words[words.length - 1] : ""]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
