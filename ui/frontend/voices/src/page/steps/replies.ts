import type { SealedReply } from "../../contract";
import { fromBase64 } from "../../format/bytes";
import { openReply } from "../../format/envelope";
import { epochOf } from "../../format/keylog";
import { Refusal } from "../../format/refusal";
import { button, h } from "../../screen/dom";
import { type App, actions, type Step } from "../app";
import { opened } from "../returned";

/** Answers, opened with the code's key; each must be signed by a key that the organisation's checked log names. */
export const replies: Step = (app) => {
  const list = h("div", { class: "stack", "aria-live": "polite" });
  void fill(app, list);
  return { heading: app.say("replies.title"), body: [list, actions(button(app.say("back"), () => app.go("status")))] };
};

async function fill(app: App, list: HTMLElement): Promise<void> {
  const all = opened(app).status.replies ?? [];
  if (all.length === 0) return list.append(h("p", {}, app.say("replies.none")));
  for (const one of all) list.append(await card(app, one));
}

async function card(app: App, one: SealedReply): Promise<HTMLElement> {
  const { keys, status: now } = opened(app);
  const name = now.organisations?.find(({ organisation }) => organisation === one.organisation)?.name ?? "";
  const receiver = app.receivers.find(({ organisation }) => organisation === one.organisation);
  const head = h("p", {}, h("strong", {}, name), " · ", app.day(one.on));
  if (!receiver) return h("article", { class: "card" }, head, h("p", { class: "note" }, app.say("replies.nolink")));
  const place = { channel: now.channel, organisation: one.organisation, submission: now.submission };
  try {
    const reply = await openReply(
      keys.replyIdentity,
      fromBase64(one.sealed),
      place,
      one.number,
      (epoch) => epochOf(receiver.log, now.channel, epoch)?.signing,
    );
    return h(
      "article",
      { class: "card" },
      head,
      h("p", { class: "words", dir: "auto" }, reply.text),
      h("p", { class: "hint" }, app.say("replies.checked", { name })),
    );
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return h("article", { class: "card" }, head, h("p", { class: "error" }, app.say("replies.refused")));
  }
}
