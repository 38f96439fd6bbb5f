import type { Use } from "../format/envelope";
import type { SignedEntry } from "../format/keylog";
import type { Texts } from "../screen/words";

export interface Option {
  id: string;
  text: Texts;
}

export interface Question {
  id: string;
  kind: "text" | "choice" | "band";
  required?: boolean;
  text: Texts;
  options?: Option[];
}

export interface Helpline {
  country: string;
  languages?: string[];
  name: string;
  number: string;
  hours?: string;
  url?: string;
  checkedOn: string;
}

export interface Channel {
  id: string;
  /** Whether anything new is taken. */
  open: boolean;
  title: Texts;
  languages?: string[];
  form: { version: number; questions: Question[] };
  consents: { version: number };
  retention: { unreadDays: number; handledDays: number };
  helplines?: Helpline[];
  host: string;
  receivers?: { organisation: string; name: string; receiving: boolean; keylog?: SignedEntry[] }[];
}

export interface Theme {
  id: string;
  kind: "theme" | "quote" | "reworded";
  text: Texts;
  voices: string | number;
  effects?: { outcome: "done" | "not_done"; text: string; owner: string; on: string }[];
}

export interface Challenge {
  challenge: string;
  bits: number;
}

export interface Package {
  submission: string;
  channel: string;
  form: number;
  mode: string;
  lookup: string;
  auth: string;
  withdraw: string;
  envelopes: { organisation: string; epoch: number; sealed: string }[];
  consents: { organisation: string; use: Use }[];
  attachments: { number: number; sealed: string }[];
}

/** What an organisation did with a voice, as the server saw it happen. */
export interface Happened {
  what: "opened" | "answered" | "exported" | "passed_on" | "used" | "published" | "effect_reported";
  on: string;
  with?: string;
}

export interface Status {
  found: boolean;
  submission: string;
  channel: string;
  state: string;
  receivedOn: string;
  mode: string;
  keepUntil: string;
  organisations?: { organisation: string; name: string; state: string; withdrawnOn?: string; happened?: Happened[] }[];
  consents?: { organisation: string; use: Use; givenOn: string; withdrawnOn?: string }[];
  replies?: { organisation: string; number: number; on: string; sealed: string }[];
  messages?: { organisation: string; number: number; on: string }[];
  published?: { theme: string; on: string }[];
}

export interface Withdrawn {
  published?: { theme: string; text?: Texts | string; on: string }[];
  deleteBy?: string;
}

/** What a problem of the server says; `kind` is the last part of its type. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
  ) {
    super(`${status} ${kind}`);
  }
}

/** `challenge` and `nonce` come first in what is sent, so that the server need not read on when they are wrong. */
interface Worked {
  challenge: string;
  nonce: number;
}

/** The only requests this page ever makes: no cookie, no referrer, nothing kept. */
async function ask<T>(path: string, body?: object): Promise<T> {
  const answer = await fetch(path, {
    method: body ? "POST" : "GET",
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    redirect: "error",
  });
  if (!answer.ok) throw await problemOf(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

async function problemOf(answer: Response): Promise<Problem> {
  const said = (await answer.json().catch(() => ({}))) as { type?: string };
  return new Problem(answer.status, (said.type ?? "").split(/[/:#]/).pop() ?? "");
}

export const server = {
  channel: (id: string) => ask<Channel>(`/v/channels/${encodeURIComponent(id)}`),
  themes: (id: string) => ask<Theme[]>(`/v/channels/${encodeURIComponent(id)}/themes`),
  challenge: () => ask<Challenge>("/v/challenge"),
  submit: (sent: Worked & Package) => ask<void>("/v/submissions", sent),
  status: (keys: { lookup: string; auth: string }) => ask<Status>("/v/status", keys),
  message: (sent: Worked & Record<string, unknown>) => ask<void>("/v/messages", sent),
  consent: (sent: object) => ask<void>("/v/consents", sent),
  withdraw: (sent: object) => ask<Withdrawn>("/v/withdrawals", sent),
};
