import { type Editor, Extension } from "@tiptap/core";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { button, h } from "./dom";
import { inText } from "./focus";
import { icon } from "./icons";
import type { Say } from "./settings";

export interface BubbleActs {
  link(): void;
  comment(): void;
  suggest(): void;
  suggesting(): boolean;
}

interface Options {
  say: Say;
  acts: BubbleActs;
  comments: boolean;
}

/** Beside words one selects: what one most often does with them. The same is in the toolbar, for the keyboard. */
export const Bubble = Extension.create<Options>({
  name: "bubble",
  addOptions: () => ({
    say: (key) => key,
    acts: { link: () => {}, comment: () => {}, suggest: () => {}, suggesting: () => false },
    comments: false,
  }),
  addProseMirrorPlugins() {
    const { options, editor } = this;
    return [new Plugin({ view: (view) => new Shown(view, editor, options) })];
  },
});

class Shown {
  readonly #box: HTMLElement;
  readonly #marks: [HTMLElement, string][];
  readonly #suggest: HTMLElement;
  #held = false;

  constructor(
    private readonly view: EditorView,
    editor: Editor,
    private readonly options: Options,
  ) {
    const { say, acts, comments } = options;
    const tool = (key: string, face: Element | string, act: () => void) =>
      button(say(key), face, act, { tabindex: "-1", class: `tool-${key}` });
    const bold = tool("bold", "B", () => inText(editor).toggleBold().run());
    const italic = tool("italic", "I", () => inText(editor).toggleItalic().run());
    const link = tool("link", icon("link", ""), acts.link);
    this.#suggest = tool("suggest-short", say("suggest-short"), acts.suggest);
    this.#marks = [
      [bold, "bold"],
      [italic, "italic"],
      [link, "link"],
    ];
    const remark = comments ? [tool("comment-short", say("comment-short"), acts.comment)] : [];
    this.#box = h("div", { class: "editor-bubble", role: "group", "aria-label": say("bubble"), hidden: true });
    this.#box.append(bold, italic, link, ...remark, this.#suggest);
    // the words stay selected
    this.#box.addEventListener("mousedown", (event) => event.preventDefault());
    view.dom.addEventListener("pointerdown", this.#press);
    addEventListener("pointerup", this.#release);
    addEventListener("scroll", this.#place, { passive: true, capture: true });
    view.dom.addEventListener("blur", this.#place);
  }

  update(): void {
    this.#place();
  }

  destroy(): void {
    this.view.dom.removeEventListener("pointerdown", this.#press);
    removeEventListener("pointerup", this.#release);
    removeEventListener("scroll", this.#place, { capture: true });
    this.view.dom.removeEventListener("blur", this.#place);
    this.#box.remove();
  }

  #press = () => {
    this.#held = true;
    this.#place();
  };

  #release = () => {
    this.#held = false;
    // the selection is told of after the press
    setTimeout(this.#place);
  };

  #place = () => {
    const { state, editable } = this.view;
    const { selection } = state;
    const words = selection instanceof TextSelection && state.doc.textBetween(selection.from, selection.to, " ", " ").trim() !== "";
    const shown = words && !this.#held && this.view.hasFocus() && (editable || this.options.comments);
    this.#box.hidden = !shown;
    if (!shown) return;
    if (!this.#box.isConnected) this.view.dom.closest("jointly-editor")?.append(this.#box);
    for (const [face, mark] of this.#marks) {
      face.hidden = !editable;
      face.setAttribute("aria-pressed", String(isOn(state.selection as TextSelection, mark, this.view)));
    }
    this.#suggest.hidden = !editable;
    this.#suggest.setAttribute("aria-pressed", String(this.options.acts.suggesting()));
    const [from, to] = [this.view.coordsAtPos(selection.from), this.view.coordsAtPos(selection.to, -1)];
    // a finger's own menu stands above the words
    const below = matchMedia("(pointer: coarse)").matches || from.top - this.#box.offsetHeight < 110;
    this.#box.style.top = `${below ? to.bottom + 10 : from.top - this.#box.offsetHeight - 8}px`;
    this.#box.style.left = `${Math.max(8, Math.min(Math.min(from.left, to.left), innerWidth - this.#box.offsetWidth - 8))}px`;
  };
}

function isOn({ from, to }: TextSelection, mark: string, view: EditorView): boolean {
  return view.state.doc.rangeHasMark(from, to, view.state.schema.marks[mark]);
}
