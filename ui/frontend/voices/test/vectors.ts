import type { Voice } from "../src/format/envelope";
import code from "./vectors/code.json";
import epochKey from "./vectors/epoch-key.json";
import exportX25519 from "./vectors/export-x25519.json";
import keylog from "./vectors/keylog.json";
import message from "./vectors/message.json";
import padding from "./vectors/padding.json";
import personKey from "./vectors/person-key.json";
import reply from "./vectors/reply.json";
import shares from "./vectors/shares.json";
import voice from "./vectors/voice.json";

const vectors = {
  code,
  "epoch-key": epochKey,
  "export-x25519": exportX25519,
  keylog,
  message,
  padding,
  "person-key": personKey,
  reply,
  shares,
  voice: { ...voice, voice: voice.voice as Voice },
};

/** The bytes that every implementation of the formats agrees on. */
export function vector<Name extends keyof typeof vectors>(name: Name): (typeof vectors)[Name] {
  return vectors[name];
}
