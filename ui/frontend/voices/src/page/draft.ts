import { type Answers, type Use } from "../format/envelope";
import { type CleanPhoto } from "../format/photos";

export type Way = "words" | "digits" | "drop";

/** What a person is writing: in this memory and nowhere else. */
export interface Draft {
  organisations: Set<string>;
  answers: Answers;
  photos: CleanPhoto[];
  consents: Map<string, Set<Use>>;
  way: Way | null;
}

export function newDraft(): Draft {
  return { organisations: new Set(), answers: {}, photos: [], consents: new Map(), way: null };
}

export function consentsTo(draft: Draft, organisation: string): Set<Use> {
  const given = draft.consents.get(organisation) ?? new Set<Use>();
  draft.consents.set(organisation, given);
  return given;
}

/** Without a code nobody can be answered or invited. */
export function usesOffered(way: Way | null): Use[] {
  const all: Use[] = ["policy", "reword", "quote", "reply", "invite", "share"];
  return way === "drop" ? all.filter((use) => use !== "reply" && use !== "invite") : all;
}
