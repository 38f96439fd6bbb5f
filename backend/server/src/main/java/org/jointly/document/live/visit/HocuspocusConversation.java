package org.jointly.document.live.visit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jointly.document.live.wire.Backlog;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Conversation;
import org.jointly.document.live.wire.Refused;
import org.jointly.document.live.wire.Wire;
import org.jointly.document.live.wire.WireFormat.Hocuspocus;
import org.jointly.document.yjs.encoding.ByteReader;
import org.jointly.document.yjs.encoding.MalformedUpdate;

/** The Hocuspocus 4 protocol: several documents on one socket, each with its own ticket. */
final class HocuspocusConversation implements Conversation {
    private static final int MOST_DOCUMENTS = 100;
    private static final int LONGEST_NAME = 200;
    private static final byte[] PONG = {Hocuspocus.PONG};

    private final Wire wire;
    private final Visit.Hall hall;
    private final Backlog backlog;
    private final Visit.Waiting waiting = new Visit.Waiting();
    private final Map<String, Visit> places = new HashMap<>();

    HocuspocusConversation(Wire wire, Visit.Hall hall) {
        this.wire = wire;
        this.hall = hall;
        backlog = new Backlog(wire);
    }

    @Override
    public void begin() {
        // The browser speaks first.
    }

    @Override
    public void receive(byte[] message) {
        try {
            if (message.length == 1) {
                bare(message[0]);
            } else {
                addressed(message);
            }
        } catch (MalformedUpdate e) {
            wire.close(Closing.PROTOCOL, String.valueOf(e.getMessage()));
        } catch (Refused e) {
            wire.close(Closing.PROTOCOL, e.reason());
        }
    }

    private void bare(int type) {
        if (type == Hocuspocus.PING) {
            wire.send(PONG);
        } else if (type != Hocuspocus.PONG) {
            throw new Refused("unknown kind of message");
        }
    }

    private void addressed(byte[] message) {
        var in = new ByteReader(message);
        var name = in.string();
        var start = message.length - in.remaining();
        switch ((int) in.number()) {
            case Hocuspocus.AUTH -> authenticate(name, in);
            case Hocuspocus.CLOSE -> close(name);
            case Hocuspocus.STATELESS -> {}
            case Hocuspocus.SYNC, Hocuspocus.AWARENESS, Hocuspocus.QUERY_AWARENESS, Hocuspocus.SYNC_REPLY ->
                place(name).receive(Arrays.copyOfRange(message, start, message.length));
            default -> throw new Refused("unknown kind of message");
        }
    }

    private void authenticate(String name, ByteReader in) {
        if (in.number() != 0) {
            throw new Refused("unknown kind of authentication");
        }
        var token = in.string();
        var dialect = new Hocuspocus(name);
        place(name).knock(token, new Visit.Answer() {
            @Override
            public void admitted(boolean writes) {
                wire.send(dialect.admitted(writes));
            }

            @Override
            public void denied(String reason) {
                wire.send(dialect.denied(reason));
            }
        });
    }

    private void close(String name) {
        var place = places.remove(name);
        if (place != null) {
            place.leave();
        }
    }

    private Visit place(String name) {
        var place = places.get(name);
        if (place == null) {
            if (places.size() >= MOST_DOCUMENTS || name.length() > LONGEST_NAME) {
                throw new Refused("too many documents on one connection");
            }
            place = new Visit(document(name), new Hocuspocus(name), wire, backlog, hall, waiting);
            places.put(name, place);
        }
        return place;
    }

    /** Providers that share a socket and a document add {@code \0} and a number of their own. */
    private static UUID document(String name) {
        var end = name.indexOf('\0');
        try {
            return UUID.fromString(end < 0 ? name : name.substring(0, end));
        } catch (IllegalArgumentException e) {
            throw new Refused("not the name of a document");
        }
    }

    @Override
    public void end() {
        places.values().forEach(Visit::leave);
        places.clear();
    }
}
