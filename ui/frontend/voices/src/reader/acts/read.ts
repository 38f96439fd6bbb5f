import { Encrypter } from "age-encryption";
import type { Use } from "../../contract";
import { type Bytes, base64, fromBase64, utf8 } from "../../format/bytes";
import { consentsBeyond, roomFor, sealReply, sealVoice } from "../../format/envelope";
import { fingerprintOf, hashOf, newestEpoch } from "../../format/keylog";
import { openPhoto } from "../../format/photos";
import { Refusal } from "../../format/refusal";
import { receiversOf } from "../../page/receivers";
import { type Child, field, h } from "../../screen/dom";
import { acting, type Frame, heading, row, type View } from "../frame";
import { Problem } from "../server";
import { offer } from "./custody";
import { answersOf, type OpenedVoice, openSubmission } from "./opening";
import { lockButton, unlocked } from "./unlock";

/** One voice: opened, checked, answered, passed on as far as the survivor allowed. */
export const read = (submission: string): View =>
  unlocked(async (frame) => {
    const opened = await openSubmission(frame, submission);
    frame.parent.tell("changed", { subject: submission });
    const { sealed, voice } = opened;
    const beyond = consentsBeyond(
      voice,
      active(opened).map((use) => ({ use })),
    );
    return [
      heading(frame.say("read.title")),
      h(
        "p",
        { class: "hint" },
        [
          frame.say("read.received", { day: frame.day(sealed.receivedOn) }),
          frame.say(`mode.${voice.mode}`),
          nameOfLanguage(frame, voice.language),
        ].join(" · "),
      ),
      consentBadges(frame, opened),
      beyond.length > 0 &&
        h(
          "p",
          { class: "warning", role: "alert" },
          frame.say("read.beyond", { uses: beyond.map((use) => frame.say(`use.${use}`)).join(", ") }),
        ),
      voice.mode !== sealed.mode && h("p", { class: "warning", role: "alert" }, frame.say("read.mode")),
      ...answersOf(frame, opened),
      photos(frame, opened),
      ...opened.messages.map(({ on, text }) =>
        h(
          "section",
          { class: "card" },
          h("p", { class: "hint" }, frame.say("read.message", { day: frame.day(on) })),
          h("p", { class: "words", dir: "auto" }, text),
        ),
      ),
      replying(frame, opened, read(submission)),
      exporting(frame, opened),
      sharing(frame, opened),
      row(lockButton(frame)),
    ];
  });

function active({ sealed }: OpenedVoice): Use[] {
  return (sealed.consents ?? []).filter(({ withdrawnOn }) => !withdrawnOn).map(({ use }) => use);
}

function consentBadges(frame: Frame, opened: OpenedVoice): HTMLElement {
  const uses = active(opened);
  return h(
    "ul",
    { class: "badges", "aria-label": frame.say("read.consents") },
    ...(uses.length ? uses.map((use) => h("li", {}, frame.say(`use.${use}`))) : [h("li", {}, frame.say("read.noconsent"))]),
  );
}

function nameOfLanguage(frame: Frame, code: string): string {
  return new Intl.DisplayNames([frame.language], { type: "language" }).of(code) ?? code;
}

/** Photos live in this memory only, and go when the view does. */
function photos(frame: Frame, { sealed, voice }: OpenedVoice): Child {
  if (voice.attachments.length === 0) return null;
  const place = h("div", { class: "photos" });
  const show = async () => {
    for (const key of voice.attachments) {
      const photo = await openPhoto(key, await frame.server.attachment(sealed.submission, key.number));
      const address = URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }));
      frame.onClose(() => URL.revokeObjectURL(address));
      place.append(h("img", { src: address, alt: frame.say("read.photo", { number: key.number }) }));
    }
  };
  return h(
    "section",
    {},
    h("h2", {}, frame.say("read.photos", { count: voice.attachments.length })),
    acting(frame, frame.say("read.photos.show"), show),
    place,
  );
}

function replying(frame: Frame, opened: OpenedVoice, again: View): HTMLElement {
  const { sealed, voice } = opened;
  const title = h("h2", {}, frame.say("reply.title"));
  const before = (sealed.replies ?? []).map(({ number, on }) =>
    h("p", { class: "hint" }, frame.say("reply.sent", { number, day: frame.day(on) })),
  );
  const recipient = voice.reply;
  if (!recipient) return h("section", {}, title, h("p", {}, frame.say("reply.nocode")));
  if (!active(opened).includes("reply")) return h("section", {}, title, ...before, h("p", {}, frame.say("problem.no-consent")));
  const input = h("textarea", { rows: 5, dir: "auto" });
  const words = field(frame.say("reply.label"), input, frame.say("reply.hint"));
  const left = h("p", { class: "hint", "aria-live": "polite" });
  input.addEventListener(
    "input",
    () => (left.textContent = roomFor(input.value) < 500 ? frame.say("reply.room", { count: Math.max(0, roomFor(input.value)) }) : ""),
  );
  const send = async () => {
    const text = input.value.trim();
    if (!text) return words.fail(frame.say("reply.empty"));
    if (roomFor(text) < 0) return words.fail(frame.say("refusal.too-long"));
    const answer = async () => {
      const epoch = (frame.log && newestEpoch(frame.log, sealed.channel)?.epoch) ?? sealed.epoch;
      const key = await frame.epochKey(sealed.channel, epoch);
      const number = Math.max(0, ...(sealed.replies ?? []).map((one) => one.number)) + 1;
      const place = { channel: sealed.channel, organisation: frame.me.organisation, epoch, submission: sealed.submission };
      const reply = await sealReply(recipient, fromBase64(key.signing), place, number, text, new Date().toISOString().slice(0, 10));
      await frame.server.reply(sealed.submission, { number, epoch, sealed: base64(reply) });
    };
    await answer().catch(async (failure: unknown) => {
      if (!(failure instanceof Problem) || failure.kind !== "epoch-ended") throw failure;
      await frame.refresh();
      await answer();
    });
    frame.parent.tell("changed", { subject: sealed.submission });
    await frame.show(again);
  };
  return h("section", {}, title, ...before, words.root, left, row(acting(frame, frame.say("reply.send"), send, "main")));
}

/** A copy for a named use, sealed to whom the reader names; audited, and to be deleted when the survivor asks. */
function exporting(frame: Frame, opened: OpenedVoice): HTMLElement {
  const { sealed, voice, messages } = opened;
  const uses = active(opened).filter((use) => use !== "reply" && use !== "invite");
  const title = h("h2", {}, frame.say("export.title"));
  if (uses.length === 0) return h("section", {}, title, h("p", {}, frame.say("problem.no-consent")));
  const select = h("select", {}, ...uses.map((use) => h("option", { value: use }, frame.say(`use.${use}`))));
  const use = field(frame.say("export.use"), select);
  const input = h("input", { type: "text", autocomplete: "off", spellcheck: "false", dir: "ltr" });
  const recipient = field(frame.say("export.recipient"), input, frame.say("export.hint"));
  const give = async () => {
    const encrypter = new Encrypter();
    try {
      encrypter.addRecipient(input.value.trim());
    } catch {
      return recipient.fail(frame.say("export.wrong"));
    }
    await frame.server.exporting(sealed.submission, select.value as Use);
    const pictures = [];
    for (const key of voice.attachments) {
      const photo = await openPhoto(key, await frame.server.attachment(sealed.submission, key.number));
      pictures.push({ number: key.number, type: photo.type, bytes: base64(photo.bytes) });
    }
    const content = JSON.stringify({ v: 1, kind: "opened", voice, messages, photos: pictures });
    offer(new Blob([(await encrypter.encrypt(utf8(content))) as Bytes]), `voice-${sealed.submission}.age`);
  };
  return h(
    "details",
    {},
    h("summary", {}, frame.say("export.title")),
    use.root,
    recipient.root,
    row(acting(frame, frame.say("export.give"), give)),
  );
}

/** To another organisation of the channel, sealed to its own readers; its keys are checked like a survivor's page would. */
function sharing(frame: Frame, opened: OpenedVoice): HTMLElement {
  const { sealed, voice } = opened;
  const place = h("div");
  const look = async () => {
    const channel = await frame.server.channel(sealed.channel);
    const hosting = channel.receivers?.find(({ organisation }) => organisation === channel.host)?.keylog?.[0];
    if (!hosting) throw new Refusal("keylog-chain", "host");
    const own = channel.host === frame.me.organisation ? frame.log : null;
    const fingerprint = fingerprintOf(own ? own.founding : hashOf(hosting.entry));
    const others = receiversOf(channel, fingerprint).filter(
      ({ organisation, receiving }) => receiving && organisation !== frame.me.organisation && !voice.organisations.includes(organisation),
    );
    place.replaceChildren(
      ...(own ? [] : [h("p", { class: "note" }, frame.say("share.compare"), " ", h("code", { dir: "ltr" }, fingerprint))]),
      ...(others.length ? [] : [h("p", {}, frame.say("share.none"))]),
      ...others.map(({ organisation, name, epoch }) =>
        acting(frame, frame.say("share.with", { name }), async () => {
          const bytes = await sealVoice(epoch.recipient, { ...voice, organisation, epoch: epoch.epoch });
          await frame.server.share(sealed.submission, { organisation, epoch: epoch.epoch, sealed: base64(bytes) });
          frame.parent.tell("changed", { subject: sealed.submission });
          place.replaceChildren(h("p", { class: "good" }, frame.say("share.done", { name })));
        }),
      ),
    );
  };
  if (!active(opened).includes("share"))
    return h("section", {}, h("h2", {}, frame.say("share.title")), h("p", {}, frame.say("problem.no-consent")));
  return h(
    "details",
    {},
    h("summary", {}, frame.say("share.title")),
    h("p", { class: "hint" }, frame.say("share.text")),
    row(acting(frame, frame.say("share.look"), look)),
    place,
  );
}
