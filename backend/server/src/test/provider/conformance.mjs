// The unmodified clients against our server: each line of output is one check that held, or did not.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

const { url, first, second, people } = JSON.parse(process.env.STAGE);
const open = new Set();

const ticket = async (who, name) => {
  const answer = await fetch(`${url.replace("ws", "http")}/documents/${name}/tickets`, {
    method: "POST",
    headers: { Authorization: `Bearer ${people[who].token}`, "Jointly-Organisation": people[who].organisation },
  });
  return (await answer.json()).token;
};

const caret = (clock) => {
  const place = { type: null, tname: "body", item: { client: 7, clock }, assoc: 0 };
  return { anchor: place, head: place };
};

const socketOf = () =>
  new HocuspocusProviderWebsocket({ url: `${url}/documents/live`, WebSocketPolyfill: WebSocket, delay: 100, minDelay: 50 });

const provider = (who, { name = first, socket = socketOf(), token = () => ticket(who, name), ...rest } = {}) => {
  const made = new HocuspocusProvider({ websocketProvider: socket, name, token, document: new Y.Doc(), ...rest });
  made.attach();
  const leave = () => {
    if (!open.delete(leave)) return;
    made.destroy();
    socket.destroy();
  };
  made.leave = leave;
  open.add(leave);
  return made;
};

const plain = async (who, name = first) => {
  const doc = new Y.Doc();
  const made = new WebsocketProvider(`${url}/documents/${name}`, "sync", doc, {
    WebSocketPolyfill: WebSocket,
    params: { ticket: who === "nobody" ? "none" : await ticket(who, name) },
    disableBc: true,
  });
  made.document = doc;
  const leave = () => open.delete(leave) && made.destroy();
  made.leave = leave;
  open.add(leave);
  return made;
};

const until = async (what, holds) => {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const text = (made) => made.document.getText("conformance").toString();
const type = (made, words) => made.document.getText("conformance").insert(made.document.getText("conformance").length, words);
const synced = async (...all) => {
  const made = await Promise.all(all);
  for (const one of made) await until("synced", () => one.synced);
  return made;
};

const checks = {
  "provider: is let in to write": async () => {
    let scope;
    await synced(provider("amina", { onAuthenticated: (event) => (scope = event.scope) }));
    await until("read-write", () => scope === "read-write");
  },
  "provider: gets what is there": async () => {
    const [amina] = await synced(provider("amina"));
    await until("template", () => amina.document.getText("body").toString().includes("Executive summary"));
  },
  "provider: counts down to nothing unsaved": async () => {
    const [amina] = await synced(provider("amina"));
    type(amina, "saved ");
    if (amina.unsyncedChanges === 0) throw new Error("nothing was counted");
    await until("saved", () => amina.unsyncedChanges === 0);
  },
  "provider: others read what one writes": async () => {
    const [amina, clara] = await synced(provider("amina"), provider("clara"));
    type(amina, "shared ");
    await until("shared", () => text(clara).includes("shared"));
  },
  "provider: all end with the same text": async () => {
    const [amina, clara] = await synced(provider("amina"), provider("clara"));
    for (let i = 0; i < 50; i++) {
      type(amina, `a${i} `);
      type(clara, `c${i} `);
    }
    await until("same", () => text(amina) === text(clara) && text(amina).includes("a49") && text(amina).includes("c49"));
  },
  "provider: a reader is told so": async () => {
    let scope;
    await synced(provider("dalia", { onAuthenticated: (event) => (scope = event.scope) }));
    await until("readonly", () => scope === "readonly");
  },
  "provider: what a reader writes stays unsaved": async () => {
    const [dalia, amina] = await synced(provider("dalia"), provider("amina"));
    type(dalia, "forbidden");
    type(amina, "after ");
    await until("after", () => text(dalia).includes("after"));
    if (dalia.unsyncedChanges === 0 || text(amina).includes("forbidden")) throw new Error("it was taken");
  },
  "provider: carets are seen": async () => {
    const [amina, clara] = await synced(provider("amina"), provider("clara"));
    clara.setAwarenessField("cursor", caret(7));
    await until("caret", () => [...amina.awareness.getStates().values()].some((state) => state.cursor?.anchor.item.clock === 7));
  },
  "provider: who leaves is seen to leave": async () => {
    const [amina, clara] = await synced(provider("amina"), provider("clara"));
    clara.setAwarenessField("cursor", caret(8));
    await until("caret", () => amina.awareness.getStates().has(clara.document.clientID));
    clara.leave();
    await until("gone", () => !amina.awareness.getStates().has(clara.document.clientID));
  },
  "provider: merges what was written offline": async () => {
    const [amina, clara] = await synced(provider("amina"), provider("clara"));
    clara.configuration.websocketProvider.disconnect();
    await until("offline", () => !clara.synced);
    type(clara, "offline ");
    type(amina, "online ");
    clara.configuration.websocketProvider.connect();
    await until("merged", () => text(amina).includes("offline") && text(clara).includes("online") && text(amina) === text(clara));
  },
  "provider: two documents share a socket": async () => {
    const socket = socketOf();
    const [one, other] = await synced(provider("amina", { socket }), provider("amina", { socket, name: second }));
    type(one, "only here ");
    await until("saved", () => one.unsyncedChanges === 0);
    if (text(other).includes("only here")) throw new Error("it leaked");
  },
  "provider: one document twice on a socket": async () => {
    const socket = socketOf();
    const [one, two] = await synced(
      provider("amina", { socket, sessionAwareness: true }),
      provider("amina", { socket, sessionAwareness: true }),
    );
    type(one, "twice ");
    await until("twice", () => text(two).includes("twice"));
  },
  "provider: a wrong token is refused": async () => {
    let reason;
    provider("amina", { token: "wrong", onAuthenticationFailed: (event) => (reason = event.reason) });
    await until("refused", () => reason === "ticket");
  },
  "provider: a token may be sent again": async () => {
    let admitted = 0;
    const [amina] = await synced(provider("amina", { onAuthenticated: () => admitted++ }));
    await amina.sendToken();
    await until("admitted again", () => admitted === 2);
  },
  "y-websocket: gets what is there": async () => {
    const [amina] = await synced(plain("amina"));
    await until("template", () => amina.document.getText("body").toString().includes("Executive summary"));
  },
  "y-websocket: others read what one writes": async () => {
    const [amina, clara] = await synced(plain("amina"), plain("clara"));
    type(amina, "plainly ");
    await until("plainly", () => text(clara).includes("plainly"));
  },
  "y-websocket: meets the other protocol": async () => {
    const [amina, clara] = await synced(plain("amina"), provider("clara"));
    type(amina, "this way ");
    type(clara, "that way ");
    await until("both", () => text(amina).includes("that way") && text(amina) === text(clara));
  },
  "y-websocket: carets are seen": async () => {
    const [amina, clara] = await synced(plain("amina"), plain("clara"));
    clara.awareness.setLocalStateField("cursor", caret(9));
    await until("caret", () => [...amina.awareness.getStates().values()].some((state) => state.cursor?.anchor.item.clock === 9));
  },
  "y-websocket: who leaves is seen to leave": async () => {
    const [amina, clara] = await synced(plain("amina"), plain("clara"));
    clara.awareness.setLocalStateField("cursor", caret(9));
    await until("there", () => amina.awareness.getStates().has(clara.document.clientID));
    clara.leave();
    await until("gone", () => !amina.awareness.getStates().has(clara.document.clientID));
  },
  "y-websocket: merges what was written offline": async () => {
    const [amina, clara] = await synced(plain("amina"), plain("clara"));
    clara.disconnect();
    await until("offline", () => !clara.wsconnected);
    type(clara, "by train ");
    clara.connect();
    await until("merged", () => text(amina).includes("by train"));
  },
  "y-websocket: what a reader writes is not taken": async () => {
    const [dalia, amina] = await synced(plain("dalia"), plain("amina"));
    type(dalia, "never");
    type(amina, "then ");
    await until("then", () => text(dalia).includes("then"));
    if (text(amina).includes("never")) throw new Error("it was taken");
  },
  "y-websocket: without a ticket nothing opens": async () => {
    const nobody = await plain("nobody");
    let closed = 0;
    nobody.on("connection-close", () => closed++);
    await until("closed", () => closed > 0);
    if (nobody.synced) throw new Error("it opened");
  },
};

process.on("unhandledRejection", () => {});
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`held: ${name}`);
  } catch (error) {
    console.log(`NOT held: ${name}: ${error.message}`);
  }
  for (const leave of open) leave();
}
process.exit(0);
