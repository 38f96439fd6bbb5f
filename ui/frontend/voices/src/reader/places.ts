import { custody } from "./acts/custody";
import { keys } from "./acts/keys";
import { read } from "./acts/read";
import { support } from "./acts/support";
import { theme } from "./acts/theme";
import type { View } from "./frame";
import type { Act } from "./parent";

/** Where one can go in the reader's frame: the view of each act. */
export function viewOf(act: Act): View {
  switch (act.kind) {
    case "keys":
      return keys;
    case "custody":
      return custody;
    case "read":
      return read(act.submission);
    case "theme":
      return theme(act.channel, act.submissions);
    case "support":
      return support(act.theme, act.submissions);
  }
}
