import type { Editor } from "@tiptap/core";
import type * as Y from "yjs";
import { present } from "./present";
import type { Author } from "./settings";
import { type Proposal, proposals, settle } from "./suggestions";

/** A suggestion that was accepted or rejected: whose it was, what it said, and who decided, which the server holds to be true. */
export interface Decision {
  proposal: Proposal;
  added: string;
  removed: string;
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

  constructor(
    doc: Y.Doc,
    private readonly editor: Editor,
    private readonly author: Author,
  ) {
    this.#map = doc.getMap("decisions");
  }

  /** Accepts or rejects one suggestion, or all that are open. */
  decide(accepted: boolean, id?: string): void {
    const decided = proposals(this.editor.state.doc).filter(({ proposal }) => id === undefined || proposal.id === id);
    this.editor.view.dispatch(settle(this.editor.state, accepted, id));
    const at = new Date().toISOString();
    present(this.#map.doc, "document").transact(() => {
      for (const { proposal, added, removed } of decided) {
        this.#map.set(proposal.id, {
          proposal: { ...proposal },
          added: added.slice(0, LONGEST),
          removed: removed.slice(0, LONGEST),
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
    const open = new Set(proposals(this.editor.state.doc).map(({ proposal }) => proposal.id));
    return [...this.#map.values()]
      .filter(whole)
      .filter(({ proposal }) => !open.has(proposal.id))
      .sort((one, other) => other.at.localeCompare(one.at));
  }

  onChange(changed: () => void): void {
    this.#map.observe(changed);
  }
}

/** Any client may write anything where nobody looks: who decided is looked at by the server, the rest is not. */
export function whole(one: unknown): one is Decision {
  const { proposal, added, removed, person, at } = (one ?? {}) as Partial<Record<keyof Decision, unknown>>;
  const { id, personName, organisation } = (proposal ?? {}) as Partial<Record<keyof Proposal, unknown>>;
  return [added, removed, person, at, id, personName, organisation].every((text) => typeof text === "string");
}
