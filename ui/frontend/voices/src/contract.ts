import type { components } from "./generated/port";

/** What is said at the survivors' port, by the names it has here. Types alone: nothing of this is in the page. */
type Schemas = components["schemas"];

export type Use = Schemas["Use"];
export type Mode = Schemas["VoiceMode"];
export type ThemeKind = Schemas["ThemeKind"];
export type Signature = Schemas["SignedEntry.Signed"];
/** An entry as it was signed: its text is kept, hashed and never written anew. */
export type SignedEntry = Schemas["SignedEntry"];

export type Channel = Schemas["OpenChannel"];
export type Question = Schemas["OpenChannel.Question"];
export type Helpline = Schemas["OpenChannel.Helpline"];
export type Theme = Schemas["OpenTheme"];
export type Challenge = Schemas["Challenge"];
/** `challenge` and `nonce` come first in what is sent, so that the server need not read on when they are wrong. */
export type Worked = Schemas["Worked"];
export type Package = Schemas["Submission"];
export type Code = Schemas["Code"];
export type Found = Schemas["CodeStatus"] & { found: true };
export type Status = Found | (Schemas["NothingFound"] & { found: false });
export type StatusWith = Schemas["CodeStatus.With"];
export type SealedReply = Schemas["CodeStatus.Reply"];
export type Messages = Schemas["Messages"];
export type SealedMessage = Schemas["Messages.Message"];
export type ChangeConsent = Schemas["ChangeConsent"];
export type Withdrawal = Schemas["Withdrawal"];
export type Withdrawn = Schemas["Withdrawn"];

export type Me = Schemas["Reader"];
export type ReaderChannel = Schemas["Reader.Channel"];
export type Named = Schemas["Reader.Named"];
export type Colleague = Schemas["Reader.Colleague"];
export type KeyDraft = Schemas["Reader.Draft"];
export type KeepKey = Schemas["KeepKey"];
export type DraftEntry = Schemas["DraftEntry"];
export type GivenKey = Schemas["GivenKey"];
export type Made = Schemas["Made"];
export type SealedVoice = Schemas["SealedVoice"];
export type SendReply = Schemas["SendReply"];
export type ShareVoice = Schemas["ShareVoice"];
export type ProposeTheme = Schemas["ProposeTheme"];
export type SeenTheme = Schemas["SeenTheme"];
export type RecoveryExport = Schemas["RecoveryExport"];
