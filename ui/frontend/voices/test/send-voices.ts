import type { Challenge, Channel, Use } from "../src/contract";
// Other survivors: sealed as the page seals, sent without it, for tests of what many voices say together.
// node target/test/send-voices.mjs <address of the voices host> <what stands behind the # of the link> '[{"words":"…","to":["…"],"uses":["policy"]}]'
import { newCode } from "../src/format/code";
import { uses } from "../src/format/envelope";
import { solve } from "../src/format/work";
import { consentsTo, newDraft } from "../src/page/draft";
import { readLink } from "../src/page/link";
import { receiversOf } from "../src/page/receivers";
import { sealed } from "../src/page/sealing";

interface Said {
  words: string;
  /** Names of receivers. */
  to: string[];
  uses: Use[];
}

const [address, fragment, said] = process.argv.slice(2);
const link = readLink(fragment);
if (!link) throw new Error(`No link: ${fragment}`);
const channel = await ask<Channel>(`/v/channels/${link.channel}`);
const receivers = receiversOf(channel, link.fingerprint);
for (const one of JSON.parse(said) as Said[]) await send(one);

async function send({ words, to, uses: allowed }: Said): Promise<void> {
  const draft = newDraft();
  draft.way = "words";
  draft.code = newCode();
  draft.answers = { change: words };
  for (const { organisation } of receivers.filter(({ name }) => to.includes(name))) {
    draft.organisations.add(organisation);
    uses.filter((use) => allowed.includes(use)).forEach((use) => consentsTo(draft, organisation).add(use));
  }
  if (draft.organisations.size !== to.length) throw new Error(`Not all of ${to} may be written to.`);
  const sending = await sealed({ draft, channel, receivers, language: "en", assisted: false });
  const { challenge, bits } = await ask<Challenge>("/v/challenge");
  await ask("/v/submissions", { challenge, nonce: await solve(challenge, bits, () => undefined), ...sending.package });
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const answer = await fetch(address + path, {
    method: body ? "POST" : "GET",
    headers: { "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
