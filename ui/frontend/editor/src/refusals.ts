import type { Editor } from "@tiptap/core";
import type { Connection, Refusal } from "./connection";
import { h } from "./dom";
import { draft } from "./recovery";
import type { Say } from "./settings";

/** What a notice of a refusal speaks of, and saves as a file. */
export interface Rescue {
  say: Say;
  title: string;
  editor(): Editor;
  connection(): Connection;
}

type Content = (Element | string)[];

/** Why the server takes nothing any more, and what one can do with what only stands here. */
export function refusal(why: Refusal, rescue: Rescue): Content {
  const { say } = rescue;
  switch (why) {
    case "schema":
      return outdated(say);
    case "epoch":
      return [say("recovery"), file(rescue), reload(say)];
    case "foreign":
      return [say("foreign", rescue.connection().unsaved), file(rescue), discard(rescue)];
    case "content":
      return [say("not-acceptable", rescue.connection().unsaved), file(rescue), discard(rescue)];
    case "full":
      return [say("full", rescue.connection().unsaved), file(rescue), discard(rescue)];
    default: {
      const { unsaved } = rescue.connection();
      return [
        say(why === "ended" ? "ended" : "no-access"),
        ...(unsaved > 0 ? [say("unsaved-here", unsaved), file(rescue)] : []),
        reload(say),
      ];
    }
  }
}

/** One may only read since; what the server did not take any more stands nowhere but here. */
export function notTaken(rescue: Rescue): Content {
  return [rescue.say("not-taken", rescue.connection().unsaved), file(rescue), discard(rescue)];
}

export function outdated(say: Say): Content {
  return [say("outdated"), reload(say)];
}

function file({ say, title, editor, connection }: Rescue): HTMLElement {
  return draft(say, title, editor(), connection().everything());
}

/** Lets go of what only this device has. */
function discard({ say, connection }: Rescue): HTMLElement {
  return h(
    "button",
    {
      type: "button",
      onclick: () =>
        void connection()
          .forget()
          .then(() => location.reload()),
    },
    say("discard"),
  );
}

function reload(say: Say): HTMLElement {
  return h("button", { type: "button", onclick: () => location.reload() }, say("reload"));
}
