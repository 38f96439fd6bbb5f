package org.jointly.document.live.transport;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Wire;
import org.jointly.platform.edge.RemoteAddress;
import org.jointly.platform.edge.UnknownConnections;
import org.jointly.platform.edge.UnknownConnections.Stranger;

/** Those on a socket or a stream of events who have shown no ticket yet: few, for seconds, with little to say. */
@Singleton
class UnadmittedConnections {
    /** A ticket, the state vector of a text many wrote in, and what one says of oneself. */
    static final int MOST_BYTES = 32 << 10;

    static final int MOST_MESSAGES = 20;
    static final int OF_ONE_ADDRESS = 100;
    static final int OF_ALL = 1000;
    static final long BYTES_OF_ALL = 8 << 20;
    static final int SECONDS_FOR_TICKET = 10;

    /** However long the ticket is looked at. */
    private static final int SECONDS_IN_ALL = 60;

    private final RemoteAddress addresses;
    private final UnknownConnections strangers = new UnknownConnections(
            new UnknownConnections.Bounds(OF_ONE_ADDRESS, OF_ALL, MOST_BYTES, MOST_MESSAGES, BYTES_OF_ALL));

    UnadmittedConnections(RemoteAddress addresses) {
        this.addresses = addresses;
    }

    /** Empty if there are too many; until the connection ends or somebody is let in. */
    Optional<Stranger> meet(Channel channel, HttpHeaders headers) {
        var stranger = strangers.meet(addresses.of(channel, headers));
        stranger.ifPresent(here -> channel.closeFuture().addListener(closed -> here.leaves()));
        return stranger;
    }

    /** How many have shown no ticket yet. */
    int count() {
        return strangers.count();
    }

    /** Ends the connection of whoever has not shown a ticket in time, unless one is being looked at. */
    static void expectTicket(Channel channel, Stranger stranger, Wire wire, BooleanSupplier looking) {
        look(channel, stranger, wire, looking, SECONDS_FOR_TICKET);
    }

    private static void look(Channel channel, Stranger stranger, Wire wire, BooleanSupplier looking, int secondsGone) {
        var wait = secondsGone == SECONDS_FOR_TICKET ? SECONDS_FOR_TICKET : 1;
        channel.eventLoop()
                .schedule(
                        () -> {
                            if (stranger.isHere() && looking.getAsBoolean() && secondsGone < SECONDS_IN_ALL) {
                                look(channel, stranger, wire, looking, secondsGone + 1);
                            } else if (stranger.isHere()) {
                                wire.close(Closing.TIMEOUT, "no ticket was shown");
                            }
                        },
                        wait,
                        TimeUnit.SECONDS);
    }
}
