import type {
  Channel,
  DraftEntry,
  KeepKey,
  Made,
  Me,
  ProposeTheme,
  RecoveryExport,
  SealedVoice,
  SeenTheme,
  SendReply,
  ShareVoice,
  Use,
} from "../contract";
import type { Parent } from "./parent";

/** A refusal of the server: `kind` is the last part of the problem's type, for which the frame has words of its own. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
  ) {
    super(`${status} ${kind}`);
  }
}

/** What the frame asks of the backend, with a ticket that the page around renews. */
export class ReaderServer {
  constructor(private readonly parent: Parent) {}

  me = () => this.json<Me>("GET", "/v/staff/me");
  putKey = (key: KeepKey) => this.json<void>("PUT", "/v/staff/key", key);
  draft = (draft: DraftEntry) => this.json<Made>("POST", "/v/staff/keylog/drafts", draft);
  signDraft = (id: string, signature: string) => this.json<void>("PUT", `/v/staff/keylog/drafts/${id}/signature`, { signature });
  dropDraft = (id: string) => this.json<void>("DELETE", `/v/staff/keylog/drafts/${id}`);
  submission = (id: string) => this.json<SealedVoice>("GET", `/v/staff/submissions/${encodeURIComponent(id)}`);
  reply = (id: string, reply: SendReply) => this.json<void>("POST", `/v/staff/submissions/${id}/replies`, reply);
  exporting = (id: string, use: Use) => this.json<void>("POST", `/v/staff/submissions/${id}/exports`, { use });
  share = (id: string, share: ShareVoice) => this.json<void>("POST", `/v/staff/submissions/${id}/shares`, share);
  theme = (theme: ProposeTheme) => this.json<Made>("POST", "/v/staff/themes", theme);
  seenTheme = (id: string) => this.json<SeenTheme>("GET", `/v/staff/themes/${encodeURIComponent(id)}`);
  addVoices = (id: string, voices: string[]) => this.json<void>("POST", `/v/staff/themes/${encodeURIComponent(id)}/voices`, { voices });
  recovery = () => this.json<RecoveryExport>("GET", "/v/staff/recovery");
  channel = (id: string) => this.json<Channel>("GET", `/v/channels/${encodeURIComponent(id)}`);

  async attachment(id: string, number: number): Promise<Uint8Array> {
    return new Uint8Array(await (await this.ask("GET", `/v/staff/submissions/${id}/attachments/${number}`)).arrayBuffer());
  }

  private async json<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await this.ask(method, path, body);
    const text = await answer.text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  private async ask(method: string, path: string, body?: object, fresh = false): Promise<Response> {
    const ticket = await this.parent.ticketFor(fresh);
    if (ticket === null) throw new Problem(403, "no-ticket");
    const headers: Record<string, string> = { Authorization: `Ticket ${ticket}` };
    if (body) headers["Content-Type"] = "application/json";
    const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body), credentials: "omit", cache: "no-store" });
    if (answer.status === 401 && !fresh) return this.ask(method, path, body, true);
    if (!answer.ok) throw await problemOf(answer);
    return answer;
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const said = (await answer.json().catch(() => ({}))) as { type?: string };
  return new Problem(answer.status, (said.type ?? "").split(/[/:#]/).pop() ?? "");
}
