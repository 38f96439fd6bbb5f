import type { Extension } from "@tiptap/core";
import type { Plugin, PluginView, Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { Person } from "./flat-people";

/** As much of an element as a handle or a menu needs. */
export class Piece extends EventTarget {
  readonly style: Record<string, string> = {};
  readonly attributes = new Map<string, string>();
  readonly children: Piece[] = [];
  parentElement: Piece | null = null;
  hidden = false;
  innerHTML = "";
  offsetWidth = 0;
  offsetHeight = 0;

  get isConnected(): boolean {
    return this.parentElement !== null;
  }

  append(...children: (Piece | string)[]): void {
    for (const child of children) {
      if (!(child instanceof Piece)) continue;
      child.parentElement = this;
      this.children.push(child);
    }
  }

  remove(): void {
    this.parentElement?.children.splice(this.parentElement.children.indexOf(this), 1);
    this.parentElement = null;
  }

  getAttribute = (name: string) => this.attributes.get(name) ?? null;
  setAttribute = (name: string, value: string) => void this.attributes.set(name, value);
  getBoundingClientRect = () => ({ top: 0, bottom: 0, left: 0, right: 0 });
  contains = () => false;
  querySelector = () => null;
  closest = () => this.parentElement;
  focus(): void {}
}

Object.assign(globalThis, {
  document: { createElement: () => new Piece() },
  HTMLElement: Piece,
  getComputedStyle: () => ({ direction: "ltr" }),
  addEventListener: () => {},
  removeEventListener: () => {},
  innerWidth: 1000,
  innerHeight: 1000,
});

/** Somebody whose editor has one more extension, with as much of a page as it needs. */
export class Reader extends Person {
  readonly page = new Piece();
  readonly plugin: Plugin;
  readonly view: EditorView;
  readonly storage: Record<string, unknown>;
  readonly #shown: PluginView | undefined;

  constructor(client: number, update: Uint8Array, extension: Extension, options: object = {}, storages: object = {}) {
    super(client, update);
    const dom = new Piece();
    this.page.append(dom);
    const { binding } = this;
    const own = this;
    this.view = {
      dom,
      editable: true,
      dragging: null,
      get state() {
        return own.state;
      },
      dispatch: (tr: Transaction) => this.dispatch(tr),
      nodeDOM: () => new Piece(),
      posAtCoords: ({ left }: { left: number }) => ({ pos: left, inside: -1 }),
      serializeForClipboard: () => ({ dom: new Piece(), text: "" }),
      focus: () => {},
    } as unknown as EditorView;
    this.storage = extension.storage as Record<string, unknown>;
    const editor = { ...this.view, storage: { flatText: { binding }, ...storages } };
    Object.defineProperty(editor, "state", { get: () => own.state });
    const context = { editor, storage: this.storage, options: { ...extension.options, ...options } };
    const [plugin] = (extension.config.addProseMirrorPlugins as (this: unknown) => Plugin[]).call(context);
    this.plugin = plugin;
    this.state = this.state.reconfigure({ plugins: [...this.state.plugins, plugin] });
    this.#shown = plugin.spec.view?.(this.view);
  }

  override dispatch(tr: Transaction): void {
    const before = this.state;
    super.dispatch(tr);
    this.#shown?.update?.(this.view, before);
  }

  leave(): void {
    this.#shown?.destroy?.();
  }
}
