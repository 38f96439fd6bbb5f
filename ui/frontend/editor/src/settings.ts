/** Whoever writes: shown at the caret, kept with suggestions. */
export interface Author {
  id: string;
  name: string;
  organisation: string;
  /** The organisation in a few letters, such as IOM. */
  brief: string;
  organisationId: string;
  colour: string;
}

/** Somebody or some organisation one can mention. */
export interface Mentionable {
  id: string;
  label: string;
  kind: "person" | "organisation";
}

/** What the page tells the editor. */
export interface Settings {
  /** Address of the live socket. */
  socket: string;
  /** The document's name on the wire. */
  document: string;
  /** Names this life of the document; a copy from another life is never merged into it. */
  epoch: string;
  /** The newest schema the server knows. */
  schema: number;
  title: string;
  /** Of the reader. */
  language: string;
  /** In which the text is mainly written. */
  textLanguage: string;
  writes: boolean;
  comments: boolean;
  author: Author;
  mentionable: Mentionable[];
  words: Record<string, string>;
}

/** A thread's place in the text, as the comments panel knows it. */
export interface Anchor {
  thread: string;
  start: string;
  end: string;
  resolved: boolean;
}

/** The organisation that holds the pen of a section, which is known by its heading's id, or by its words. */
export interface Penholder {
  section: string;
  name: string;
  brief: string;
  colour: string;
}

/** The schema this page writes. */
export const SCHEMA = 2;

export type Say = (key: string, ...values: (string | number)[]) => string;

/** Texts come from the page; {0} marks where a value goes. */
export function sayer(words: Record<string, string>): Say {
  return (key, ...values) => values.reduce<string>((text, value, at) => text.replace(`{${at}}`, String(value)), words[key] ?? key);
}
