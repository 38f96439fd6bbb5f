import type { Editor } from "@tiptap/core";
import type * as Y from "yjs";
import { present } from "./present";
import type { Author } from "./settings";
import { knownIn } from "./suggesting";
import { type FoundProposal, type Proposal, proposals, settle } from "./suggestions";

/** A suggestion that was accepted or rejected: whose it was, what it said, and who decided, which the server holds to be true. */
export interface Decision {
  proposal: Proposal;
  added: string;
  removed: string;
  /** Missing in those from before there were suggestions of kinds and formats. */
  changes?: string[];
  accepted: boolean;
  person: string;
  personName: string;
  organisation: string;
  organisationId: string;
  at: string;
}

const LONGEST = 300;

/** Remembers beside the text what became of suggestions, since accepting one takes its marks away. */
export class Decisions {
  readonly #map: Y.Map<Decision>;
  readonly #suggestions: Y.Map<Proposal>;

  constructor(
    doc: Y.Doc,
    private readonly editor: Editor,
    private readonly author: Author,
  ) {
    this.#map = doc.getMap("decisions");
    this.#suggestions = doc.getMap("suggestions");
  }

  /** Suggestions nobody decided yet. */
  open(): FoundProposal[] {
    return proposals(this.editor.state.doc, knownIn(this.#suggestions));
  }

  /** Accepts or rejects those of which this is true; all that are open, if nothing is said. */
  decide(accepted: boolean, which: (proposal: Proposal) => boolean = () => true): void {
    const decided = this.open().filter(({ proposal }) => which(proposal));
    this.editor.view.dispatch(settle(this.editor.state, accepted, new Set(decided.map(({ proposal }) => proposal.id))));
    const at = new Date().toISOString();
    present(this.#map.doc, "document").transact(() => {
      for (const { proposal, added, removed, changes } of decided) {
        this.#map.set(proposal.id, {
          proposal: { ...proposal },
          added: added.slice(0, LONGEST),
          removed: removed.slice(0, LONGEST),
          changes,
          accepted,
          person: this.author.id,
          personName: this.author.name,
          organisation: this.author.organisation,
          organisationId: this.author.organisationId,
          at,
        });
      }
    });
  }

  /** The newest first; a suggestion that undo brought back is open again. */
  all(): Decision[] {
    const open = new Set(this.open().map(({ proposal }) => proposal.id));
    return [...this.#map.values()]
      .filter(whole)
      .filter(({ proposal }) => !open.has(proposal.id))
      .sort((one, other) => other.at.localeCompare(one.at));
  }

  onChange(changed: () => void): void {
    this.#map.observe(changed);
    this.#suggestions.observe(changed);
  }
}

/** Any client may write anything where nobody looks: who decided is looked at by the server, the rest is not. */
export function whole(one: unknown): one is Decision {
  const { proposal, added, removed, person, at, changes = [] } = (one ?? {}) as Partial<Record<keyof Decision, unknown>>;
  const { id, personName, organisation } = (proposal ?? {}) as Partial<Record<keyof Proposal, unknown>>;
  const texts = [added, removed, person, at, id, personName, organisation, ...(Array.isArray(changes) ? changes : [null])];
  return texts.every((text) => typeof text === "string");
}
