package org.jointly.document.live;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jointly.document.live.wire.Refused;
import org.jointly.platform.Duty;

/** The documents that are open on this node. */
@Singleton
public class Rooms {
    private final Map<UUID, CompletableFuture<Room>> rooms = new ConcurrentHashMap<>();
    private final Log log;
    private final TextMemory memory;
    private final BeforeOpening before;
    private final ExecutorService blocking;

    Rooms(Log log, TextMemory memory, BeforeOpening before, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.log = log;
        this.memory = memory;
        this.before = before;
        this.blocking = blocking;
    }

    /** Takes a seat in the document's room, which is opened for it if need be. */
    public Room enter(UUID document, Seat seat) {
        var room = room(document);
        while (!room.enter(seat)) {
            forget(room);
            room = room(document);
        }
        return room;
    }

    /** Does something in the document's room without a seat. */
    <T> T visit(UUID document, Function<Room, T> visit) {
        var room = room(document);
        while (!room.host()) {
            forget(room);
            room = room(document);
        }
        try {
            return visit.apply(room);
        } finally {
            room.release();
        }
    }

    Collection<Room> open() {
        return rooms.values().stream()
                .filter(room -> room.isDone() && !room.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .toList();
    }

    List<Room> open(Collection<UUID> documents) {
        return open().stream()
                .filter(room -> documents.contains(room.document()))
                .toList();
    }

    Optional<Room> find(UUID document) {
        return Optional.ofNullable(rooms.get(document))
                .filter(room -> room.isDone() && !room.isCompletedExceptionally())
                .map(CompletableFuture::join);
    }

    /** Begins to open it for somebody who is about to come. */
    void expect(UUID document) {
        var opening = rooms.computeIfAbsent(document, this::open);
        opening.whenComplete((room, failure) -> {
            if (failure != null) {
                rooms.remove(document, opening);
            }
        });
    }

    /** After it was closed. */
    void forget(Room room) {
        rooms.computeIfPresent(room.document(), (document, there) -> there.getNow(null) == room ? null : there);
        room.letGo();
    }

    /** A text as the log has it, without keeping it open. */
    Room.Portrait logged(UUID document) {
        var room = opened(document);
        try {
            return room.portrait();
        } finally {
            room.letGo();
        }
    }

    private Room room(UUID document) {
        var opening = rooms.computeIfAbsent(document, this::open);
        try {
            return opening.join();
        } catch (CompletionException e) {
            rooms.remove(document, opening);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<Room> open(UUID document) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Duty.DOCUMENTS.perform(() -> before.prepare(document));
                    return opened(document);
                },
                blocking);
    }

    /** Once there is room for it. */
    private Room opened(UUID document) {
        var share = memory.take(Duty.DOCUMENTS.find(() -> log.size(document)));
        try {
            var room = Duty.DOCUMENTS.find(() -> log.open(document)).orElseThrow(() -> new Refused("not found"));
            room.hold(share);
            return room;
        } catch (RuntimeException e) {
            share.close();
            throw e;
        }
    }
}
