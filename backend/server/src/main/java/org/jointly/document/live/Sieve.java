package org.jointly.document.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.document.live.log.ClientRow;
import org.jointly.document.live.log.ClientRow.Owner;
import org.jointly.document.live.log.EditRow;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.Effort;
import org.jointly.document.yjs.Entries;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.encoding.DeleteSet;
import org.jointly.document.yjs.encoding.StateVector;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what was sent to one document: what is new and may be written, what is known already, what comes too
 * early, what is not allowed, and what nobody honest sends. To be used once, while the document's log is held.
 */
final class Sieve {
    private static final int MOST_NEW_CLIENTS = 200;
    private static final int LONGEST_ROW = 64 << 10;

    private final Room room;
    private final Set<UUID> drafters;
    private final Map<Long, Owner> owners;
    private final Map<Long, Long> clocks = new HashMap<>();
    private final Decisions decisions = new Decisions();
    private final Proposals proposals = new Proposals();
    private final Entries restorations = new Entries(FlatText.RESTORATIONS);
    private final Effort effort;
    private final boolean full;
    private @Nullable DeleteSet deletions;
    private final Map<By, Row> rows = new HashMap<>();
    private long seq;

    /** The last row of somebody, and how much is in it. */
    private record Row(long seq, int bytes) {}

    final List<Kept> kept = new ArrayList<>();
    final List<Pending> known = new ArrayList<>();
    final List<Pending> early = new ArrayList<>();
    final List<Pending> notAllowed = new ArrayList<>();
    final Map<Pending, Refusal> refused = new HashMap<>();

    /** Waits, in its order, until the first of it was tried on a copy: see {@link Weighing}. */
    final List<Pending> unweighed = new ArrayList<>();

    final List<ClientRow> bound = new ArrayList<>();

    /** Why a connection that sent this is closed. */
    record Refusal(int code, String reason) {
        static final Refusal FULL = new Refusal(Closing.FULL, "the text is as large as it may be");
    }

    /**
     * @param lastSeq where the log ends
     * @param drafters which organisations draft the programme now
     * @param owners whose the clients are, of those that are somebody's
     */
    Sieve(Room room, long lastSeq, Set<UUID> drafters, Map<Long, Owner> owners) {
        this.room = room;
        this.drafters = drafters;
        this.owners = new HashMap<>(owners);
        effort = room.read(Effort::new);
        full = room.isFull();
        seq = lastSeq;
    }

    Room room() {
        return room;
    }

    long lastSeq() {
        return seq;
    }

    /** What is kept, for the log. */
    Stream<EditRow> rows(Instant now) {
        return kept.stream()
                .collect(Collectors.groupingBy(Kept::seq, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(row -> new EditRow(
                        room.document(),
                        row.getKey(),
                        room.programme(),
                        row.getValue().getFirst().pending().author().by(),
                        now,
                        asOne(row.getValue())));
    }

    private static byte[] asOne(List<Kept> row) {
        return row.size() == 1
                ? row.getFirst().update().bytes()
                : Update.merge(row.stream().map(one -> one.update().bytes()).toList());
    }

    void take(Pending pending) {
        if (unweighed.isEmpty()) {
            sort(pending);
        } else {
            unweighed.add(pending);
        }
    }

    private void sort(Pending pending) {
        var update = fresh(pending.update());
        if (isKnown(update, pending.whole())) {
            known.add(pending);
        } else if (!mayWrite(pending)) {
            notAllowed.add(pending);
        } else if (!update.hasGaps() && !reachable(update) && mayCome(pending)) {
            early.add(pending);
        } else if (update.hasGaps() || !reachable(update)) {
            refused.put(pending, new Refusal(Closing.RESET, "something before it is missing"));
        } else if (full && !update.to().isEmpty()) {
            refused.put(pending, Refusal.FULL);
        } else if (!isLight(update) && !pending.weighed()) {
            unweighed.add(pending);
        } else if (!room.read(text -> decisions.areOf(pending.author(), text, update))) {
            refused.put(pending, new Refusal(Closing.FORBIDDEN, "a decision in the name of somebody else"));
        } else if (pending.seat() != null && !room.read(text -> proposals.areOf(pending.author(), text, update))) {
            refused.put(pending, new Refusal(Closing.FORBIDDEN, "a suggestion in the name of somebody else"));
        } else if (pending.seat() != null
                && !room.read(text -> restorations.of(text, update).isEmpty())) {
            refused.put(pending, new Refusal(Closing.FORBIDDEN, "a restoration that nobody asked for"));
        } else if (!bind(update, pending)) {
            refused.put(pending, new Refusal(Closing.FORBIDDEN, "written under the client number of somebody else"));
        } else {
            update.to()
                    .clients()
                    .forEach(client -> clocks.put(client, update.to().clock(client)));
            kept.add(new Kept(pending, update, rowOf(pending, update)));
        }
    }

    /**
     * What one author sends in a transaction is one row of the log, as long as it leans on nothing that others send in the same one:
     * nobody has seen that yet, so it hardly ever does. Each row is found in the order in which it can be taken in.
     */
    private long rowOf(Pending pending, Update update) {
        var by = pending.author().by();
        var length = update.bytes().length;
        var last = rows.get(by);
        var row = last != null && last.bytes + length <= LONGEST_ROW && (last.seq == seq || leansOnNothingNew(update))
                ? new Row(last.seq, last.bytes + length)
                : new Row(++seq, length);
        rows.put(by, row);
        return row.seq;
    }

    private boolean leansOnNothingNew(Update update) {
        var needs = update.needs();
        return needs.clients().stream()
                .allMatch(client -> update.to().clock(client) > 0 || needs.clock(client) <= room.clock(client));
    }

    private boolean isLight(Update update) {
        return !update.isEntangled() && room.read(_ -> effort.of(update, Weighing.LIGHT)) <= Weighing.LIGHT;
    }

    private static boolean mayCome(Pending pending) {
        return pending.seat() != null && !pending.whole() && pending.seat().layAside(pending);
    }

    private boolean mayWrite(Pending pending) {
        return drafters.contains(pending.author().organisation())
                && (pending.seat() == null || pending.seat().writes());
    }

    private long clock(long client) {
        return clocks.computeIfAbsent(client, room::clock);
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
            bound.add(ClientRow.of(
                    room.document(), room.programme(), client, pending.author().by()));
        });
        return true;
    }
}
