import type { WordList } from "../format/word-list";

let loading: Promise<WordList> | undefined;

/** The list of words for codes is fetched when it is needed first: most of a first load it would be. */
export function wordList(): Promise<WordList> {
  loading ??= fetch("/word-list.json", { credentials: "omit", cache: "no-store" })
    .then((answer) => (answer.ok ? (answer.json() as Promise<WordList>) : Promise.reject(new Error("No word list"))))
    .catch((failure: unknown) => {
      loading = undefined;
      throw failure;
    });
  return loading;
}
