import { Extension } from "@tiptap/core";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import type { EditorView } from "@tiptap/pm/view";
import type * as Y from "yjs";
import { shapesTable } from "./flat/steps";
import type { Author } from "./settings";
import { type Known, type Proposal, SETTLED } from "./suggestions";
import { asSuggestion, settles } from "./tracking";

const PAUSE = 60_000;

interface Mode {
  on: boolean;
  current: Proposal | null;
  until: number;
}

interface Options {
  author: Author;
  /** Whose a suggestion is, by its id. */
  map: Y.Map<Proposal> | null;
}

const NAMES = ["id", "person", "personName", "organisation", "organisationId", "colour", "at"] as const;

/** What a map says of a suggestion, if it says all of it: anybody may write anything where nobody looks. */
export function knownIn(map: Y.Map<Proposal> | null): Known {
  return (id) => {
    const one = map?.get(id) as Record<string, unknown> | undefined;
    const whole = typeof one === "object" && one !== null && NAMES.every((name) => typeof one[name] === "string");
    return whole ? (one as unknown as Proposal) : undefined;
  };
}

/** The mode in which one proposes instead of changing. */
export const Suggesting = Extension.create<Options, Mode>({
  name: "suggesting",
  addOptions: () => ({ author: { id: "", name: "", organisation: "", brief: "", organisationId: "", colour: "" }, map: null }),
  addStorage: () => ({ on: false, current: null, until: 0 }),
  dispatchTransaction({ transaction, next }) {
    const { storage, options } = this;
    if (!storage.on || settles(transaction)) {
      next(transaction);
      return;
    }
    if (transaction.docChanged) {
      const current = writes(transaction) ? currentOf(storage, options) : told(proposalOf(options.author), options.map);
      next(asSuggestion(transaction, this.editor.state, current, knownIn(options.map)));
    } else {
      if (transaction.selectionSet) storage.current = null;
      next(transaction);
    }
  },
  addProseMirrorPlugins() {
    const { storage, options } = this;
    return [
      new Plugin({
        key: SETTLED,
        props: {
          handleDOMEvents: {
            beforeinput: (view, event) => storage.on && view.editable && deletes(view, event as InputEvent),
            keydown: (view, event) => {
              if (storage.on && view.editable && aboutToCompose(event)) strikeSelection(view);
              return false;
            },
            compositionstart: (view) => {
              if (storage.on && view.editable) compose(view, () => currentOf(storage, options));
              return false;
            },
          },
        },
      }),
    ];
  },
});

/** The suggestion one is writing: another after a while, or in another place. */
function currentOf(mode: Mode, { author, map }: Options): Proposal {
  const now = Date.now();
  if (!mode.current || now > mode.until) mode.current = proposalOf(author);
  mode.until = now + PAUSE;
  return told(mode.current, map);
}

function told(proposal: Proposal, map: Options["map"]): Proposal {
  if (!map?.has(proposal.id)) map?.set(proposal.id, proposal);
  return proposal;
}

/** Words and paragraphs written on end are one suggestion; a kind, a format, a row or a column is each its own. */
function writes({ steps, docs }: Transaction): boolean {
  return steps.every((step, at) => step instanceof ReplaceStep && !shapesTable(docs[at], step));
}

/** The key that opens a composition comes before it, while the page may still change; a phone names none. */
function aboutToCompose({ keyCode, key, isComposing }: KeyboardEvent): boolean {
  return keyCode === 229 && !isComposing && (key === "Process" || key.length === 1);
}

function strikeSelection(view: EditorView): void {
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection().setMeta("forward", true));
}

/** What is composed stands in its mark from the first letter on: the page must not change under a composition. */
function compose(view: EditorView, current: () => Proposal): void {
  strikeSelection(view);
  const { tr, schema } = view.state;
  const mark = schema.marks.insertion.create({ id: current().id });
  view.dispatch(tr.setStoredMarks(mark.addToSet(tr.selection.$from.marks().filter(({ type }) => type !== schema.marks.deletion))));
}

/** Deletes what the browser would; left to itself it takes words out of the page that are only struck. */
function deletes(view: EditorView, event: InputEvent): boolean {
  if (!/^delete(Content|Word|SoftLine|HardLine)/.test(event.inputType) || view.composing) return false;
  const [range] = event.getTargetRanges();
  if (!range) return false;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = view.posAtDOM(range.endContainer, range.endOffset);
  event.preventDefault();
  if (to > from) view.dispatch(view.state.tr.delete(from, to).setMeta("forward", event.inputType.endsWith("Forward")));
  return true;
}

/** Whose a suggestion is, in a few words. */
export function titleOf(map: Y.Map<Proposal>): (id: string) => string {
  const known = knownIn(map);
  return (id) => {
    const one = known(id);
    return [one?.personName, one?.organisation].filter(Boolean).join(" · ");
  };
}

export function proposalOf(author: Author): Proposal {
  return {
    id: crypto.randomUUID(),
    person: author.id,
    personName: author.name,
    organisation: author.organisation,
    organisationId: author.organisationId,
    colour: author.colour,
    at: new Date().toISOString(),
  };
}
