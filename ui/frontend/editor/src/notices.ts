import { asideList, type SetAside } from "./aside";
import { h } from "./dom";
import type { Say } from "./settings";

/** What stands above the text when something must be said about it; seen as well as heard. */
export class Notices {
  readonly #notice = h("div", { class: "editor-notice", role: "alert", hidden: true });
  readonly #aside = h("div", { class: "editor-notice editor-aside", role: "alert", hidden: true });
  readonly #hint = h("div", { class: "editor-notice editor-hint", role: "alert", hidden: true });

  get elements(): HTMLElement[] {
    return [this.#notice, this.#aside, this.#hint];
  }

  notify(...content: (Element | string)[]): void {
    this.#notice.hidden = false;
    this.#notice.replaceChildren(...content.flatMap((part) => [part, " "]));
  }

  /** One may write again. */
  overcome(): void {
    this.#notice.hidden = true;
  }

  /** Why something just asked for was not done. */
  remark(text: string, say: Say): void {
    const close = h("button", { type: "button", onclick: () => (this.#hint.hidden = true) }, say("close"));
    this.#hint.hidden = false;
    this.#hint.replaceChildren(text, " ", close);
  }

  /** Something that cannot be saved came into the text; it is named, can be kept as a file, and the text goes on. */
  setAside(things: SetAside[], say: Say, letGo: () => void): void {
    const act = () => {
      this.#aside.hidden = true;
      letGo();
    };
    this.#aside.hidden = things.length === 0;
    this.#aside.replaceChildren(
      h("p", {}, say("aside")),
      asideList(say, things),
      h("button", { type: "button", onclick: act }, say("aside-let-go")),
    );
  }

  /** Nothing of the text that was open is said of the next. */
  clear(): void {
    this.#aside.hidden = true;
    this.#hint.hidden = true;
  }
}
