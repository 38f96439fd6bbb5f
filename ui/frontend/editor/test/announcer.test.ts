import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Announcer, Later, Settled } from "../src/announcer";

test("announcements come one by one, and of one topic only the newest is spoken", () => {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
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
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
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

test("what is heard again and again settles as soon as what is heard once", () => {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const told: string[] = [];
  const state = new Settled("saved", 2_000, (now) => told.push(now));
  for (let letter = 0; letter < 25; letter++) {
    state.now("offline");
    mock.timers.tick(100);
  }
  assert.deepEqual(told, ["offline"]);
  mock.timers.reset();
});

test("what never settles is told of in the end", () => {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const told: string[] = [];
  const state = new Settled("offline", 2_000, (now) => told.push(now));
  for (let letter = 0; letter < 60; letter++) {
    state.now(letter % 2 === 0 ? "saving" : "saved");
    mock.timers.tick(200);
  }
  assert.equal(told.length > 0, true);
  state.now("saved");
  mock.timers.tick(10_000);
  assert.equal(told.at(-1), "saved");
  mock.timers.reset();
});

test("work that waits for quiet is done while there is none", () => {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  let done = 0;
  const later = new Later(150, 1_000, () => (done += 1));
  for (let letter = 0; letter < 100; letter++) {
    later.soon();
    mock.timers.tick(50);
  }
  assert.equal(done >= 4, true);
  mock.timers.tick(1_000);
  const before = done;
  later.soon();
  mock.timers.tick(1_000);
  assert.equal(done, before + 1);
  mock.timers.tick(1_000);
  assert.equal(done, before + 1);
  mock.timers.reset();
});
