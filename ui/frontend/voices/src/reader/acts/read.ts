import { Encrypter } from "age-encryption";
import { base64, type Bytes, fromBase64, utf8 } from "../../format/bytes";
import { consentsBeyond, roomFor, sealReply, sealVoice, type Use } from "../../format/envelope";
import { fingerprintOf, hashOf, newestEpoch } from "../../format/keylog";
import { openPhoto } from "../../format/photos";
import { Refusal } from "../../format/refusal";
import { receiversOf } from "../../page/receivers";
import { type Child, field, h } from "../../screen/dom";
import { acting, type Desk, heading, row, type View } from "../desk";
import { Problem } from "../server";
import { offer } from "./custody";
import { answersOf, openSubmission, type OpenedVoice } from "./opening";
import { lockButton, unlocked } from "./unlock";

/** One voice: opened, checked, answered, passed on as far as the survivor allowed. */
export const read = (submission: string): View =>
  unlocked(async (desk) => {
    const opened = await openSubmission(desk, submission);
    desk.parent.tell("changed", { subject: submission });
    const { sealed, voice } = opened;
    const beyond = consentsBeyond(voice, active(opened).map((use) => ({ use })));
    return [
      heading(desk.say("read.title")),
      h("p", { class: "hint" }, [desk.say("read.received", { day: desk.day(sealed.receivedOn) }), desk.say(`mode.${voice.mode}`), nameOfLanguage(desk, voice.language)].join(" · ")),
      consentBadges(desk, opened),
      beyond.length > 0 && h("p", { class: "warning", role: "alert" }, desk.say("read.beyond", { uses: beyond.map((use) => desk.say(`use.${use}`)).join(", ") })),
      voice.mode !== sealed.mode && h("p", { class: "warning", role: "alert" }, desk.say("read.mode")),
      ...answersOf(desk, opened),
      photos(desk, opened),
      ...opened.messages.map(({ on, text }) => h("section", { class: "card" }, h("p", { class: "hint" }, desk.say("read.message", { day: desk.day(on) })), h("p", { class: "words", dir: "auto" }, text))),
      replying(desk, opened, read(submission)),
      exporting(desk, opened),
      sharing(desk, opened),
      row(lockButton(desk)),
    ];
  });

function active({ sealed }: OpenedVoice): Use[] {
  return (sealed.consents ?? []).filter(({ withdrawnOn }) => !withdrawnOn).map(({ use }) => use);
}

function consentBadges(desk: Desk, opened: OpenedVoice): HTMLElement {
  const uses = active(opened);
  return h("ul", { class: "badges", "aria-label": desk.say("read.consents") }, ...(uses.length ? uses.map((use) => h("li", {}, desk.say(`use.${use}`))) : [h("li", {}, desk.say("read.noconsent"))]));
}

function nameOfLanguage(desk: Desk, code: string): string {
  return new Intl.DisplayNames([desk.language], { type: "language" }).of(code) ?? code;
}

/** Photos live in this memory only, and go when the view does. */
function photos(desk: Desk, { sealed, voice }: OpenedVoice): Child {
  if (voice.attachments.length === 0) return null;
  const place = h("div", { class: "photos" });
  const show = async () => {
    for (const key of voice.attachments) {
      const photo = await openPhoto(key, await desk.server.attachment(sealed.submission, key.number));
      const address = URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }));
      desk.onClose(() => URL.revokeObjectURL(address));
      place.append(h("img", { src: address, alt: desk.say("read.photo", { number: key.number }) }));
    }
  };
  return h("section", {}, h("h2", {}, desk.say("read.photos", { count: voice.attachments.length })), acting(desk, desk.say("read.photos.show"), show), place);
}

function replying(desk: Desk, opened: OpenedVoice, again: View): HTMLElement {
  const { sealed, voice } = opened;
  const title = h("h2", {}, desk.say("reply.title"));
  const before = (sealed.replies ?? []).map(({ number, on }) => h("p", { class: "hint" }, desk.say("reply.sent", { number, day: desk.day(on) })));
  const recipient = voice.reply;
  if (!recipient) return h("section", {}, title, h("p", {}, desk.say("reply.nocode")));
  if (!active(opened).includes("reply")) return h("section", {}, title, ...before, h("p", {}, desk.say("problem.no-consent")));
  const input = h("textarea", { rows: 5, dir: "auto" });
  const words = field(desk.say("reply.label"), input, desk.say("reply.hint"));
  const left = h("p", { class: "hint", "aria-live": "polite" });
  input.addEventListener("input", () => (left.textContent = roomFor(input.value) < 500 ? desk.say("reply.room", { count: Math.max(0, roomFor(input.value)) }) : ""));
  const send = async () => {
    const text = input.value.trim();
    if (!text) return words.fail(desk.say("reply.empty"));
    if (roomFor(text) < 0) return words.fail(desk.say("refusal.too-long"));
    const answer = async () => {
      const epoch = (desk.log && newestEpoch(desk.log, sealed.channel)?.epoch) ?? sealed.epoch;
      const key = await desk.epochKey(sealed.channel, epoch);
      const number = Math.max(0, ...(sealed.replies ?? []).map((one) => one.number)) + 1;
      const place = { channel: sealed.channel, organisation: desk.me.organisation, epoch, submission: sealed.submission };
      const reply = await sealReply(recipient, fromBase64(key.signing), place, number, text, new Date().toISOString().slice(0, 10));
      await desk.server.reply(sealed.submission, { number, epoch, sealed: base64(reply) });
    };
    await answer().catch(async (failure: unknown) => {
      if (!(failure instanceof Problem) || failure.kind !== "epoch-ended") throw failure;
      await desk.refresh();
      await answer();
    });
    desk.parent.tell("changed", { subject: sealed.submission });
    await desk.show(again);
  };
  return h("section", {}, title, ...before, words.root, left, row(acting(desk, desk.say("reply.send"), send, "main")));
}

/** A copy for a named use, sealed to whom the reader names; audited, and to be deleted when the survivor asks. */
function exporting(desk: Desk, opened: OpenedVoice): HTMLElement {
  const { sealed, voice, messages } = opened;
  const uses = active(opened).filter((use) => use !== "reply" && use !== "invite");
  const title = h("h2", {}, desk.say("export.title"));
  if (uses.length === 0) return h("section", {}, title, h("p", {}, desk.say("problem.no-consent")));
  const select = h("select", {}, ...uses.map((use) => h("option", { value: use }, desk.say(`use.${use}`))));
  const use = field(desk.say("export.use"), select);
  const input = h("input", { type: "text", autocomplete: "off", spellcheck: "false", dir: "ltr" });
  const recipient = field(desk.say("export.recipient"), input, desk.say("export.hint"));
  const give = async () => {
    const encrypter = new Encrypter();
    try {
      encrypter.addRecipient(input.value.trim());
    } catch {
      return recipient.fail(desk.say("export.wrong"));
    }
    await desk.server.exporting(sealed.submission, select.value as Use);
    const pictures = [];
    for (const key of voice.attachments) {
      const photo = await openPhoto(key, await desk.server.attachment(sealed.submission, key.number));
      pictures.push({ number: key.number, type: photo.type, bytes: base64(photo.bytes) });
    }
    const content = JSON.stringify({ v: 1, kind: "opened", voice, messages, photos: pictures });
    offer(new Blob([(await encrypter.encrypt(utf8(content))) as Bytes]), `voice-${sealed.submission}.age`);
  };
  return h("details", {}, h("summary", {}, desk.say("export.title")), use.root, recipient.root, row(acting(desk, desk.say("export.give"), give)));
}

/** To another organisation of the channel, sealed to its own readers; its keys are checked like a survivor's page would. */
function sharing(desk: Desk, opened: OpenedVoice): HTMLElement {
  const { sealed, voice } = opened;
  const place = h("div");
  const look = async () => {
    const channel = await desk.server.channel(sealed.channel);
    const hosting = channel.receivers?.find(({ organisation }) => organisation === channel.host)?.keylog?.[0];
    if (!hosting) throw new Refusal("keylog-chain", "host");
    const own = channel.host === desk.me.organisation ? desk.log : null;
    const fingerprint = fingerprintOf(own ? own.founding : hashOf(hosting.entry));
    const others = receiversOf(channel, fingerprint).filter(({ organisation, receiving }) => receiving && organisation !== desk.me.organisation && !voice.organisations.includes(organisation));
    place.replaceChildren(
      ...(own ? [] : [h("p", { class: "note" }, desk.say("share.compare"), " ", h("code", { dir: "ltr" }, fingerprint))]),
      ...(others.length ? [] : [h("p", {}, desk.say("share.none"))]),
      ...others.map(({ organisation, name, epoch }) =>
        acting(desk, desk.say("share.with", { name }), async () => {
          const bytes = await sealVoice(epoch.recipient, { ...voice, organisation, epoch: epoch.epoch });
          await desk.server.share(sealed.submission, { organisation, epoch: epoch.epoch, sealed: base64(bytes) });
          desk.parent.tell("changed", { subject: sealed.submission });
          place.replaceChildren(h("p", { class: "good" }, desk.say("share.done", { name })));
        }),
      ),
    );
  };
  if (!active(opened).includes("share")) return h("section", {}, h("h2", {}, desk.say("share.title")), h("p", {}, desk.say("problem.no-consent")));
  return h("details", {}, h("summary", {}, desk.say("share.title")), h("p", { class: "hint" }, desk.say("share.text")), row(acting(desk, desk.say("share.look"), look)), place);
}
