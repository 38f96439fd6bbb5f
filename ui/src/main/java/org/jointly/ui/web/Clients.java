package org.jointly.ui.web;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * The open connections, bounded by address and in all. Where there are too many, the one we have waited for longest is
 * closed, so that whoever stalls makes room for whoever comes; Jetty's own limits stop accepting instead, which shuts
 * everybody out.
 */
class Clients extends AbstractLifeCycle implements Connection.Listener {
    private final Limits limits;
    private final Forwarder forwarders;
    private final Scheduler scheduler;
    private final long idleNanos;
    private final Map<Connection, Client> clients = new ConcurrentHashMap<>();
    private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();

    Clients(Limits limits, Forwarder forwarders, Scheduler scheduler, long idleMillis) {
        this.limits = limits;
        this.forwarders = forwarders;
        this.scheduler = scheduler;
        this.idleNanos = TimeUnit.MILLISECONDS.toNanos(idleMillis);
    }

    @Override
    public void onOpened(Connection connection) {
        var address = Forwarder.address(connection.getEndPoint().getRemoteSocketAddress());
        clients.put(connection, new Client(connection, address));
        var mine = byAddress.merge(address, 1, Integer::sum);
        if (mine > limits.connectionsPerAddress() && !forwarders.is(address)) {
            closeLongestAwaited(client -> client.address().equals(address));
        } else if (clients.size() > limits.connections()) {
            closeLongestAwaited(client -> true);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        var client = clients.remove(connection);
        if (client != null) {
            byAddress.computeIfPresent(client.address(), (address, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Null once it is closed. */
    @Nullable Client of(Connection connection) {
        return clients.get(connection);
    }

    @Override
    protected void doStart() {
        sweepLater();
    }

    private void sweepLater() {
        scheduler.schedule(this::sweep, 1, TimeUnit.SECONDS);
    }

    /** Headers that trickle in never let a connection fall idle. */
    private void sweep() {
        try {
            var header = limits.headerTime().toNanos();
            clients.values().stream()
                    .filter(client -> client.betweenRequestsFor(client.isNew() ? header : idleNanos + header))
                    .forEach(Client::close);
        } finally {
            if (isRunning() || isStarting()) {
                sweepLater();
            }
        }
    }

    private void closeLongestAwaited(Predicate<Client> those) {
        clients.values().stream()
                .filter(those)
                .filter(Client::isAwaited)
                .max(Comparator.comparingLong(Client::awaitedNanos))
                .ifPresent(Client::close);
    }
}
