package org.jointly.document.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.document.live.ClientRow.Owner;
import org.jointly.document.yjs.DeleteSet;
import org.jointly.document.yjs.StateVector;
import org.jointly.document.yjs.Update;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what was sent to one document: what is new and may be written, what is known already, what comes too
 * early, what is not allowed, and what nobody honest sends. To be used once, while the document's log is held.
 */
final class Sieve {
    private static final int MOST_NEW_CLIENTS = 200;

    private final Room room;
    private final Set<UUID> drafters;
    private final Map<Long, Owner> owners;
    private final Map<Long, Long> clocks = new HashMap<>();
    private final StateVector before;
    private final Decisions decisions = new Decisions();
    private @Nullable DeleteSet deletions;
    private long seq;

    final List<Kept> kept = new ArrayList<>();
    final List<Pending> known = new ArrayList<>();
    final List<Pending> early = new ArrayList<>();
    final List<Pending> notAllowed = new ArrayList<>();
    final Map<Pending, Refusal> refused = new HashMap<>();
    final List<ClientRow> bound = new ArrayList<>();

    /** Why a connection that sent this is closed. */
    record Refusal(int code, String reason) {}

    /**
     * @param lastSeq where the log ends
     * @param drafters which organisations draft the programme now
     * @param owners whose the clients are, of those that are somebody's
     */
    Sieve(Room room, long lastSeq, Set<UUID> drafters, Map<Long, Owner> owners) {
        this.room = room;
        this.drafters = drafters;
        this.owners = new HashMap<>(owners);
        before = room.clocks();
        seq = lastSeq;
    }

    Room room() {
        return room;
    }

    long lastSeq() {
        return seq;
    }

    void take(Pending pending) {
        var update = fresh(pending.update());
        if (isKnown(update, pending.whole())) {
            known.add(pending);
        } else if (!mayWrite(pending)) {
            notAllowed.add(pending);
        } else if (!update.hasGaps() && !reachable(update) && mayCome(pending)) {
            early.add(pending);
        } else if (update.hasGaps() || !reachable(update)) {
            refused.put(pending, new Refusal(Closing.RESET, "something before it is missing"));
        } else if (!room.read(text -> decisions.areOf(pending.author(), text, update))) {
            refused.put(pending, new Refusal(Closing.FORBIDDEN, "a decision in the name of somebody else"));
        } else if (!bind(update, pending)) {
            refused.put(pending, new Refusal(Closing.FORBIDDEN, "written under the client number of somebody else"));
        } else {
            update.to()
                    .clients()
                    .forEach(client -> clocks.put(client, update.to().clock(client)));
            kept.add(new Kept(pending, update, ++seq));
        }
    }

    private static boolean mayCome(Pending pending) {
        return pending.seat() != null && !pending.whole() && pending.seat().layAside(pending);
    }

    private boolean mayWrite(Pending pending) {
        return drafters.contains(pending.author().organisation())
                && (pending.seat() == null || pending.seat().writes());
    }

    private long clock(long client) {
        return clocks.getOrDefault(client, before.clock(client));
    }

    /** Without what is here already. */
    private Update fresh(Update update) {
        var from = update.from();
        var to = update.to();
        var have = new HashMap<Long, Long>();
        to.clients().forEach(client -> have.put(client, clock(client)));
        return have.entrySet().stream().anyMatch(each -> from.clock(each.getKey()) < each.getValue())
                ? Update.read(Update.diff(update.bytes(), StateVector.of(have)))
                : update;
    }

    private boolean isKnown(Update update, boolean whole) {
        return update.isEmpty()
                || (whole && update.to().isEmpty() && deletions().covers(update.deletions()));
    }

    private DeleteSet deletions() {
        if (deletions == null) {
            deletions = room.deletions();
        }
        return deletions;
    }

    private boolean reachable(Update update) {
        var from = update.from();
        var to = update.to();
        var needs = update.needs();
        return to.clients().stream().allMatch(client -> from.clock(client) == clock(client))
                && needs.clients().stream()
                        .allMatch(client -> needs.clock(client) <= Math.max(clock(client), to.clock(client)));
    }

    private boolean bind(Update update, Pending pending) {
        var author = Owner.of(pending.author());
        var unknown = new HashSet<Long>();
        for (var client : update.clients()) {
            var owner = owners.get(client);
            if (owner == null) {
                unknown.add(client);
            } else if (!owner.equals(author)) {
                return false;
            }
        }
        if (unknown.size() > MOST_NEW_CLIENTS) {
            return false;
        }
        unknown.forEach(client -> {
            owners.put(client, author);
            bound.add(ClientRow.of(room.document(), room.programme(), client, pending.author()));
        });
        return true;
    }
}
