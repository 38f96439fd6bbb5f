import assert from "node:assert/strict";
import { test } from "node:test";
import { type Facts, KeptChanges, saveState } from "../src/save-state";

const well: Facts = { connected: true, authenticated: true, synced: true, unacknowledged: 0, kept: 0, refused: false, writes: true };

test("nothing is called saved before the server acknowledged it", () => {
  assert.deepEqual(saveState(well), { kind: "saved" });
  assert.deepEqual(saveState({ ...well, unacknowledged: 2, kept: 2 }), { kind: "saving", changes: 2 });
  assert.equal(saveState({ ...well, synced: false }).kind, "connecting");
  assert.equal(saveState({ ...well, authenticated: false }).kind, "connecting");
});

test("a lost connection says how much stays on this device", () => {
  assert.deepEqual(saveState({ ...well, connected: false, kept: 3 }), { kind: "offline", changes: 3 });
});

test("a refusal outweighs everything", () => {
  assert.equal(saveState({ ...well, connected: false, refused: true }).kind, "refused");
});

test("what was not acknowledged is still counted after the page was closed", () => {
  const stored = new Map<string, string>();
  const store = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const before = new KeptChanges("a", store);
  before.add();
  before.add();
  const after = new KeptChanges("a", store);
  assert.equal(after.count, 2);
  after.acknowledged();
  assert.equal(new KeptChanges("a", store).count, 0);
  assert.equal(stored.size, 0);
});

test("a full store does not stop anybody", () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
    removeItem: () => {},
  };
  const kept = new KeptChanges("a", full);
  kept.add();
  assert.equal(kept.count, 1);
});

test("a reader is not told of saving, and never that kept changes arrived", () => {
  assert.equal(saveState({ ...well, writes: false, unacknowledged: 1, synced: false }).kind, "reading");
  assert.deepEqual(saveState({ ...well, writes: false, kept: 2 }), { kind: "unsaved", changes: 2 });
});
