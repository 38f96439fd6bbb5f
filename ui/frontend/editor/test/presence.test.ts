import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Visits } from "../src/presence";

function listening() {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const heard: string[] = [];
  return {
    heard,
    visits: new Visits(
      (name) => heard.push(`+${name}`),
      (name) => heard.push(`-${name}`),
    ),
  };
}

/** As while somebody types: who is here is said again with every letter. */
function typing(visits: Visits, names: string[], milliseconds: number) {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    visits.now(names);
    mock.timers.tick(100);
  }
}

test("who comes while others type without a pause is told of, and those who were there are not", () => {
  const { heard, visits } = listening();
  typing(visits, ["Amina", "Boris"], 4_000);
  assert.deepEqual(heard, []);
  typing(visits, ["Amina", "Boris", "Clara"], 4_000);
  assert.deepEqual(heard, ["+Clara"]);
  typing(visits, ["Amina", "Clara"], 4_000);
  assert.deepEqual(heard, ["+Clara", "-Boris"]);
  mock.timers.reset();
});

test("who was alone hears of the first who comes", () => {
  const { heard, visits } = listening();
  visits.now(["Amina"]);
  mock.timers.tick(60_000);
  visits.now(["Amina", "Clara"]);
  mock.timers.tick(3_000);
  assert.deepEqual(heard, ["+Clara"]);
  mock.timers.reset();
});

test("who comes two seconds after oneself has come, and is told of", () => {
  const { heard, visits } = listening();
  typing(visits, ["Amina"], 400);
  typing(visits, ["Amina", "Boris"], 1_600);
  typing(visits, ["Amina", "Boris", "Clara"], 4_000);
  assert.deepEqual(heard, ["+Clara"]);
  mock.timers.reset();
});

test("one who stays is told of though others come and go all the time", () => {
  const { heard, visits } = listening();
  visits.now(["Amina"]);
  mock.timers.tick(10_000);
  for (let round = 0; round < 10; round++) {
    visits.now(["Amina", "Clara", `Passer-by ${round}`]);
    mock.timers.tick(500);
  }
  assert.deepEqual(heard, ["+Clara"]);
  mock.timers.reset();
});

test("who reloads the page neither leaves nor joins", () => {
  const { heard, visits } = listening();
  typing(visits, ["Amina", "Clara"], 5_000);
  typing(visits, ["Amina"], 2_000);
  typing(visits, ["Amina", "Clara"], 5_000);
  assert.deepEqual(heard, []);
  mock.timers.reset();
});
