package org.jointly.ui.web;

import java.net.InetAddress;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.NanoTime;

/** One connection, and since when we have waited for whoever is at its other end. */
class Client {
    private static final long NOT_AWAITED = Long.MIN_VALUE;

    private final Connection connection;
    private final InetAddress address;
    private volatile boolean fresh = true;
    private volatile boolean inRequest;
    private volatile long since = NanoTime.now();

    Client(Connection connection, InetAddress address) {
        this.connection = connection;
        this.address = address;
    }

    InetAddress address() {
        return address;
    }

    void begins() {
        fresh = false;
        inRequest = true;
        heard();
    }

    void ends() {
        inRequest = false;
        awaited();
    }

    /** It must now send, or take, the next bytes. */
    void awaited() {
        since = NanoTime.now();
    }

    void heard() {
        since = NOT_AWAITED;
    }

    boolean isNew() {
        return fresh;
    }

    boolean isAwaited() {
        return since != NOT_AWAITED;
    }

    long awaitedNanos() {
        var begin = since;
        return begin == NOT_AWAITED ? 0 : NanoTime.since(begin);
    }

    boolean betweenRequestsFor(long nanos) {
        return !inRequest && awaitedNanos() > nanos;
    }

    void close() {
        connection.getEndPoint().close();
    }
}
