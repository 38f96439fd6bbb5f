import assert from "node:assert/strict";
import { test } from "node:test";
import type { Channel } from "../src/contract";
import { Refusal } from "../src/format/refusal";
import { readLink } from "../src/page/link";
import { receiversOf } from "../src/page/receivers";
import { Chain, person, reader } from "./cast";
import { vector } from "./vectors";

const known = vector("keylog");
const link = `${known.channel}.${known.fingerprint}`;
const channel = (receivers: Channel["receivers"]): Channel => ({
  id: known.channel,
  open: true,
  title: { en: "A channel" },
  languages: ["en"],
  form: { version: 1, questions: [] },
  consents: { version: 1 },
  retention: { unreadDays: 90, handledDays: 365 },
  helplines: [],
  host: known.organisation,
  receivers,
});
const host = { organisation: known.organisation, name: "ICMPD", receiving: true, keylog: known.good };
const other = { organisation: known.vouched.organisation, name: "ILO", receiving: true, keylog: known.vouched.entries };

test("a link names the channel, the fingerprint and whether somebody helps", () => {
  assert.deepEqual(readLink(`#${link}`), { channel: known.channel, fingerprint: known.fingerprint, assisted: false });
  assert.deepEqual(readLink(`#${link}.a`), { channel: known.channel, fingerprint: known.fingerprint, assisted: true });
  for (const wrong of ["", "#", `#${known.channel}`, `#${link}.b`, `#${link}x`, `#../${link}`]) assert.equal(readLink(wrong), null, wrong);
});

test("the host is written to with the newest epoch of its checked log", () => {
  const [receiver] = receiversOf(channel([host]), known.fingerprint);
  assert.equal(receiver.epoch.epoch, 2);
});

test("a receiver that takes nothing new any more is still known, so that its answers can be checked", () => {
  const [receiver] = receiversOf(channel([{ ...host, receiving: false }]), known.fingerprint);
  assert.equal(receiver.receiving, false);
  assert.equal(receiver.epoch.epoch, 2);
});

test("a server that changes the host's log is refused", () => {
  for (const { entries } of known.forged) {
    assert.throws(() => receiversOf(channel([{ ...host, keylog: entries }]), known.fingerprint), Refusal);
  }
  assert.throws(() => receiversOf(channel([{ ...host, keylog: [] }]), known.fingerprint), Refusal);
  assert.throws(() => receiversOf(channel([other]), known.fingerprint), Refusal);
});

test("another receiver whose log the host vouches for is written to, too", async () => {
  const [clara, dalia] = await Promise.all([person(3, "Clara"), person(4, "Dalia")]);
  const [epoch] = known.good
    .map(({ entry }: { entry: string }) => JSON.parse(entry))
    .filter(({ kind }: { kind: string }) => kind === "epoch");
  const chain = new Chain(other.organisation);
  chain.entries.push(...other.keylog);
  chain.add(
    {
      kind: "epoch",
      channel: known.channel,
      epoch: 1,
      recipient: epoch.recipient,
      signing: epoch.signing,
      readers: [clara, dalia].map(reader),
    },
    clara,
    dalia,
  );
  const receivers = receiversOf(channel([host, { ...other, keylog: chain.entries }]), known.fingerprint);
  assert.deepEqual(
    receivers.map(({ name, epoch: { epoch } }) => [name, epoch]),
    [
      ["ICMPD", 2],
      ["ILO", 1],
    ],
  );
});

test("another receiver without an epoch, without the host's word or with a forged log is left out", () => {
  const names = (receivers: Channel["receivers"]) => receiversOf(channel(receivers), known.fingerprint).map(({ name }) => name);
  assert.deepEqual(names([host, other]), ["ICMPD"]);
  assert.deepEqual(names([host, { ...other, keylog: known.good }]), ["ICMPD"]);
  assert.deepEqual(names([{ ...host, keylog: known.good.slice(0, 3) }, other]), ["ICMPD"]);
});
