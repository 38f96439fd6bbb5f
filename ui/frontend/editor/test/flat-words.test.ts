import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAIN, playFlat, RICH } from "./flat-sessions";
import { nothing, type Play, type Tally } from "./sessions";

const SESSIONS = Number(process.env.JOINTLY_SESSIONS ?? 2_000);
const FIRST = Number(process.env.JOINTLY_SEED ?? 1);

function play(acts: readonly string[], undo: boolean, count = SESSIONS): Tally & { seeds: Record<string, number[]> } {
  const all = { ...nothing(), seeds: {} as Record<string, number[]> };
  for (let seed = FIRST; seed < FIRST + count; seed++) {
    const one = playFlat({ seed, undo, rounds: 4, acts } satisfies Play);
    for (const key of Object.keys(one) as (keyof Tally)[]) {
      all[key] += one[key];
      if (one[key] > 0 && !["letters", "comments", "carets"].includes(key)) all.seeds[key] = [...(all.seeds[key] ?? []), seed];
    }
  }
  return all;
}

function told(tally: ReturnType<typeof play>): string {
  const seeds = Object.entries(tally.seeds).map(([key, list]) => `${key}: ${list.slice(0, 8).join(" ")} (${list.length})`);
  return JSON.stringify({ ...tally, seeds });
}

for (const [name, acts] of [
  ["words and blocks", PLAIN],
  ["all there can be in a text", RICH],
] as const) {
  test(`in random sessions of three no word is lost or doubled, and comments and carets stay: ${name}`, (t) => {
    const tally = play(acts, false, SESSIONS / 2);
    t.diagnostic(told(tally));
    for (const key of ["thrown", "differ", "lost", "doubled", "restoredByMany", "back", "invalid", "misplaced", "caretsMoved"] as const)
      assert.equal(tally[key], 0, `${key} ${told(tally)}`);
  });

  test(`with undo too, but for what two undid at once: ${name}`, (t) => {
    const tally = play([...acts, "undo", "undo"], true, SESSIONS / 2);
    t.diagnostic(told(tally));
    for (const key of ["thrown", "differ", "lost", "doubled", "invalid", "foreignUndone"] as const)
      assert.equal(tally[key], 0, `${key} ${told(tally)}`);
  });
}
