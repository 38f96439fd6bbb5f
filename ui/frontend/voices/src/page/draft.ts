import type { Use } from "../contract";
import { type Bytes, randomUuid } from "../format/bytes";
import type { Answers } from "../format/envelope";
import type { CleanPhoto } from "../format/photos";

export type Way = "words" | "digits" | "drop";

/**
 * What a person is writing: in this memory and nowhere else. Its code and its name are made once, so that nothing sent twice
 * is there twice, whatever was changed in between.
 */
export interface Draft {
  organisations: Set<string>;
  answers: Answers;
  photos: CleanPhoto[];
  consents: Map<string, Set<Use>>;
  way: Way | null;
  code: Bytes | null;
  submission: string;
  /** In which form the code was written down and typed back. */
  checked: Way | null;
}

export function newDraft(): Draft {
  return {
    organisations: new Set(),
    answers: {},
    photos: [],
    consents: new Map(),
    way: null,
    code: null,
    submission: randomUuid(),
    checked: null,
  };
}

export function consentsTo(draft: Draft, organisation: string): Set<Use> {
  const given = draft.consents.get(organisation) ?? new Set<Use>();
  draft.consents.set(organisation, given);
  return given;
}

/** Whether it may leave this page: never before a code is on paper that somebody could read. */
export function maySend({ way, checked }: Draft): boolean {
  return way === "drop" || (way !== null && checked === way);
}

/** Without a code nobody can be answered or invited. */
export function usesOffered(way: Way | null): Use[] {
  const all: Use[] = ["policy", "reword", "quote", "reply", "invite", "share"];
  return way === "drop" ? all.filter((use) => use !== "reply" && use !== "invite") : all;
}
