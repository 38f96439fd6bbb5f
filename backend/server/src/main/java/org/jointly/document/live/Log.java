package org.jointly.document.live;

import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.jointly.document.live.log.ClientRows;
import org.jointly.document.live.log.EditRows;
import org.jointly.document.live.log.Gap;
import org.jointly.document.live.log.HeadRows;
import org.jointly.document.live.log.LogEndRow;
import org.jointly.document.live.log.Logged;
import org.jointly.document.live.log.SnapshotRow;
import org.jointly.document.live.log.SnapshotRows;
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
public class Log {
    private static final int PAGE = 50_000;

    /** Of each statement; everybody's letters wait behind it. */
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(10);

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

    /** How many bytes are read to open a document: its newest snapshot, and the edits after that. */
    long size(UUID document) {
        return heads.size(document);
    }

    /** A document as the log has it. A snapshot that does not open is passed over for an older one, or for the edits alone. */
    public Optional<Room> open(UUID document) {
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
        var size = snapshot == null ? 0L : snapshot.length;
        List<Logged> rest;
        do {
            rest = edits.after(head.id(), seq, PAGE);
            for (var logged : rest) {
                logged.mustFollow(seq);
                text.apply(Update.read(logged.bytes()));
                size += logged.bytes().length;
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
                size,
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
        snapshots.keep(new SnapshotRow(
                room.document(),
                portrait.seq(),
                room.programme(),
                clock.instant(),
                SnapshotRow.hash(portrait.update()),
                portrait.update()));
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
        longWork.allowAtMost(patience, LONGEST_WRITE);
        var now = clock.instant();
        var sieves = sift(sent);
        bind(sieves);
        append(sieves, now);
        return sieves;
    }

    /** While the documents' heads are held, until the transaction ends. */
    private List<Sieve> sift(Map<Room, List<Pending>> sent) {
        var rooms = sent.keySet().stream().collect(Collectors.toMap(Room::document, Function.identity()));
        var drafters = drafters(sent.keySet());
        var sieves = new ArrayList<Sieve>();
        for (var head : heads.hold(rooms.keySet())) {
            var room = rooms.get(head.id());
            if (room != null) {
                var pending = sent.getOrDefault(room, List.of());
                catchUp(room, head, pending);
                var sieve = new Sieve(
                        room,
                        head.lastSeq(),
                        drafters.getOrDefault(room.programme(), Set.of()),
                        room.clients().owners());
                pending.forEach(sieve::take);
                sieves.add(sieve);
            }
        }
        return sieves;
    }

    /** With what other nodes wrote, and with whose the clients are that want to write. */
    private void catchUp(Room room, LogEndRow head, List<Pending> pending) {
        if (head.lastSeq() > room.seq()) {
            room.catchUp(edits.after(head.id(), room.seq(), Integer.MAX_VALUE), head.lastSeq());
        }
        var strangers = room.clients().strangers(pending);
        if (!strangers.isEmpty()) {
            room.clients().learn(clients.of(head.id(), strangers));
        }
    }

    private void bind(List<Sieve> sieves) {
        var bound = sieves.stream().flatMap(sieve -> sieve.bound.stream()).toList();
        if (!bound.isEmpty()) {
            clients.saveAll(bound);
        }
    }

    private void append(List<Sieve> sieves, Instant now) {
        var rows = sieves.stream().flatMap(sieve -> sieve.rows(now)).toList();
        if (!rows.isEmpty()) {
            heads.advance(ends(sieves), now);
            edits.append(rows, now);
            news.tell(sieves);
        }
    }

    private static Map<UUID, Long> ends(List<Sieve> sieves) {
        var ends = new LinkedHashMap<UUID, Long>();
        sieves.stream()
                .filter(sieve -> !sieve.kept.isEmpty())
                .forEach(sieve -> ends.put(sieve.room().document(), sieve.lastSeq()));
        return ends;
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

    /** In which of them nobody writes now. */
    Set<UUID> archived(Collection<UUID> of) {
        return programmes.archived(of);
    }

    /** Organisations for which nobody may act now. */
    Set<UUID> suspended() {
        return organisations.suspended();
    }
}
