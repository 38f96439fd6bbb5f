import { Messages } from "./messages";
import type { Oversized } from "./parts";

/** How often a WebSocket may fail to open before the way over plain HTTP is tried. */
const TRIES = 2;
const LONGEST_POST = 4 * 1024 * 1024;
/** When a WebSocket is looked for from the way over plain HTTP; perhaps the backend was only away. */
const FIRST_LOOK = 15_000;
const RAREST_LOOK = 10 * 60_000;

let failures = 0;

/**
 * What the provider takes for a WebSocket. Some networks let none through; there the same messages come as server-sent
 * events and go by POST, until a WebSocket opens again. What is too large for a message goes in parts.
 */
export class LiveSocket extends EventTarget {
  readonly #way: WebSocket | EventSocket;
  readonly #messages: Messages;

  constructor(url: string, oversized: (what: Oversized[]) => void) {
    super();
    this.#messages = new Messages(oversized);
    this.#way = failures >= TRIES ? new EventSocket(url) : watched(new WebSocket(url));
    this.#way.binaryType = "arraybuffer";
    this.#way.addEventListener("open", () => this.dispatchEvent(new Event("open")));
    this.#way.addEventListener("error", () => this.dispatchEvent(new Event("error")));
    this.#way.addEventListener("close", (event) => {
      const { code, reason } = event as CloseEvent;
      this.dispatchEvent(new CloseEvent("close", { code, reason }));
    });
    this.#way.addEventListener("message", (event) => {
      const heard = this.#messages.in(new Uint8Array((event as MessageEvent<ArrayBuffer>).data));
      this.dispatchEvent(new MessageEvent("message", { data: heard.slice().buffer }));
    });
  }

  get readyState(): number {
    return this.#way.readyState;
  }

  send(message: Uint8Array): void {
    for (const part of this.#messages.out(message)) this.#way.send(part as Uint8Array<ArrayBuffer>);
  }

  close(code?: number, reason?: string): void {
    this.#way.close(code, reason);
  }
}

function watched(socket: WebSocket): WebSocket {
  let opened = false;
  socket.addEventListener("open", () => {
    opened = true;
    failures = 0;
  });
  socket.addEventListener("close", () => {
    if (!opened && navigator.onLine) failures += 1;
  });
  return socket;
}

/** As much of WebSocket as the provider uses. */
export class EventSocket extends EventTarget {
  binaryType = "arraybuffer";
  readyState: number = WebSocket.CONNECTING;
  readonly #url: string;
  readonly #address: string;
  readonly #events: EventSource;
  readonly #unsent: Uint8Array[] = [];
  #session = "";
  #sending = false;
  #look = 0;

  constructor(url: string) {
    super();
    this.#url = url;
    this.#address = `${url.replace(/^ws/, "http")}/events`;
    this.#events = new EventSource(this.#address);
    this.#events.addEventListener("session", (event) => {
      this.#session = (event as MessageEvent<string>).data;
      this.readyState = WebSocket.OPEN;
      this.dispatchEvent(new Event("open"));
      void this.#post();
      this.#lookFor(FIRST_LOOK);
    });
    this.#events.addEventListener("message", (event) => {
      this.dispatchEvent(new MessageEvent("message", { data: bytes((event as MessageEvent<string>).data).buffer }));
    });
    this.#events.addEventListener("closed", (event) => {
      const [, code, reason] = /^(\d+) ?(.*)$/.exec((event as MessageEvent<string>).data) ?? [];
      this.#end(Number(code ?? 1006), reason ?? "");
    });
    this.#events.addEventListener("error", () => {
      const never = this.readyState === WebSocket.CONNECTING;
      this.#end(1006, "");
      // The plain way is closed too: perhaps the server is away, and WebSockets were never the trouble.
      if (never) failures = 0;
    });
  }

  send(message: Uint8Array): void {
    this.#unsent.push(message.slice());
    void this.#post();
  }

  close(code = 1000, reason = ""): void {
    this.#end(code, reason);
  }

  /** One request at a time, so that messages arrive in their order. */
  async #post(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    while (this.#unsent.length > 0 && this.readyState === WebSocket.OPEN) {
      const some = this.#some();
      const answer = await fetch(`${this.#address}/${this.#session}`, { method: "POST", body: new Blob(some as BlobPart[]) }).catch(
        () => null,
      );
      if (!answer?.ok) this.#end(1006, "");
    }
    this.#sending = false;
  }

  /** A WebSocket that opens is not used itself: the provider comes anew, as after any close, and takes one. */
  #lookFor(pause: number): void {
    this.#look = window.setTimeout(() => {
      const socket = new WebSocket(this.#url);
      let opened = false;
      socket.addEventListener("open", () => {
        opened = true;
        failures = 0;
        socket.close();
        this.#end(1000, "a WebSocket opens again");
      });
      socket.addEventListener("close", () => {
        if (!opened && this.readyState === WebSocket.OPEN) this.#lookFor(Math.min(pause * 2, RAREST_LOOK));
      });
    }, pause);
  }

  #some(): Uint8Array[] {
    const some: Uint8Array[] = [];
    for (let size = 0; this.#unsent.length > 0 && (size === 0 || size + this.#unsent[0].length < LONGEST_POST); ) {
      const [message] = this.#unsent.splice(0, 1);
      size += message.length;
      some.push(length(message.length), message);
    }
    return some;
  }

  #end(code: number, reason: string): void {
    if (this.readyState === WebSocket.CLOSED) return;
    this.readyState = WebSocket.CLOSED;
    clearTimeout(this.#look);
    this.#events.close();
    this.dispatchEvent(new CloseEvent("close", { code, reason }));
  }
}

/** Seven bits a byte, low ones first. */
export function length(number: number): Uint8Array {
  const digits: number[] = [];
  for (let rest = number; ; rest >>>= 7) {
    if (rest < 0x80) return Uint8Array.from([...digits, rest]);
    digits.push((rest & 0x7f) | 0x80);
  }
}

function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
