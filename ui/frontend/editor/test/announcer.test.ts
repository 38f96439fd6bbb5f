import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Announcer, Settled } from "../src/announcer";

test("announcements come one by one, and of one topic only the newest is spoken", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const heard: string[] = [];
  const announcer = new Announcer((text) => heard.push(text));
  announcer.announce("Clara joined");
  announcer.announce("1 change", "saving");
  announcer.announce("2 changes", "saving");
  assert.deepEqual(heard, ["Clara joined"]);
  mock.timers.tick(2_000);
  assert.deepEqual(heard, ["Clara joined", "2 changes"]);
  mock.timers.tick(10_000);
  assert.deepEqual(heard, ["Clara joined", "2 changes"]);
  mock.timers.reset();
});

test("what goes back and forth is not told, what stays is", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const told: string[] = [];
  const state = new Settled("saved", 2_000, (now) => told.push(now));
  for (let letter = 0; letter < 50; letter++) {
    state.now("saving");
    mock.timers.tick(100);
    state.now("saved");
    mock.timers.tick(100);
  }
  assert.deepEqual(told, []);
  state.now("offline");
  mock.timers.tick(2_000);
  state.now("saved");
  mock.timers.tick(2_000);
  assert.deepEqual(told, ["offline", "saved"]);
  mock.timers.reset();
});
