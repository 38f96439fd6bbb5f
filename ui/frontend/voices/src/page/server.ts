import type { Challenge, ChangeConsent, Channel, Code, Messages, Package, Status, Theme, Withdrawal, Withdrawn, Worked } from "../contract";

/** What a problem of the server says; `kind` is the last part of its type. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
  ) {
    super(`${status} ${kind}`);
  }
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
  status: (code: Code) => ask<Status>("/v/status", code),
  message: (sent: Worked & Messages) => ask<void>("/v/messages", sent),
  consent: (sent: ChangeConsent) => ask<void>("/v/consents", sent),
  withdraw: (sent: Withdrawal) => ask<Withdrawn>("/v/withdrawals", sent),
};
