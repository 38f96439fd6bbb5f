import { utf8 } from "./bytes";

const slice = 128;

/** Looks for a nonce in slices, so that the page stays alive and the person can stop it. */
export async function solve(challenge: string, bits: number, progress: (share: number) => void, signal?: AbortSignal): Promise<number> {
  for (let from = 0; ; from += slice) {
    signal?.throwIfAborted();
    const tries = Array.from({ length: slice }, (_, at) => proves(challenge, from + at, bits));
    const found = (await Promise.all(tries)).indexOf(true);
    if (found >= 0) return from + found;
    progress(likelihood(from + slice, bits));
    await new Promise((next) => setTimeout(next));
  }
}

export async function proves(challenge: string, nonce: number, bits: number): Promise<boolean> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(`${challenge}.${nonce}`)));
  return leadingZeros(hash) >= bits;
}

/** How likely it was to be done by now: a bar that always moves and never runs back. */
function likelihood(tries: number, bits: number): number {
  return 1 - Math.exp(-tries / 2 ** bits);
}

function leadingZeros(hash: Uint8Array): number {
  const first = hash.findIndex((byte) => byte !== 0);
  return first < 0 ? hash.length * 8 : first * 8 + Math.clz32(hash[first]) - 24;
}
