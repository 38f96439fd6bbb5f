import type { Channel, SealedVoice } from "../../contract";
import { fromBase64 } from "../../format/bytes";
import { openMessage, openVoice, type Voice } from "../../format/envelope";
import { type Child, h } from "../../screen/dom";
import type { Frame } from "../frame";

/** A voice opened here: what the server holds, and what the survivor wrote. */
export interface OpenedVoice {
  sealed: SealedVoice;
  voice: Voice;
  messages: { number: number; on: string; text: string }[];
  /** The questions as they were asked, while that version of the form is still the one in force. */
  form: Channel["form"] | null;
}

export async function openSubmission(frame: Frame, submission: string): Promise<OpenedVoice> {
  const sealed = await frame.server.submission(submission);
  const place = { channel: sealed.channel, organisation: frame.me.organisation, submission };
  const key = await frame.epochKey(sealed.channel, sealed.epoch);
  const voice = await openVoice(key.identity, fromBase64(sealed.sealed), { ...place, epoch: sealed.epoch });
  const messages = [];
  for (const { number, on, epoch, sealed: bytes } of sealed.messages ?? []) {
    const { identity } = await frame.epochKey(sealed.channel, epoch);
    messages.push({ number, on, text: (await openMessage(identity, fromBase64(bytes), { ...place, epoch }, number)).text });
  }
  const form = await frame.server.channel(sealed.channel).then(
    (channel) => channel.form,
    () => null,
  );
  return { sealed, voice, messages, form: form?.version === voice.form ? form : null };
}

/** Those that my keys open; of the others, why not. */
export async function openAll(frame: Frame, submissions: string[]): Promise<{ opened: OpenedVoice[]; unread: string[] }> {
  const opened: OpenedVoice[] = [];
  const unread: string[] = [];
  for (const submission of submissions) {
    try {
      opened.push(await openSubmission(frame, submission));
    } catch (failure) {
      unread.push(frame.told(failure));
    }
  }
  return { opened, unread };
}

export function answersOf(frame: Frame, { voice, form }: OpenedVoice): Child[] {
  const known = form?.questions ?? [];
  const order = [...known.map(({ id }) => id), ...Object.keys(voice.answers)];
  return [...new Set(order)]
    .filter((id) => voice.answers[id] !== undefined)
    .map((id) => {
      const question = known.find((one) => one.id === id);
      const label = (answer: string) => frame.text(question?.options?.find((option) => option.id === answer)?.text) || answer;
      const answer = [voice.answers[id]].flat().map((one) => (question?.kind === "text" ? one : label(one)));
      return h(
        "section",
        {},
        h("h2", {}, frame.text(question?.text) || id),
        h("p", { class: "words", dir: "auto", lang: voice.language }, answer.join(", ")),
      );
    });
}
