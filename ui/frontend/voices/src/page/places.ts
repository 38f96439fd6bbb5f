import type { Places } from "./app";
import { closed } from "./steps/closed";
import { code } from "./steps/code";
import { consents } from "./steps/consents";
import { messages } from "./steps/messages";
import { receipt, thanks } from "./steps/receipt";
import { replies } from "./steps/replies";
import { sending } from "./steps/sending";
import { status } from "./steps/status";
import { welcome } from "./steps/welcome";
import { withdraw } from "./steps/withdraw";
import { beginWriting, stepsOf } from "./steps/writing";

/** Where one can go on the survivor's page. */
export const places: Places = {
  named: { welcome, closed, writing: beginWriting, receipt, sending, thanks, code, status, replies, messages, consents, withdraw },
  writing: stepsOf,
};
