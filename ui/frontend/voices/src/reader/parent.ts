/** What the staff page around the frame may ask for. */
export type Act =
  | { kind: "keys" }
  | { kind: "custody" }
  | { kind: "read"; submission: string }
  | { kind: "theme"; channel: string; submissions: string[] }
  | { kind: "support"; theme: string; submissions: string[] };

interface Told {
  jointly: "voices";
  ticket?: string;
  /** There is no ticket for this person just now. */
  refused?: boolean;
  act?: Act;
  language?: string;
  appearance?: "light" | "dark";
}

/** Messages to and from the page around; only names of things go out, never words of a survivor. */
export class Parent {
  private ticket = "";
  private waiting: ((ticket: string | null) => void)[] = [];
  private origin = parentOrigin();

  constructor(private readonly heard: (told: Told) => void) {
    addEventListener("message", (event: MessageEvent<Told>) => {
      if (event.source !== window.parent || event.data?.jointly !== "voices") return;
      if (this.origin === "") this.origin = event.origin;
      if (event.origin !== this.origin) return;
      if (typeof event.data.ticket === "string") this.take(event.data.ticket);
      else if (event.data.refused === true) this.answer(null);
      this.heard(event.data);
    });
  }

  tell(event: "ready" | "ticket-wanted" | "changed" | "height", more: { height?: number; subject?: string } = {}): void {
    window.parent.postMessage({ jointly: "voices", event, ...more }, this.origin || "*");
  }

  /** A ticket: the one at hand, or a fresh one when that was refused; null when the page around gets none. */
  async ticketFor(fresh: boolean): Promise<string | null> {
    if (this.ticket && !fresh) return this.ticket;
    this.ticket = "";
    this.tell("ticket-wanted");
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private take(ticket: string): void {
    this.ticket = ticket;
    this.answer(ticket);
  }

  private answer(ticket: string | null): void {
    this.waiting.splice(0).forEach((resolve) => resolve(ticket));
  }
}

/** The server's `frame-ancestors` allows one parent; where a browser hides which, the first to speak is it. */
function parentOrigin(): string {
  const ancestors = location.ancestorOrigins;
  if (ancestors?.length) return ancestors[0];
  return document.referrer ? new URL(document.referrer).origin : "";
}
