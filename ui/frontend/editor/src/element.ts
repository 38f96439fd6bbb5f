import { Editor } from "@tiptap/core";
import { placeOf } from "./anchors";
import { Announcer, Later } from "./announcer";
import type { SetAside } from "./aside";
import { Authorship, type Writer } from "./authorship";
import { Brackets, nextNotAgreed, notAgreed } from "./brackets";
import { Bubble } from "./bubble";
import { Carets } from "./carets";
import { Clipboard } from "./clipboard";
import { safeColour } from "./colours";
import { anchorOf, anchors, Comments } from "./comments";
import { Connection, type Refusal } from "./connection";
import { Decisions } from "./decisions";
import { h } from "./dom";
import { Find } from "./find";
import { BlockKeys, bindingOf, FlatText } from "./flat-text";
import { inText } from "./focus";
import { Handles } from "./handles";
import { icon } from "./icons";
import { Inserting } from "./inserting";
import { Limits } from "./limits";
import { Lists } from "./lists";
import { type Line, Margin } from "./margin";
import { openMenu } from "./menu";
import { mentions, Pictures } from "./nodes";
import { Notices } from "./notices";
import { decidingEntries, findBar, help, outline, suggestionCards } from "./panels";
import { presence } from "./presence";
import { present } from "./present";
import { wordsAsFile } from "./recovery";
import { notTaken, outdated, type Rescue, refusal } from "./refusals";
import { onRestoration, type Restoration } from "./restorations";
import { SaveLine } from "./save-line";
import { changesOf, type SaveState } from "./save-state";
import { schema } from "./schema";
import { type Anchor, type Penholder, type Say, SCHEMA, type Settings, sayer } from "./settings";
import { shapeOf } from "./shapes";
import { type Shortcut, shortcut } from "./shortcuts";
import { Slash } from "./slash";
import { Suggesting, titleOf } from "./suggesting";
import type { FoundProposal, Proposal } from "./suggestions";
import { Toolbar } from "./toolbar";

interface Server {
  ticket(): Promise<{ ticket: string | null; over: boolean }>;
}

/** What the page keeps free for the editor beside the text. */
interface Places {
  /** For what is said of saving, and who is here. */
  line?: HTMLElement;
  /** In which comments stand already; suggestions come to them. */
  margin?: HTMLElement;
}

/** A shared text one writes in together; the page hands over settings and tickets. */
export class JointlyEditor extends HTMLElement {
  #connection?: Connection;
  #editor?: Editor;
  #toolbar?: Toolbar;
  #inserting?: Inserting;
  #say: Say = (key) => key;
  #settings?: Settings;
  #anchors: Anchor[] = [];
  #penholders: Penholder[] = [];
  #live = h("div", { class: "editor-live", role: "status", "aria-live": "polite" });
  #notices = new Notices();
  #decisions?: Decisions;
  #margin?: Margin;
  #open: FoundProposal[] = [];
  #notAgreed = -1;
  #suggestions = h("section", { class: "editor-suggestions", hidden: true });
  #people = h("ul", { class: "editor-writers", hidden: true });
  #announcer = new Announcer((text) => (this.#live.textContent = text));
  #saveLine = new SaveLine((text) => this.#announcer.announce(text, "state"));
  #settling = new Later(150, 1_000, () => this.#redraw());
  /** What stands beside the text where there is room stands above it elsewhere. */
  #width = new ResizeObserver(() => {
    const wide = this.clientWidth >= ROOM_FOR_OUTLINE;
    if (wide === this.hasAttribute("wide")) return;
    this.toggleAttribute("wide", wide);
    this.querySelector(".editor-outline")?.toggleAttribute("open", wide);
  });

  /** Handed over by the page, once. */
  open(settings: Settings, places: Places = {}, ticket?: () => Promise<string | null>): void {
    this.#close();
    this.#settings = settings;
    this.#say = sayer(settings.words);
    const server = (this as unknown as { $server?: Server }).$server;
    const connection = new Connection(settings, ticket ?? (() => patiently(present(server, "server"))), {
      state: (state) => this.#show(state),
      scope: (writes) => this.#allow(writes),
      refused: (why) => this.#refused(why),
      notTaken: () => this.#notices.notify(...notTaken(this.#rescue())),
      setAside: (things) => this.#setAside(things),
      oldWords: (words) => this.#oldWords(words),
    });
    this.#connection = connection;
    const page = h("div", { class: "editor-page" });
    const editor = this.#build(settings, connection, page);
    this.#editor = editor;
    this.#inserting = new Inserting(this, editor, this.#say, (text) => this.#remark(text));
    this.#decisions = new Decisions(connection.doc, editor, settings.author);
    this.#decisions.onChange(() => this.#settling.soon());
    onRestoration(connection.doc, (one) => this.#restored(one));
    this.#draw(settings, connection, editor, page, places);
    if (settings.schema > SCHEMA) {
      editor.setEditable(false);
      this.#notices.notify(...outdated(this.#say));
    }
    this.#show(connection.state);
    void connection.whenRead().then(() => this.#redraw());
  }

  /** Threads that stand beside the text. */
  set threads(list: Anchor[]) {
    this.#anchors = list;
    this.#remarked((comments) => {
      comments.list = list;
    });
  }

  /** The thread that is open beside the text. */
  set thread(open: string | null) {
    this.#remarked((comments) => {
      comments.active = open;
    });
  }

  #remarked(change: (comments: { list: Anchor[]; active: string | null }) => void): void {
    if (!this.#editor) return;
    const comments = storage<{ list: Anchor[]; active: string | null; look(): void }>(this.#editor, "comments");
    change(comments);
    this.#editor.view.dispatch(this.#editor.state.tr.setMeta(anchors, true));
    comments.look();
    this.#margin?.soon();
  }

  /** Shades who wrote what; nobody, to end it. */
  set writers(list: Writer[]) {
    if (!this.#editor) return;
    storage<{ show(writers: Writer[]): void }>(this.#editor, "authorship").show(list);
    this.#people.hidden = list.length === 0;
    const say = this.#say;
    this.#people.replaceChildren(
      ...list.map((one) => {
        const face = h("span", { class: `written written-${shapeOf(one.organisation)}` }, say("person", one.name, one.organisation));
        face.style.setProperty("--by", safeColour(one.colour));
        return h("li", {}, face);
      }),
    );
  }

  set penholders(list: Penholder[]) {
    this.#penholders = list;
    this.#redraw();
  }

  /** Brings a thread's words into sight. */
  reveal(thread: string): void {
    const words = this.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread)}"]`);
    words?.scrollIntoView({ block: "nearest" });
  }

  get editor(): Editor | undefined {
    return this.#editor;
  }

  get saving(): SaveState | undefined {
    return this.#connection?.state;
  }

  disconnectedCallback(): void {
    // the page moves elements about; only one that stays away is closed
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  #close(): void {
    this.#width.disconnect();
    this.#margin?.stop();
    this.#margin = undefined;
    this.#suggestions.remove();
    this.#notAgreed = -1;
    this.#announcer.stop();
    this.#saveLine.stop();
    this.#settling.stop();
    this.#notices.clear();
    this.removeAttribute("wide");
    this.#editor?.destroy();
    this.#connection?.destroy();
    this.#editor = undefined;
    this.#inserting = undefined;
    this.#connection = undefined;
    this.replaceChildren();
  }

  #build(settings: Settings, connection: Connection, page: HTMLElement): Editor {
    const suggestions = connection.doc.getMap<Proposal>("suggestions");
    return new Editor({
      element: page,
      editable: settings.writes && settings.schema <= SCHEMA,
      extensions: [
        ...schema(titleOf(suggestions)),
        FlatText.configure({ document: connection.doc }),
        BlockKeys,
        Lists,
        Clipboard,
        Carets.configure({ provider: connection.provider, author: settings.author }),
        Brackets,
        Find,
        Pictures.configure({ put: (files, at) => void this.#inserting?.pictures(files, at) }),
        mentions(() => settings.mentionable, this.#say),
        Slash.configure({
          say: this.#say,
          asks: { picture: () => this.#inserting?.choosePicture(), footnote: () => void this.#inserting?.footnote() },
        }),
        Handles.configure({ say: this.#say }),
        Authorship,
        Bubble.configure({
          say: this.#say,
          comments: settings.comments,
          acts: {
            link: () => void this.#inserting?.link(),
            comment: () => this.#comment(),
            suggest: () => this.#suggest(),
            suggesting: () => storage<{ on: boolean }>(this.#shown, "suggesting").on,
          },
        }),
        Suggesting.configure({ author: settings.author, map: suggestions }),
        Limits.configure({ aside: (things) => void connection.setAside(things) }),
        Comments.configure({
          opened: (thread) => this.#emit("thread-opened", { thread }),
          complete: () => connection.provider.isSynced,
          lost: (threads) => this.#emit("threads-lost", { threads }),
          moved: (thread, anchor) => this.#emit("thread-moved", { thread, ...anchor }),
        }),
      ],
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": settings.title,
          class: "editor-text",
          spellcheck: "true",
          lang: settings.textLanguage,
        },
        handleKeyDown: (_view, event) => this.#keys(event),
      },
      onUpdate: () => this.#settling.soon(),
    });
  }

  #draw(settings: Settings, connection: Connection, editor: Editor, page: HTMLElement, places: Places): void {
    const say = this.#say;
    this.#toolbar = new Toolbar(
      editor,
      say,
      {
        link: () => void this.#inserting?.link(),
        picture: () => this.#inserting?.choosePicture(),
        footnote: () => void this.#inserting?.footnote(),
        find: () => this.#find(),
        help: () => help(this, say),
        comment: () => this.#comment(),
        suggest: () => this.#suggest(),
        suggesting: () => storage<{ on: boolean }>(editor, "suggesting").on,
        notAgreed: () => this.#toNotAgreed(),
        deciding: (button) => this.#deciding(button),
      },
      settings.writes,
      settings.comments,
    );
    const people = presence(connection.provider, say, (text) => this.#announcer.announce(text));
    const line = h("div", { class: "editor-line" }, this.#saveLine.element, people);
    const parts = h(
      "details",
      { class: "editor-outline" },
      h("summary", { title: say("outline") }, icon("outline", ""), h("span", {}, say("outline"))),
      h("nav", { "aria-label": say("outline") }, h("ol", {})),
    );
    this.#suggestions.setAttribute("aria-label", say("suggestions-all"));
    this.#people.setAttribute("aria-label", say("writers"));
    const head = h(
      "div",
      { class: "editor-head" },
      this.#toolbar.element,
      findBar(editor, say, (text) => this.#announcer.announce(text), settings.writes),
      this.#people,
      ...this.#notices.elements,
    );
    const desk = h("div", { class: "editor-desk" }, parts, page);
    this.replaceChildren(head, desk, this.#live);
    if (places.line) places.line.replaceChildren(line);
    else head.append(line);
    (places.margin ?? desk).append(this.#suggestions);
    if (places.margin) this.#margin = new Margin(places.margin, page, (card) => this.#lineOf(card));
    this.#width.observe(this);
    if (this.#anchors.length > 0) this.threads = this.#anchors;
  }

  #redraw(): void {
    if (!this.#editor || !this.#settings || !this.#decisions) return;
    const { doc } = this.#editor.state;
    outline(this.#editor, this.#part(".editor-outline ol"), this.#penholders, this.#say);
    const writes = this.#editor.isEditable;
    this.#open = suggestionCards(this.#editor, this.#suggestions, this.#decisions, this.#say, this.#settings.language, writes);
    const open = notAgreed(doc).length;
    this.#toolbar?.count(this.#open.length, open, this.#say);
    if (open !== this.#notAgreed) this.#emit("not-agreed", { places: open });
    this.#notAgreed = open;
    for (const table of this.querySelectorAll<HTMLElement>(".tableWrapper")) reachable(table, this.#say("table-wide"));
    this.#margin?.soon();
  }

  /** Where the line is that a card belongs to. */
  #lineOf({ dataset }: HTMLElement): Line | null {
    const editor = this.#editor;
    if (!editor || !dataset.card) return null;
    const anchor = this.#anchors.find(({ thread }) => thread === dataset.card);
    const from = anchor
      ? placeOf(bindingOf(editor).points, anchor)?.from
      : this.#open.find(({ proposal }) => proposal.id === dataset.card)?.from;
    return from === undefined || from > editor.state.doc.content.size ? null : { top: editor.view.coordsAtPos(from).top, place: from };
  }

  #toNotAgreed(): void {
    const editor = this.#shown;
    const next = nextNotAgreed(editor.state.doc, editor.state.selection.from);
    if (next) inText(editor).setTextSelection(next).run();
  }

  #deciding(button: HTMLElement): void {
    const say = this.#say;
    const next = () => {
      const pos = this.#shown.state.selection.from;
      // those that are drawn stand where they stood then
      const open = this.#decisions?.open() ?? [];
      const one = open.find(({ from }) => from > pos) ?? open[0];
      if (one) inText(this.#shown).setTextSelection(one.from).run();
    };
    const entries = this.#decisions && this.#shown.isEditable ? decidingEntries(this.#decisions, say) : [];
    openMenu(this, button, say("suggestions-all"), [{ words: say("suggestion-next"), act: next }, ...entries]);
  }

  /** Somebody brought an earlier version back while one had the text open. */
  #restored({ person, personName, organisation, name, before, at }: Restoration): void {
    const say = this.#say;
    const own = person === this.#settings?.author.id;
    const time = new Date(at).toLocaleTimeString(this.#settings?.language, { hour: "2-digit", minute: "2-digit" });
    const words = say(own ? "restored-own" : "restored", name, time, say("person", personName, organisation));
    const close = h("button", { type: "button", onclick: () => this.#notices.overcome() }, say("close"));
    const back = h(
      "button",
      { type: "button", onclick: () => this.#emit("restoration-undone", { version: before }) },
      say("restored-back"),
    );
    this.#notices.notify(words, ...(this.#shown.isEditable ? [back] : []), close);
    this.#announcer.announce(words);
  }

  #show(state: SaveState): void {
    if (!this.#saveLine.show(state, this.#say, this.#settings?.language)) return;
    if (this.#editor) storage<{ look(): void }>(this.#editor, "comments").look();
    this.#emit("save-state", { kind: state.kind, changes: changesOf(state) });
  }

  #allow(writes: boolean): void {
    const may = writes && present(this.#settings, "document").schema <= SCHEMA;
    if (this.#editor && this.#editor.isEditable !== may) {
      this.#editor.setEditable(may);
      if (may) this.#notices.overcome();
      this.#toolbar?.refresh();
      this.#announcer.announce(this.#say(may ? "may-write" : "read-only"));
      this.#emit("rights-changed", { writes: may });
      this.#redraw();
    }
  }

  #refused(why: Refusal): void {
    this.#editor?.setEditable(false);
    this.#notices.notify(...refusal(why, this.#rescue()));
    this.#toolbar?.refresh();
    this.#emit("rights-changed", { writes: false });
    this.#redraw();
  }

  #setAside(things: SetAside[]): void {
    this.#notices.setAside(things, this.#say, () => {
      this.#connection?.letGoOfAside();
      this.#editor?.view.focus();
    });
  }

  #oldWords(words: string): void {
    const say = this.#say;
    const letGo = () => {
      this.#connection?.letGoOfOldWords();
      this.#notices.overcome();
      this.#editor?.view.focus();
    };
    const file = wordsAsFile(say, this.#settings?.title ?? "", words);
    this.#notices.notify(say("old-words"), file, h("button", { type: "button", onclick: letGo }, say("aside-let-go")));
  }

  #rescue(): Rescue {
    return {
      say: this.#say,
      title: this.#settings?.title ?? "",
      editor: () => this.#shown,
      connection: () => present(this.#connection, "connection"),
    };
  }

  #remark(text: string): void {
    this.#notices.remark(text, this.#say);
  }

  #keys(event: KeyboardEvent): boolean {
    const asked = shortcut(event);
    if (asked === null || (asked === "suggest" && !this.#editor?.isEditable)) return false;
    const acts: Record<Shortcut, () => void> = {
      toolbar: () => this.querySelector<HTMLElement>('.editor-tools [tabindex="0"]')?.focus(),
      find: () => this.#find(),
      link: () => void this.#inserting?.link(),
      comment: () => this.#comment(),
      suggest: () => this.#suggest(),
      suggestions: () => this.#suggestions.querySelector<HTMLElement>(":is(.editor-open button, summary)")?.focus(),
      help: () => help(this, this.#say),
    };
    acts[asked]();
    event.preventDefault();
    return true;
  }

  #suggest(): void {
    const mode = storage<{ on: boolean }>(this.#shown, "suggesting");
    mode.on = !mode.on;
    this.toggleAttribute("suggesting", mode.on);
    this.#toolbar?.refresh();
    this.#announcer.announce(this.#say(mode.on ? "suggesting-on" : "suggesting-off"));
    this.#shown.view.focus();
  }

  #find(): void {
    const bar = this.#part(".editor-find");
    bar.hidden = false;
    bar.querySelector("input")?.focus();
  }

  #comment(): void {
    const place = anchorOf(this.#shown);
    if (place) this.#emit("comment-asked", place);
    else this.#remark(this.#say("comment-select"));
  }

  get #shown(): Editor {
    return present(this.#editor, "open text");
  }

  /** A part that was drawn when the text was opened. */
  #part(selector: string): HTMLElement {
    return present(this.querySelector<HTMLElement>(selector), selector);
  }

  #emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/** The outline stands open where it leaves the text its width. */
const ROOM_FOR_OUTLINE = 1140;

/** What scrolls inside itself can be reached without a mouse. */
function reachable(table: HTMLElement, name: string): void {
  const wide = table.scrollWidth > table.clientWidth + 1;
  if (wide === table.hasAttribute("tabindex")) return;
  for (const [key, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": name })) {
    if (wide) table.setAttribute(key, value);
    else table.removeAttribute(key);
  }
}

/** The page's own server may be away for a moment, or the one behind it. Null if there is none to be had any more. */
async function patiently(server: Server): Promise<string | null> {
  for (let wait = 500; wait < 10_000; wait *= 2) {
    const answer = await server.ticket().catch(() => null);
    if (answer?.ticket || answer?.over) return answer.ticket;
    await new Promise((later) => setTimeout(later, wait));
  }
  throw new Error("no ticket just now");
}

function storage<T>(editor: Editor, name: string): T {
  return (editor.storage as unknown as Record<string, T>)[name];
}
