import assert from "node:assert/strict";
import { test } from "node:test";
import { whole } from "../src/decisions";

const decision = {
  proposal: {
    id: "one",
    person: "clara",
    personName: "Clara",
    organisation: "ILO",
    organisationId: "ilo",
    colour: "#1e7fb8",
    at: "2026-11-24T10:00:00Z",
  },
  added: "should",
  removed: "shall",
  accepted: true,
  person: "amina",
  personName: "Amina",
  organisation: "IOM",
  organisationId: "iom",
  at: "2026-11-24T11:00:00Z",
};

test("a decision that does not say all of it is not shown", () => {
  assert.ok(whole(decision));
  for (const broken of [
    null,
    undefined,
    "accepted",
    1,
    {},
    { ...decision, person: undefined },
    { ...decision, proposal: "one" },
    { ...decision, at: 5 },
  ]) {
    assert.equal(whole(broken), false, JSON.stringify(broken));
  }
});
