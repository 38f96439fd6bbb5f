import type { HocuspocusProvider } from "@hocuspocus/provider";
import { readable, safeColour } from "./carets";
import { h } from "./dom";
import type { Say } from "./settings";

interface Present {
  name: string;
  organisation: string;
  color: string;
  person: string;
}

/** Who has this text open now; a person with two tabs is one person. */
export function presence(provider: HocuspocusProvider, list: HTMLElement, say: Say): void {
  const draw = () => {
    const present = new Map<string, Present>();
    for (const state of provider.awareness?.getStates().values() ?? []) {
      const user = state.user as Partial<Present> | undefined;
      if (user?.name) present.set(`${user.person}/${user.organisation}`, user as Present);
    }
    list.replaceChildren(
      ...[...present.values()].map((one) => {
        const name = say("person", one.name, one.organisation);
        const mark = h("li", { title: name }, h("span", { "aria-hidden": "true" }, initials(one.name)), h("span", { class: "editor-unseen" }, name));
        mark.style.background = safeColour(one.color);
        mark.style.color = readable(safeColour(one.color));
        return mark;
      }),
    );
  };
  provider.on("awarenessChange", draw);
  draw();
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words[words.length - 1] : ""].map((word) => [...(word ?? "")][0] ?? "").join("").toLocaleUpperCase();
}
