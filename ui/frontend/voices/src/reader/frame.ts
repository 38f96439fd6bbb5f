import type { Me, ReaderChannel } from "../contract";
import { recipientOf } from "../format/age";
import { fromBase64 } from "../format/bytes";
import { epochOf, type KeyLog, walk } from "../format/keylog";
import { type EpochKey, type PersonKey, unwrapEpochKey } from "../format/keys";
import { Refusal, refuseUnless } from "../format/refusal";
import { button, type Child, h } from "../screen/dom";
import { dayIn, loadWords, say, speakIn, type Texts, textIn, type Words } from "../screen/words";
import { IdleLock, IdleNote } from "./idle";
import type { Act, Parent } from "./parent";
import { Problem, type ReaderServer } from "./server";

export type View = (frame: Frame) => Promise<Child[]> | Child[];

/** The reader's frame: who I am, my unlocked key for as long as I am here, and the view on the screen. */
export class Frame {
  me!: Me;
  /** My organisation's verified log, or nothing before it is founded. */
  log: KeyLog | null = null;
  key: PersonKey | null = null;
  language = "en";
  private words: Words = {};
  private view: View | null = null;
  /** What takes the place of the view when it locks. */
  private cover: View | null = null;
  private lockedAlone = false;
  private readonly idle: IdleLock;
  private closing: (() => void)[] = [];

  constructor(
    private readonly place: HTMLElement,
    readonly server: ReaderServer,
    readonly parent: Parent,
    private readonly places: (act: Act) => View,
  ) {
    const soon = new IdleNote(place, () =>
      h(
        "div",
        { class: "soon", role: "alert" },
        h("p", {}, this.say("quiet.soon")),
        button(this.say("quiet.stay"), () => this.idle.stay()),
      ),
    );
    this.idle = new IdleLock(
      (near) => soon.show(near),
      () => this.lock(true),
    );
    new ResizeObserver(() => parent.tell("height", { height: Math.ceil(place.getBoundingClientRect().height) })).observe(place);
  }

  async speak(language: string): Promise<void> {
    this.words = await loadWords("/words/reader", language);
    this.language = language;
    speakIn(language);
    if (this.view) await this.show(this.view, this.cover ?? this.view);
  }

  say(key: string, gaps?: Record<string, string | number>): string {
    return say(this.words, key, gaps);
  }

  has(key: string): boolean {
    return key in this.words;
  }

  text(texts: Texts | undefined): string {
    return textIn(this.language, texts);
  }

  day(day: string | undefined | null): string {
    return dayIn(this.language, day);
  }

  /** Reads anew who I am, and refuses a key log that is not what custodians signed. */
  async refresh(): Promise<void> {
    this.me = await this.server.me();
    const entries = this.me.keylog ?? [];
    this.log = entries.length > 0 ? walk(this.me.organisation, entries) : null;
  }

  /** Shows a view; one that holds secrets of its own names another that covers it when the frame locks. */
  async show(view: View, cover: View = view): Promise<void> {
    this.closing.splice(0).forEach((close) => close());
    this.view = view;
    this.cover = cover;
    this.place.setAttribute("aria-busy", "true");
    let body: Child[];
    try {
      body = await view(this);
    } catch (failure) {
      body = [h("h1", { tabindex: -1 }, this.say("failed")), h("p", { class: "error" }, this.told(failure))];
      body.push(
        h("div", { class: "actions" }, h("button", { type: "button", onclick: () => void this.show(view, cover) }, this.say("again"))),
      );
    }
    if (this.view !== view) return;
    this.place.removeAttribute("aria-busy");
    this.place.replaceChildren(...(body.filter(Boolean) as Node[]));
    window.scrollTo(0, 0);
    if (document.hasFocus()) this.place.querySelector<HTMLElement>("h1")?.focus();
  }

  /** Acts go to each other by the table of places, so none needs to import the other. */
  go(act: Act): Promise<void> {
    return this.show(this.places(act));
  }

  onClose(close: () => void): void {
    this.closing.push(close);
  }

  unlock(key: PersonKey): void {
    this.key = key;
    this.lockedAlone = false;
    this.idle.watch();
  }

  /** For secrets on the screen that are there before a key is unlocked. */
  watch(): void {
    this.idle.watch();
  }

  /** Forgets the key and everything opened with it, at once and whether or not the server can be reached. */
  lock(alone = false): void {
    this.key = null;
    this.closing.splice(0).forEach((close) => close());
    this.place.replaceChildren();
    this.lockedAlone = alone;
    this.idle.stop();
    if (this.me && this.cover) void this.show(this.cover);
  }

  /** Whether it locked itself, and nobody pressed for it. */
  get leftAlone(): boolean {
    return this.lockedAlone;
  }

  channel(id: string): ReaderChannel {
    const found = (this.me.channels ?? []).find(({ channel }) => channel === id);
    if (!found) throw new Problem(404, "channel");
    return found;
  }

  /** The key of an epoch, if it was wrapped for me and is the one that the key log names. */
  async epochKey(channel: string, epoch: number): Promise<EpochKey> {
    const sealed = this.channel(channel).epochs?.find((one) => one.epoch === epoch)?.sealed;
    if (!sealed || !this.key) throw new Refusal("not-for-this-key");
    const key = await unwrapEpochKey(this.key.age, fromBase64(sealed), { organisation: this.me.organisation, channel, epoch });
    const named = this.log && epochOf(this.log, channel, epoch);
    refuseUnless(!!named && named.recipient === (await recipientOf(key.identity)), "keylog-rule", "epoch");
    return key;
  }

  told(failure: unknown): string {
    if (failure instanceof Refusal) return this.say(`refusal.${failure.reason}`, { detail: failure.detail });
    if (failure instanceof Problem) {
      const key = `problem.${failure.kind}`;
      return this.has(key) ? this.say(key) : this.say("problem", { status: failure.status });
    }
    if (failure instanceof TypeError) return this.say("problem.network");
    throw failure;
  }
}

/** A button that says what it is doing, cannot be pressed twice, and tells a failure beside itself. */
export function acting(frame: Frame, label: string, act: () => Promise<void>, look = ""): HTMLElement {
  const said = h("p", { class: "error", role: "alert" });
  const press = h("button", { type: "button", class: look || false }, label);
  press.addEventListener("click", async () => {
    if (press.getAttribute("aria-busy")) return;
    press.setAttribute("aria-busy", "true");
    said.textContent = "";
    await new Promise((painted) => setTimeout(painted, 30));
    try {
      await act();
    } catch (failure) {
      said.textContent = frame.told(failure);
    } finally {
      press.removeAttribute("aria-busy");
    }
  });
  return h("div", { class: "acting" }, press, said);
}

export function heading(text: string): HTMLElement {
  return h("h1", { tabindex: -1 }, text);
}

export function row(...children: Child[]): HTMLElement {
  return h("div", { class: "actions" }, ...children);
}
