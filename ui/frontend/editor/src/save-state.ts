/** What is known about the way of changes to the database. */
export interface Facts {
  connected: boolean;
  authenticated: boolean;
  /** The handshake of this connection is through. */
  synced: boolean;
  /** Changes (and handshakes) the server has not acknowledged. */
  unacknowledged: number;
  /** Changes made here that were never acknowledged, also by an earlier page. */
  kept: number;
  refused: boolean;
  /** May this connection write at all? */
  writes: boolean;
}

export type SaveState =
  | { kind: "saved" }
  | { kind: "reading" }
  | { kind: "saving"; changes: number }
  | { kind: "connecting"; changes: number }
  | { kind: "offline"; changes: number }
  | { kind: "unsaved"; changes: number }
  | { kind: "refused"; changes: number };

export function changesOf(state: SaveState): number {
  return "changes" in state ? state.changes : 0;
}

/** Only the server's acknowledgement makes anything "saved". */
export function saveState(facts: Facts): SaveState {
  if (facts.refused) return { kind: "refused", changes: facts.kept };
  if (!facts.connected) return { kind: "offline", changes: facts.kept };
  if (!facts.authenticated || (facts.writes && !facts.synced)) return { kind: "connecting", changes: facts.kept };
  if (!facts.writes) return facts.kept > 0 ? { kind: "unsaved", changes: facts.kept } : { kind: "reading" };
  if (facts.unacknowledged > 0) return { kind: "saving", changes: Math.max(facts.kept, 1) };
  return { kind: "saved" };
}

/** The number of own changes no server has acknowledged; it outlives the page. */
export class KeptChanges {
  #count: number;

  constructor(
    private readonly key: string,
    private readonly store: Pick<Storage, "getItem" | "setItem" | "removeItem">,
  ) {
    this.#count = Number(store.getItem(key) ?? 0) || 0;
  }

  get count(): number {
    return this.#count;
  }

  add(): void {
    this.#write(this.#count + 1);
  }

  acknowledged(): void {
    if (this.#count > 0) this.#write(0);
  }

  #write(count: number): void {
    this.#count = count;
    try {
      if (count === 0) this.store.removeItem(this.key);
      else this.store.setItem(this.key, String(count));
    } catch {
      // a full store must not stop anybody from writing
    }
  }
}
