package org.jointly.document.live.visit;

import java.util.UUID;
import org.jointly.document.live.wire.Backlog;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Conversation;
import org.jointly.document.live.wire.Wire;
import org.jointly.document.live.wire.WireFormat.YWebsocket;

/** The protocol of y-websocket: one document a socket; the ticket stands in the address. */
final class YWebsocketConversation implements Conversation {
    private final Wire wire;
    private final Visit place;
    private final String token;

    YWebsocketConversation(Wire wire, Visit.Hall hall, UUID document, String token) {
        this.wire = wire;
        this.token = token;
        place = new Visit(document, new YWebsocket(), wire, new Backlog(wire), hall, new Visit.Waiting());
    }

    @Override
    public void begin() {
        place.knock(token, new Visit.Answer() {
            @Override
            public void admitted(boolean writes) {
                // Whoever may only read learns it from the page.
            }

            @Override
            public void denied(String reason) {
                wire.send(new YWebsocket().denied(reason));
                wire.close(Closing.FORBIDDEN, reason);
            }
        });
    }

    @Override
    public void receive(byte[] message) {
        place.receive(message);
    }

    @Override
    public void end() {
        place.leave();
    }
}
