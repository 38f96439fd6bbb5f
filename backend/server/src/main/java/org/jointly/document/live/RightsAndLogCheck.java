package org.jointly.document.live;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jointly.access.Tickets;
import org.jointly.api.access.Role;
import org.jointly.api.programme.Capacity;
import org.jointly.document.live.wire.Closing;
import org.jointly.platform.Duty;
import org.jointly.platform.database.Bell;
import org.jointly.platform.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again at what may have changed for those who sit in a document: their rights, and the log itself. */
@Singleton
class RightsAndLogCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RightsAndLogCheck.class);
    private static final int QUESTIONS_AT_ONCE = 8;
    private static final int REMINDERS = 3;

    private final Rooms rooms;
    private final Log log;
    private final Writer writer;
    private final Aftermath aftermath;
    private final Tickets tickets;
    private final Bell bell;
    private final LiveSettings settings;
    private final ExecutorService blocking;
    private final Semaphore questions = new Semaphore(QUESTIONS_AT_ONCE);

    RightsAndLogCheck(
            Rooms rooms,
            Log log,
            Writer writer,
            Aftermath aftermath,
            Tickets tickets,
            Bell bell,
            LiveSettings settings,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.rooms = rooms;
        this.log = log;
        this.writer = writer;
        this.aftermath = aftermath;
        this.tickets = tickets;
        this.bell = bell;
        this.settings = settings;
        this.blocking = blocking;
    }

    @EventListener
    void listen(ServerStartupEvent event) {
        bell.listen(
                LogNews.CHANNEL,
                message -> rooms.open(Arrays.stream(message.split(" ", -1))
                                .map(UUID::fromString)
                                .collect(Collectors.toSet()))
                        .forEach(writer::look));
    }

    @Scheduled(fixedDelay = "2s")
    void lookAtTheDatabase() {
        var open = rooms.open();
        if (open.isEmpty()) {
            return;
        }
        Duty.DOCUMENTS.perform(() -> {
            var ends = log.ends(open.stream().map(Room::document).toList());
            open.stream()
                    .filter(room -> ends.getOrDefault(room.document(), 0L) > room.seq())
                    .forEach(writer::look);
            var programmes = open.stream().map(Room::programme).collect(Collectors.toSet());
            var capacities = log.capacities(programmes);
            var archived = log.archived(programmes);
            var suspended = log.suspended();
            open.forEach(room -> seat(
                    room,
                    capacities.getOrDefault(room.programme(), Map.of()),
                    archived.contains(room.programme()),
                    suspended));
        });
    }

    private static void seat(Room room, Map<UUID, Set<Capacity>> capacities, boolean archived, Set<UUID> suspended) {
        for (var seat : room.seats()) {
            var mine = capacities.getOrDefault(seat.actor().organisation(), Set.of());
            if (suspended.contains(seat.actor().organisation())) {
                seat.close(Closing.FORBIDDEN, "your organisation is suspended, so it does not take part now");
            } else if (mine.isEmpty()) {
                seat.close(Closing.FORBIDDEN, "your organisation does not take part any more");
            } else {
                var writes = TicketCheck.writes(seat.actor(), mine, archived);
                if (writes != seat.writes()) {
                    seat.admit(seat.admission(), writes);
                }
            }
        }
    }

    /** What nobody may write any more is taken from them sooner than what they may not read. */
    @Scheduled(fixedDelay = "${jointly.documents.ask-rights:4s}")
    void askForRightsOfWriters() {
        askForRights(Seat::writes);
    }

    @Scheduled(fixedDelay = "10s")
    void askForRightsOfReaders() {
        askForRights(seat -> !seat.writes());
    }

    private void askForRights(Predicate<Seat> of) {
        for (var room : rooms.open()) {
            for (var seat : room.seats()) {
                if (of.test(seat) && seat.beginAsking()) {
                    blocking.execute(() -> askForRights(seat));
                }
            }
        }
    }

    private void askForRights(Seat seat) {
        questions.acquireUninterruptibly();
        try {
            var now = tickets.again(seat.admission());
            if (now.isEmpty()) {
                remind(seat);
            } else if (!now.get().actor().reads()) {
                seat.close(Closing.FORBIDDEN, "you may not read programmes any more");
            } else if (!now.get().actor().equals(seat.actor())) {
                // Whether one writes follows from role and capacity; the next look at the database says so.
                seat.admit(now.get(), seat.writes() && now.get().actor().has(Role.EDITOR));
            }
        } catch (Unavailable e) {
            LOG.warn("Rights are as they were: {}", e.getMessage());
        } finally {
            seat.endAsking();
            questions.release();
        }
    }

    private static void remind(Seat seat) {
        if (seat.unanswered().incrementAndGet() > REMINDERS) {
            seat.close(Closing.UNAUTHORISED, "ticket");
        } else {
            seat.askForTicket();
        }
    }

    @Scheduled(
            fixedDelay = "${jointly.documents.version-every:30m}",
            initialDelay = "${jointly.documents.version-every:30m}")
    void restWhatIsLongOpen() {
        rooms.open().forEach(aftermath::rest);
    }

    /** What was written since the last snapshot while snapshots rested, and nobody wrote after. */
    @Scheduled(fixedDelay = "5s")
    void snapWhatGrew() {
        for (var room : rooms.open()) {
            if (room.wantsSnapshot(settings.snapshotEvery()) && room.beginSnapshot()) {
                blocking.execute(() -> aftermath.snapshot(room));
            }
        }
    }

    @Scheduled(fixedDelay = "15s")
    void closeWhatIsIdle() {
        for (var room : rooms.open()) {
            if (room.closeIfIdle(settings.idle().toNanos())) {
                rooms.forget(room);
                blocking.execute(() -> aftermath.rest(room));
                if (room.unsnapped() > 0 && room.beginSnapshot()) {
                    blocking.execute(() -> aftermath.snapshot(room));
                }
            } else {
                room.weighAgain();
            }
        }
    }
}
