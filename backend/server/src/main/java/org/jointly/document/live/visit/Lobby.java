package org.jointly.document.live.visit;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jointly.document.live.Rooms;
import org.jointly.document.live.TicketCheck;
import org.jointly.document.live.Writer;
import org.jointly.document.live.wire.Conversation;
import org.jointly.document.live.wire.Wire;

/** Knows by an address which conversation is wanted. */
@Singleton
public class Lobby {
    private static final String HOCUSPOCUS = "/documents/live";
    private static final Pattern Y_WEBSOCKET = Pattern.compile("/documents/([0-9a-f-]{36})/sync");
    private static final String TICKET = "ticket=";

    private final Visit.Hall hall;

    Lobby(Rooms rooms, Writer writer, TicketCheck door, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        hall = new Visit.Hall(rooms, writer, door, blocking);
    }

    /** The conversation with our own page. */
    public Function<Wire, Conversation> conversation() {
        return wire -> new HocuspocusConversation(wire, hall);
    }

    /** Empty if nothing live is at that address. */
    public Optional<Function<Wire, Conversation>> conversation(String address) {
        try {
            var uri = URI.create(address);
            if (HOCUSPOCUS.equals(uri.getPath())) {
                return Optional.of(conversation());
            }
            var plain = Y_WEBSOCKET.matcher(String.valueOf(uri.getPath()));
            var query = uri.getQuery();
            if (plain.matches() && query != null && query.startsWith(TICKET)) {
                var document = UUID.fromString(plain.group(1));
                return Optional.of(
                        wire -> new YWebsocketConversation(wire, hall, document, query.substring(TICKET.length())));
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
