import type { Channel, Mode, Package, Use } from "../contract";
import { recipientOf } from "../format/age";
import { base64, hashHex, random } from "../format/bytes";
import { hashesOf, keysOf } from "../format/code";
import { sealVoice } from "../format/envelope";
import { sealPhoto } from "../format/photos";
import { consentsTo, type Draft, usesOffered } from "./draft";
import type { Receiver } from "./receivers";

/** A voice on its way: as long as nothing is changed, what is sent stays the same however often it is tried. */
export interface Sending {
  package: Package;
  /** What was sealed, to know whether it was changed since. */
  of: string;
  /** Whether it may have arrived without this page hearing so. */
  unheard: boolean;
}

export interface Writing {
  draft: Draft;
  channel: Channel;
  receivers: Receiver[];
  language: string;
  assisted: boolean;
}

const photoNames = new WeakMap<object, number>();
let photoCount = 0;

/** What a draft says now, to whom, and what they may do with it. */
export function written(draft: Draft): string {
  const photos = draft.photos.map((photo) => {
    if (!photoNames.has(photo)) photoNames.set(photo, ++photoCount);
    return photoNames.get(photo);
  });
  const consents = [...draft.consents].map(([organisation, uses]) => [organisation, [...uses].sort()]).sort();
  return JSON.stringify([[...draft.organisations].sort(), draft.answers, photos, consents, draft.way === "drop"]);
}

/** Seals everything under the code that the person has on paper. */
export async function sealed(writing: Writing): Promise<Sending> {
  const { draft, channel, assisted, language } = writing;
  const drop = draft.way === "drop";
  const mode: Mode = assisted ? "assisted" : drop ? "drop" : "self";
  if (!drop && !draft.code) throw new Error("Nothing is sealed without a code that was written down.");
  const keys = drop || !draft.code ? null : await keysOf(draft.code);
  const reply = keys && (await recipientOf(keys.replyIdentity));
  const { submission } = draft;
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
    of: written(draft),
    unheard: false,
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
