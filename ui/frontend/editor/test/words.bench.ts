// The same random sessions on the flat text and on plain y-prosemirror, beside each other.
import { PLAIN, playFlat, RICH } from "./flat-sessions";
import { playNested } from "./nested-sessions";
import { nothing, type Play, type Tally } from "./sessions";

const COUNT = Number(process.env.JOINTLY_SESSIONS ?? 100_000);
const BESIDE = Math.min(COUNT, 2_000);

const ROWS: [keyof Tally, string][] = [
  ["letters", "letters written"],
  ["thrown", "sessions that ended with an error"],
  ["differ", "replicas that differ, or show what is not there"],
  ["lost", "letters lost"],
  ["doubled", "letters doubled"],
  ["restoredByMany", "there twice, as two brought back what both deleted"],
  ["back", "deleted letters that came back"],
  ["invalid", "texts that are none"],
  ["comments", "comments"],
  ["misplaced", "comments off their words"],
  ["foreignUndone", "others' letters undone"],
  ["wronglyBold", "bold where nobody put it"],
  ["carets", "carets"],
  ["caretsMoved", "carets off their letter"],
];

interface Result {
  name: string;
  sessions: number;
  hurt: number;
  all: Tally;
}

function played(name: string, sessions: number, play: (play: Play) => Tally, acts: readonly string[], undo: boolean): Result {
  const all = nothing();
  let hurt = 0;
  for (let seed = 1; seed <= sessions; seed++) {
    const one = play({ seed, undo, rounds: 4, acts: undo ? [...acts, "undo", "undo"] : acts });
    for (const key of Object.keys(one) as (keyof Tally)[]) all[key] += one[key];
    if (one.lost > 0) hurt += 1;
  }
  return { name, sessions, hurt, all };
}

const results = [
  played("flat", COUNT / 4, playFlat, PLAIN, false),
  played("flat, undo", COUNT / 4, playFlat, PLAIN, true),
  played("flat, all kinds", COUNT / 4, playFlat, RICH, false),
  played("… and undo", COUNT / 4, playFlat, RICH, true),
  played("y-prosemirror", BESIDE, playNested, PLAIN, false),
  played("… and undo", BESIDE, playNested, PLAIN, true),
];

const line = (name: string, values: (string | number)[]) =>
  console.log([name.padEnd(50), ...values.map((value) => String(value).padStart(16))].join(""));
line(
  "",
  results.map(({ name }) => name),
);
line(
  "sessions of three people, four rounds",
  results.map(({ sessions }) => sessions),
);
line(
  "sessions in which a letter was lost",
  results.map(({ hurt }) => hurt),
);
for (const [key, name] of ROWS)
  line(
    name,
    results.map(({ all }) => all[key]),
  );
