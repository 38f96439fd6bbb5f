import { beside } from "./choices";
import { h } from "./dom";

export interface Entry {
  words: string;
  act(): void;
  on?: boolean;
}

/**
 * A menu beside its button: arrows move, Esc and a click elsewhere close, the keyboard goes back to the button.
 *
 * @return closes it
 */
export function openMenu(host: HTMLElement, button: HTMLElement, label: string, entries: Entry[]): () => void {
  host.querySelector(".editor-menu")?.remove();
  const close = (back: boolean) => {
    removeEventListener("pointerdown", elsewhere, true);
    menu.remove();
    button.setAttribute("aria-expanded", "false");
    if (back) button.focus();
  };
  const elsewhere = (event: Event) => {
    if (!menu.contains(event.target as Node)) close(false);
  };
  const lines = entries.map(({ words, act, on }) =>
    h(
      "button",
      {
        type: "button",
        role: on === undefined ? "menuitem" : "menuitemcheckbox",
        "aria-checked": on === undefined ? false : String(on),
        tabindex: "-1",
        onclick: () => {
          close(true);
          act();
        },
      },
      words,
    ),
  );
  const menu = h("div", { class: "editor-choices editor-menu", role: "menu", "aria-label": label }, ...lines);
  menu.addEventListener("keydown", (event) => {
    const at = lines.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") close(true);
    else if (to === undefined) return;
    else lines.at(to % lines.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  });
  host.append(menu);
  button.setAttribute("aria-expanded", "true");
  beside(menu, button.getBoundingClientRect());
  lines[0]?.focus();
  addEventListener("pointerdown", elsewhere, true);
  return () => close(false);
}
