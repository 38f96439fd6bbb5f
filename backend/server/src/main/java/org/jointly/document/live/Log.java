package org.jointly.document.live;

import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.programme.Capacity;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.YDocument;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Duty;
import org.jointly.platform.database.LongWork;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The log of the documents in PostgreSQL: each method is one transaction, under {@link Duty#DOCUMENTS}. */
@Singleton
@Transactional
class Log {
    private static final int PAGE = 50_000;

    private final HeadRows heads;
    private final EditRows edits;
    private final ClientRows clients;
    private final SnapshotRows snapshots;
    private final Programmes programmes;
    private final LogNews news;
    private final LongWork longWork;
    private final PresenceNews tidings;
    private final JsonMapper json;
    private final Organisations organisations;
    private final Clock clock;

    Log(
            HeadRows heads,
            EditRows edits,
            ClientRows clients,
            SnapshotRows snapshots,
            Programmes programmes,
            LogNews news,
            LongWork longWork,
            PresenceNews tidings,
            JsonMapper json,
            Organisations organisations,
            Clock clock) {
        this.heads = heads;
        this.edits = edits;
        this.clients = clients;
        this.snapshots = snapshots;
        this.programmes = programmes;
        this.news = news;
        this.longWork = longWork;
        this.tidings = tidings;
        this.json = json;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Also for those who take part, in their own name. */
    Optional<LogEndRow> head(UUID document) {
        return heads.head(document);
    }

    Map<UUID, Long> ends(Collection<UUID> documents) {
        return heads.heads(documents).stream().collect(Collectors.toMap(LogEndRow::id, LogEndRow::lastSeq));
    }

    /** A document as the log has it. A snapshot that does not open is passed over for an older one, or for the edits alone. */
    Optional<Room> open(UUID document) {
        return heads.head(document).map(head -> {
            var before = Long.MAX_VALUE;
            while (true) {
                var snapshot = snapshots.before(document, before);
                if (snapshot.isEmpty()) {
                    return room(head, new YDocument(), 0, null);
                }
                var text = snapshot.get().open();
                if (text.isPresent()) {
                    return room(
                            head,
                            text.get(),
                            snapshot.get().seq(),
                            snapshot.get().bytes());
                }
                before = snapshot.get().seq();
            }
        });
    }

    private Room room(LogEndRow head, YDocument text, long snapshotSeq, byte @Nullable [] snapshot) {
        var seq = snapshotSeq;
        List<Logged> rest;
        do {
            rest = edits.after(head.id(), seq, PAGE);
            for (var logged : rest) {
                logged.mustFollow(seq);
                text.apply(Update.read(logged.bytes()));
                seq = logged.seq();
            }
        } while (rest.size() == PAGE);
        if (seq < head.lastSeq()) {
            throw new Gap(seq, head.lastSeq());
        }
        var whole = seq == snapshotSeq ? snapshot : null;
        return new Room(
                head,
                text,
                whole,
                seq,
                snapshotSeq,
                new Presence(json, organisation -> brief(organisations, organisation)),
                tidings);
    }

    private static String brief(Organisations organisations, UUID id) {
        return organisations
                .find(id)
                .map(organisation -> organisation.alias().toUpperCase(Locale.ROOT))
                .orElse("");
    }

    void snapshot(Room room, Room.Portrait portrait) {
        snapshots.take(
                room.document(),
                portrait.seq(),
                room.programme(),
                clock.instant(),
                SnapshotRow.hash(portrait.update()),
                portrait.update());
        snapshots.thin(room.document());
    }

    /**
     * Writes what is new and allowed; who sent it may be answered when this has returned.
     *
     * @param patience how long a lock is waited for
     */
    List<Sieve> write(Map<Room, List<Pending>> sent, Duration patience) {
        // One thread writes for the whole node: it must not stand in front of one document for as long as a request
        // may.
        longWork.waitAtMost(patience);
        var rooms = sent.keySet().stream().collect(Collectors.toMap(Room::document, Function.identity()));
        var drafters = drafters(sent.keySet());
        var now = clock.instant();
        var sieves = new ArrayList<Sieve>();
        var rows = new ArrayList<EditRow>();
        var bound = new ArrayList<ClientRow>();
        var ends = new LinkedHashMap<UUID, Long>();
        for (var head : heads.hold(rooms.keySet())) {
            var room = rooms.get(head.id());
            if (room == null) {
                continue;
            }
            if (head.lastSeq() > room.seq()) {
                room.catchUp(edits.after(head.id(), room.seq(), Integer.MAX_VALUE), head.lastSeq());
            }
            var pending = sent.getOrDefault(room, List.of());
            var strangers = room.strangers(pending);
            if (!strangers.isEmpty()) {
                room.learn(clients.of(head.id(), strangers));
            }
            var sieve =
                    new Sieve(room, head.lastSeq(), drafters.getOrDefault(room.programme(), Set.of()), room.owners());
            pending.forEach(sieve::take);
            sieve.kept.forEach(kept -> rows.add(EditRow.of(
                    head.id(),
                    head.programme(),
                    kept.seq(),
                    kept.pending().author(),
                    now,
                    kept.update().bytes())));
            bound.addAll(sieve.bound);
            if (!sieve.kept.isEmpty()) {
                ends.put(head.id(), sieve.lastSeq());
            }
            sieves.add(sieve);
        }
        if (!bound.isEmpty()) {
            clients.saveAll(bound);
        }
        if (!rows.isEmpty()) {
            heads.advance(ends, now);
            edits.append(rows, now);
            news.tell(sieves);
        }
        return sieves;
    }

    private Map<UUID, Set<UUID>> drafters(Collection<Room> rooms) {
        return capacities(rooms.stream().map(Room::programme).collect(Collectors.toSet())).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        programme -> programme.getValue().entrySet().stream()
                                .filter(of -> of.getValue().contains(Capacity.LEAD)
                                        || of.getValue().contains(Capacity.PARTICIPATING))
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())));
    }

    /** By programme and organisation, how it takes part now. */
    Map<UUID, Map<UUID, Set<Capacity>>> capacities(Collection<UUID> of) {
        return programmes.participants(of);
    }
}
