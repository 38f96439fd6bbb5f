import { Settled } from "./announcer";
import { h } from "./dom";
import { changesOf, type SaveState } from "./save-state";
import type { Say } from "./settings";

/** How long a state has to stay before it is spoken of. */
const STAYING = 2_000;

/** Says beside the text whether it is saved. Typing goes back and forth between saving and saved: that is shown, not spoken. */
export class SaveLine {
  readonly element = h("span", { class: "editor-state" });
  readonly #spoken: Settled<SaveState["kind"]>;
  #lastKind = "";

  constructor(announce: (text: string) => void) {
    this.#spoken = new Settled<SaveState["kind"]>("saved", STAYING, () => announce(this.element.textContent ?? ""));
  }

  /** Whether that is another state than the one shown, or another number of changes. */
  show(state: SaveState, say: Say, language: string | undefined): boolean {
    if (!("changes" in state) && this.#lastKind === state.kind) return false;
    const time = new Date().toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
    this.element.textContent = state.kind === "saved" ? say("saved", time) : say(state.kind, changesOf(state));
    this.element.dataset.state = state.kind;
    this.#spoken.now(state.kind === "reading" ? "saved" : state.kind);
    this.#lastKind = state.kind;
    return true;
  }

  stop(): void {
    this.#spoken.stop();
  }
}
