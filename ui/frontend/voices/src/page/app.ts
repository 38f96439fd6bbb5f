import { type Bytes } from "../format/bytes";
import { type CodeKeys } from "../format/code";
import { type Child, h } from "../screen/dom";
import { dayIn, loadWords, say, speakIn, textIn, type Texts, type Words } from "../screen/words";
import { type Draft, newDraft } from "./draft";
import { type Link } from "./link";
import { type Receiver } from "./receivers";
import { type Sending } from "./sealing";
import { type Channel, type Status } from "./server";

/** One screen: a heading and what stands below it. */
export interface Screen {
  heading: string;
  body: Child[];
}

export type Step = (app: App) => Screen;

/** What a returning person has opened with the code. */
export interface Returned {
  keys: CodeKeys;
  status: Status;
}

/** All that this page knows, for as long as it is open; `wipe` forgets it. */
export class App {
  channel: Channel | null = null;
  receivers: Receiver[] = [];
  draft: Draft = newDraft();
  sending: Sending | null = null;
  returned: Returned | null = null;
  language = "en";
  private words: Words = {};
  private step: Step | null = null;
  private leaving: (() => void) | null = null;

  constructor(
    readonly link: Link | null,
    private readonly place: HTMLElement,
    private readonly frame: (app: App, screen: Screen) => Node[],
  ) {}

  async speak(language: string): Promise<void> {
    this.words = await loadWords("/words", language);
    this.language = language;
    speakIn(language);
  }

  say(key: string, gaps?: Record<string, string | number>): string {
    return say(this.words, key, gaps);
  }

  text(texts: Texts | undefined): string {
    return textIn(this.language, texts);
  }

  day(day: string | undefined | null): string {
    return dayIn(this.language, day);
  }

  /** Shows a step and moves the focus to its heading, so that a screen reader begins there. */
  show(step: Step): void {
    this.leaving?.();
    this.leaving = null;
    this.step = step;
    this.place.replaceChildren(...this.frame(this, step(this)));
    window.scrollTo(0, 0);
    this.place.querySelector<HTMLElement>("h1")?.focus();
  }

  /** What the step on the screen must stop when another takes its place. */
  onLeave(stop: () => void): void {
    this.leaving = stop;
  }

  current(): Step | null {
    return this.step;
  }

  /** What was written, and the code, are not needed once it is sent. */
  forgetWords(): void {
    forget(this.draft.code);
    this.draft.code = null;
    this.sending = null;
    this.draft.photos.forEach(({ bytes }) => bytes.fill(0));
    this.draft.photos = [];
    this.draft.answers = {};
  }

  wipe(): void {
    this.leaving?.();
    this.place.querySelectorAll("input, textarea").forEach((input) => ((input as HTMLInputElement).value = ""));
    this.place.replaceChildren();
    forget(this.draft.code, this.returned?.keys.lookup, this.returned?.keys.auth, this.returned?.keys.withdraw);
    this.forgetWords();
    this.draft = newDraft();
    this.sending = null;
    this.returned = null;
  }
}

function forget(...secrets: (Bytes | null | undefined)[]): void {
  secrets.forEach((secret) => secret?.fill(0));
}

export function actions(...buttons: Child[]): HTMLElement {
  return h("div", { class: "actions" }, ...buttons);
}
