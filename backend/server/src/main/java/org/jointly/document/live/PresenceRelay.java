package org.jointly.document.live;

import static java.util.stream.Collectors.groupingBy;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jointly.platform.Duty;
import org.jointly.platform.database.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people who are connected to different nodes see each other in a document. */
@Singleton
class PresenceRelay {
    private static final Logger LOG = LoggerFactory.getLogger(PresenceRelay.class);

    private final Rooms rooms;
    private final PresenceNews tidings;
    private final Bell bell;
    private final LiveSettings settings;

    PresenceRelay(Rooms rooms, PresenceNews tidings, Bell bell, LiveSettings settings) {
        this.rooms = rooms;
        this.tidings = tidings;
        this.bell = bell;
        this.settings = settings;
    }

    @EventListener
    void listen(ServerStartupEvent event) {
        bell.listen(PresenceNews.CHANNEL, message -> hear(PresenceNews.read(message)));
    }

    private void hear(List<PresenceNews.Tiding> told) {
        told.stream()
                .collect(groupingBy(PresenceNews.Tiding::document))
                .forEach((document, of) -> rooms.find(document).ifPresent(room -> {
                    room.hear(of.stream()
                            .map(PresenceNews.Tiding::present)
                            .filter(Objects::nonNull)
                            .toList());
                    if (of.stream().anyMatch(PresenceNews.Tiding::asks)) {
                        tidings.tell(document, room.here());
                    }
                }));
    }

    @Scheduled(fixedDelay = "250ms")
    void tell() {
        rooms.open().forEach(Room::tellWhatIsDue);
        var messages = tidings.next();
        if (!messages.isEmpty()) {
            try {
                Duty.DOCUMENTS.perform(() -> tidings.send(messages));
            } catch (RuntimeException e) {
                LOG.warn("Other nodes do not hear who is here: {}", e.getMessage());
            }
        }
    }

    @Scheduled(fixedDelay = "3s")
    void forgetWhoIsNotHeard() {
        var since = System.nanoTime() - settings.unheard().toNanos();
        rooms.open().forEach(room -> room.forgetUnheard(since));
    }
}
