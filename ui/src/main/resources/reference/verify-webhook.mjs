// Checks a message of Jointly's webhooks as Standard Webhooks says. Needs nothing but Node 20.
import { createHmac, timingSafeEqual } from "node:crypto";

const TOLERANCE_SECONDS = 5 * 60;

/**
 * @param secret `whsec_…`, as it was shown when the webhook was made
 * @param headers of the request, names in small letters
 * @param body the bytes that came, before anything parsed them
 * @returns the message, or throws
 */
export function verified(secret, headers, body, now = Date.now() / 1000) {
  const id = headers["webhook-id"];
  const timestamp = headers["webhook-timestamp"];
  if (!id || Math.abs(now - Number(timestamp)) > TOLERANCE_SECONDS) throw new Error("too old, or from the future");
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  const good = (headers["webhook-signature"] ?? "").split(" ").some((signature) => {
    const [version, value] = signature.split(",");
    const given = Buffer.from(value ?? "", "base64");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!good) throw new Error("not signed with this secret");
  return JSON.parse(body);
}
