import { recipientOf } from "../format/age";
import { base64, type Bytes, hashHex, random, randomUuid } from "../format/bytes";
import { hashesOf, keysOf, newCode } from "../format/code";
import { type Mode, sealVoice, type Use } from "../format/envelope";
import { sealPhoto } from "../format/photos";
import { consentsTo, type Draft, usesOffered } from "./draft";
import { type Receiver } from "./receivers";
import { type Channel, type Package } from "./server";

/** A voice on its way: what is sent stays the same however often it is tried, the code is the person's alone. */
export interface Sending {
  code: Bytes | null;
  package: Package;
}

export interface Writing {
  draft: Draft;
  channel: Channel;
  receivers: Receiver[];
  language: string;
  assisted: boolean;
}

/** Seals everything; `again` keeps the code and the name of a voice whose epoch ended meanwhile. */
export async function sealed(writing: Writing, again?: Sending): Promise<Sending> {
  const { draft, channel, assisted, language } = writing;
  const drop = draft.way === "drop";
  const mode: Mode = assisted ? "assisted" : drop ? "drop" : "self";
  const code = drop ? null : (again?.code ?? newCode());
  const keys = code && (await keysOf(code));
  const reply = keys && (await recipientOf(keys.replyIdentity));
  const submission = again?.package.submission ?? randomUuid();
  const to = writing.receivers.filter(({ organisation }) => draft.organisations.has(organisation));
  const consents = Object.fromEntries(to.map(({ organisation }) => [organisation, given(draft, organisation)]));
  const photos = await Promise.all(draft.photos.map((photo, at) => sealPhoto(at + 1, photo)));
  const inside = {
    channel: channel.id,
    submission,
    form: channel.form.version,
    language,
    mode,
    answers: draft.answers,
    consents,
    organisations: to.map(({ organisation }) => organisation),
    reply,
    attachments: photos.map(({ key }) => key),
  };
  const envelopes = await Promise.all(
    to.map(async ({ organisation, epoch }) => ({
      organisation,
      epoch: epoch.epoch,
      sealed: base64(await sealVoice(epoch.recipient, { ...inside, organisation, epoch: epoch.epoch })),
    })),
  );
  return {
    code,
    package: {
      submission,
      channel: channel.id,
      form: channel.form.version,
      mode,
      ...(keys ? hashesOf(keys) : randomHashes()),
      envelopes,
      consents: to.flatMap(({ organisation }) => consents[organisation].map((use) => ({ organisation, use }))),
      attachments: photos.map(({ key, sealed: bytes }) => ({ number: key.number, sealed: base64(bytes) })),
    },
  };
}

function given(draft: Draft, organisation: string): Use[] {
  return usesOffered(draft.way).filter((use) => consentsTo(draft, organisation).has(use));
}

/** Without a code nothing leads back, yet the server cannot tell from these. */
function randomHashes() {
  return { lookup: hashHex(random(32)), auth: hashHex(random(32)), withdraw: hashHex(random(32)) };
}
