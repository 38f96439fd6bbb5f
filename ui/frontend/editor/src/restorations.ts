import type * as Y from "yjs";

/** Somebody brought an earlier version back; the server writes it down with the words themselves. */
export interface Restoration {
  person: string;
  personName: string;
  organisation: string;
  /** The version that was brought back. */
  name: string;
  /** The version in which stands what was there before. */
  before: string;
  at: string;
}

const NAMES = ["person", "personName", "organisation", "name", "before", "at"] as const;
/** Whoever comes later reads what is there, and is not told how it came about. */
const NEWS = 10 * 60_000;

/** Tells of versions that are brought back while one has the text open, or had it shortly before. */
export function onRestoration(doc: Y.Doc, told: (one: Restoration) => void): void {
  const map = doc.getMap<Restoration>("restorations");
  map.observe((event, transaction) => {
    if (transaction.local) return;
    const news = [...event.keysChanged]
      .map((key) => map.get(key) as unknown)
      .filter(whole)
      .filter(({ at }) => Date.now() - Date.parse(at) < NEWS)
      .sort((one, other) => one.at.localeCompare(other.at));
    const last = news.at(-1);
    if (last) told(last);
  });
}

function whole(one: unknown): one is Restoration {
  return typeof one === "object" && one !== null && NAMES.every((name) => typeof (one as Record<string, unknown>)[name] === "string");
}
