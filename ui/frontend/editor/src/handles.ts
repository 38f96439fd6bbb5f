import { type Editor, Extension } from "@tiptap/core";
import type { Node, Slice } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { h } from "./dom";
import { openMenu } from "./menu";
import type { Say } from "./settings";

/** The block of the text itself that holds a place. */
function blockAround(doc: Node, pos: number): { node: Node; at: number } | null {
  const place = doc.resolve(Math.min(pos, doc.content.size));
  const at = place.depth > 0 ? place.before(1) : pos;
  const node = doc.nodeAt(at);
  return node ? { node, at } : null;
}

/** Puts a block before the one above it, or behind the one below. */
export function moveBlock(by: 1 | -1, pos?: number): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const block = blockAround(doc, pos ?? selection.from);
    if (!block) return false;
    const { node, at } = block;
    const index = doc.resolve(at).index(0);
    const other = index + by;
    if (other < 0 || other >= doc.childCount) return false;
    const to = by < 0 ? at - doc.child(other).nodeSize : at + doc.child(other).nodeSize;
    const inside = selection.from - at;
    tr.delete(at, at + node.nodeSize).insert(to, node);
    if (inside >= 0 && inside <= node.nodeSize) tr.setSelection(TextSelection.near(tr.doc.resolve(to + inside)));
    dispatch?.(tr.setMeta("uiEvent", "drop").scrollIntoView());
    return true;
  };
}

/** Where the block at the handle stands, whatever is written around it; null if it is gone. */
export const handled = new PluginKey<number | null>("handled");

/** Where a block stands after a transaction; null if it is gone. */
export function followed(at: number, { before, doc, mapping }: Transaction): number | null {
  const leaf = before.nodeAt(at)?.isLeaf;
  // a block that becomes another kind begins anew, and what stands in it stays
  const { pos, deletedAfter, deletedAcross } = leaf ? mapping.mapResult(at, 1) : mapping.mapResult(at + 1, -1);
  return (leaf ? deletedAfter : deletedAcross) ? null : (blockAround(doc, pos)?.at ?? null);
}

interface Dragging {
  slice: Slice;
  move: boolean;
  /** What is taken from its place; without it, that is what is selected. */
  node?: NodeSelection;
}

export function dragged(doc: Node, at: number): Dragging & { node: NodeSelection } {
  const node = NodeSelection.create(doc, at);
  return { slice: node.content(), move: true, node };
}

/** A handle at the side of the block under the mouse: to drag it elsewhere, and to move it by its menu. */
export const Handles = Extension.create<{ say: Say }>({
  name: "handles",
  addOptions: () => ({ say: (key) => key }),
  addKeyboardShortcuts() {
    const move = (by: 1 | -1) => () => {
      carryComments(this.editor, this.editor.state.selection.from);
      return this.editor.commands.command(({ state, dispatch }) => moveBlock(by)(state, dispatch));
    };
    return { "Alt-Shift-ArrowUp": move(-1), "Alt-Shift-ArrowDown": move(1) };
  },
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin<number | null>({
        key: handled,
        state: {
          init: () => null,
          apply: (tr, before) => {
            const at = tr.getMeta(handled) as number | undefined;
            return at ?? (before === null || !tr.docChanged ? before : followed(before, tr));
          },
        },
        view: (view) => new Handle(view, editor, options.say),
      }),
    ];
  },
});

/** Comments go with the block they stand in. */
function carryComments(editor: Editor, pos: number): void {
  const block = blockAround(editor.state.doc, pos);
  const comments = (editor.storage as unknown as Record<string, { carry?(from: number, to: number): void }>).comments;
  if (block) comments?.carry?.(block.at, block.at + block.node.nodeSize);
}

class Handle {
  readonly #face: HTMLElement;
  readonly #page: HTMLElement | null;
  #closeMenu = () => {};
  #drags = false;

  constructor(
    private readonly view: EditorView,
    private readonly editor: Editor,
    private readonly say: Say,
  ) {
    this.#face = h(
      "button",
      {
        type: "button",
        class: "editor-handle",
        draggable: "true",
        tabindex: "-1",
        title: say("block"),
        "aria-label": say("block"),
        "aria-haspopup": "menu",
        hidden: true,
        onclick: () => this.#menu(),
        ondragstart: ((event: DragEvent) => this.#drag(event)) as EventListener,
        ondragend: () => this.#dragEnds(),
      },
      "⠿",
    );
    this.#page = view.dom.parentElement;
    view.dom.addEventListener("mousemove", this.#follow);
    this.#page?.addEventListener("mouseleave", this.#leave);
  }

  update(_view: EditorView, before: EditorState): void {
    if (!this.view.editable || this.#at === null) this.#hide();
    if (before.doc === this.view.state.doc) return;
    this.#place();
    this.#renewDragged();
  }

  destroy(): void {
    this.view.dom.removeEventListener("mousemove", this.#follow);
    this.#page?.removeEventListener("mouseleave", this.#leave);
    this.#face.remove();
  }

  get #at(): number | null {
    return handled.getState(this.view.state) ?? null;
  }

  get #menuOpen(): boolean {
    return this.#face.getAttribute("aria-expanded") === "true";
  }

  #follow = (event: MouseEvent) => {
    if (!this.#page || !this.view.editable || event.buttons > 0 || this.#menuOpen) return;
    if (!this.#face.isConnected) this.#page.append(this.#face);
    const found = this.view.posAtCoords({ left: event.clientX, top: event.clientY });
    const block = found && blockAround(this.view.state.doc, found.inside >= 0 ? found.inside : found.pos);
    if (!block) return;
    if (block.at !== this.#at) this.view.dispatch(this.view.state.tr.setMeta(handled, block.at));
    this.#face.hidden = false;
    this.#place();
  };

  /** Beside its block, wherever that is now. */
  #place(): void {
    const shown = this.#shown;
    if (!this.#page || !shown || this.#face.hidden) return;
    this.#face.style.top = `${shown.getBoundingClientRect().top - this.#page.getBoundingClientRect().top + 1}px`;
  }

  get #shown(): HTMLElement | null {
    const shown = this.#at === null ? null : this.view.nodeDOM(this.#at);
    return shown instanceof HTMLElement ? shown : null;
  }

  #leave = () => {
    if (!this.#menuOpen) this.#face.hidden = true;
  };

  #hide(): void {
    this.#face.hidden = true;
    if (!this.#menuOpen) return;
    this.#closeMenu();
    this.view.focus();
  }

  #menu(): void {
    const host = this.view.dom.closest<HTMLElement>("jointly-editor");
    if (this.#at === null || !host) return;
    const move = (by: 1 | -1) => {
      const at = this.#at;
      if (at === null || !this.view.editable) return;
      carryComments(this.editor, at);
      moveBlock(by, at)(this.view.state, (tr) => this.view.dispatch(tr));
      this.view.focus();
    };
    this.#closeMenu = openMenu(host, this.#face, this.say("block"), [
      { words: this.say("block-up"), act: () => move(-1) },
      { words: this.say("block-down"), act: () => move(1) },
    ]);
  }

  #drag(event: DragEvent): void {
    const { state } = this.view;
    if (this.#at === null || !event.dataTransfer) return;
    const dragging = dragged(state.doc, this.#at);
    this.view.dispatch(state.tr.setSelection(dragging.node));
    const { dom, text } = this.view.serializeForClipboard(dragging.slice);
    event.dataTransfer.clearData();
    event.dataTransfer.setData("text/html", dom.innerHTML);
    event.dataTransfer.setData("text/plain", text);
    event.dataTransfer.effectAllowed = "copyMove";
    if (this.#shown) event.dataTransfer.setDragImage(this.#shown, 0, 0);
    this.view.dragging = dragging;
    this.#drags = true;
  }

  /** What others write while one drags goes along, instead of being deleted with what was there when one began. */
  #renewDragged(): void {
    const { state } = this.view;
    const dragging = this.view.dragging as Dragging | null;
    if (!dragging) return;
    if (this.#drags) this.view.dragging = this.#at === null ? null : dragged(state.doc, this.#at);
    else if (!dragging.node) dragging.slice = state.selection.content();
  }

  /** The handle stands beside the text, where the view does not hear of it: it would take the next drop for this one. */
  #dragEnds(): void {
    this.#drags = false;
    setTimeout(() => {
      this.view.dragging = null;
    }, 50);
  }
}
