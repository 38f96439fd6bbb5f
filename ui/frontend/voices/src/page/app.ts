import type { Channel, Found } from "../contract";
import type { Bytes } from "../format/bytes";
import type { CodeKeys } from "../format/code";
import { type Child, h } from "../screen/dom";
import { dayIn, loadWords, say, speakIn, type Texts, textIn, type Words } from "../screen/words";
import { type Draft, newDraft } from "./draft";
import type { Link } from "./link";
import type { Receiver } from "./receivers";
import type { Sending } from "./sealing";

/** One screen: a heading and what stands below it. */
export interface Screen {
  heading: string;
  body: Child[];
}

export type Step = (app: App) => Screen;

/** A place one can go to: a step by its name, or one of the steps of writing by its number. */
export type Place = keyof Places["named"] | number;

/** The table of places: which step stands where. Steps go to each other by it, so none needs to import the other. */
export interface Places {
  named: Record<
    | "welcome"
    | "closed"
    | "writing"
    | "receipt"
    | "sending"
    | "thanks"
    | "code"
    | "status"
    | "replies"
    | "messages"
    | "consents"
    | "withdraw",
    Step
  >;
  /** The steps of writing in their order, which depends on what was chosen. */
  writing: (app: App) => Step[];
}

/** What a returning person has opened with the code. */
export interface Returned {
  keys: CodeKeys;
  status: Found;
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
    private readonly root: HTMLElement,
    private readonly frame: (app: App, screen: Screen) => Node[],
    private readonly places: Places,
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
    this.root.replaceChildren(...this.frame(this, step(this)));
    window.scrollTo(0, 0);
    this.root.querySelector<HTMLElement>("h1")?.focus();
  }

  go(place: Place): void {
    this.show(this.at(place));
  }

  /** The step of a place; of those of writing which it is turns out when it is shown. */
  at(place: Place): Step {
    return typeof place === "number" ? (app) => this.places.writing(app)[place](app) : this.places.named[place];
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
    this.root.querySelectorAll("input, textarea").forEach((input) => ((input as HTMLInputElement).value = ""));
    this.root.replaceChildren();
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
