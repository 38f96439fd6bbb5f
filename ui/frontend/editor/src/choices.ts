import type { Editor } from "@tiptap/core";
import type { SuggestionProps } from "@tiptap/suggestion";
import { h } from "./dom";

/**
 * What one may choose from while one writes, beside the caret. The caret stays in the text; `aria-activedescendant` tells
 * listeners where they are in the list.
 *
 * @param words what a choice says, and beside it what it is
 */
export function choices<T>(label: string, none: string, words: (item: T) => [string, string]) {
  const box = h("ul", { class: "editor-choices", role: "listbox", "aria-label": label, id: "editor-choices" });
  let props: SuggestionProps<T, T> | null = null;
  let at = 0;
  const draw = () => {
    if (!props) return;
    const { items } = props;
    box.replaceChildren(...(items.length > 0 ? items.map(line) : [nothing()]));
    const place = props.clientRect?.();
    box.hidden = !place;
    point(items.length > 0 ? `editor-choice-${at}` : null);
    if (place) beside(box, place);
    box.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  };
  const line = (item: T, index: number) => {
    const [name, kind] = words(item);
    const one = h("li", { role: "option", "aria-selected": String(index === at), id: `editor-choice-${index}` }, name, " ");
    one.append(h("small", {}, kind));
    one.addEventListener("mousedown", (event) => {
      event.preventDefault();
      props?.command(item);
    });
    return one;
  };
  const nothing = () => h("li", { class: "editor-none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, none);
  const point = (id: string | null) => {
    const text = props?.editor.view.dom;
    if (id) text?.setAttribute("aria-activedescendant", id);
    else text?.removeAttribute("aria-activedescendant");
  };
  const open = (editor: Editor) => editor.view.dom.closest("jointly-editor")?.append(box);
  return {
    onStart: (given: SuggestionProps<T, T>) => {
      props = given;
      at = 0;
      open(given.editor);
      draw();
    },
    onUpdate: (given: SuggestionProps<T, T>) => {
      props = given;
      at = 0;
      draw();
    },
    onKeyDown: ({ event }: { event: KeyboardEvent }) => {
      if (!props || props.items.length === 0) return false;
      const count = props.items.length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        at = (at + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
        draw();
        return true;
      }
      if (event.key === "Enter" || event.key === "Tab") {
        props.command(props.items[at]);
        return true;
      }
      return false;
    },
    onExit: () => {
      point(null);
      box.remove();
    },
  };
}

/** Puts something that floats below a place, or above it where there is no room. */
export function beside(box: HTMLElement, place: DOMRect): void {
  const start = getComputedStyle(box).direction === "rtl" ? place.right - box.offsetWidth : place.left;
  box.style.left = `${Math.max(8, Math.min(start, innerWidth - box.offsetWidth - 8))}px`;
  const below = place.bottom + 4;
  const fits = below + box.offsetHeight < innerHeight;
  box.style.top = `${fits ? below : Math.max(4, place.top - box.offsetHeight - 4)}px`;
}
