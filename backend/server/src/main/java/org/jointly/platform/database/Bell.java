package org.jointly.platform.database;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other nodes, through PostgreSQL, that something happened: when the transaction commits, and not if it does not.
 * A message may be missed while the connection is down, so whoever listens must look for itself now and then.
 */
@Singleton
public class Bell {
    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int WAIT_MILLIS = 2000;

    /** Stands where a node's name stands: nobody's own. */
    private static final String EVERYBODY = "*";

    /** Sets a node's own messages apart from those of others. */
    private final String node = UUID.randomUUID().toString();

    private final Bells bells;
    private final Map<String, Consumer<String>> listeners = new ConcurrentHashMap<>();
    private final String url;
    private final String username;
    private final String password;
    private volatile boolean open = true;

    Bell(
            Bells bells,
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username}") String username,
            @Value("${datasources.default.password}") String password) {
        this.bells = bells;
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /** In the transaction of what happened. At most 7,900 bytes. */
    public void ring(String channel, String message) {
        bells.ring(channel, node + " " + message);
    }

    /** The same, heard by this node too. Alike messages of one transaction are heard once. */
    public void ringAll(String channel, String message) {
        bells.ring(channel, EVERYBODY + " " + message);
    }

    /** From now on, for as long as the node lives; the listener must be quick. */
    public void listen(String channel, Consumer<String> listener) {
        if (!channel.matches("[a-z_]+") || listeners.putIfAbsent(channel, listener) != null) {
            throw new IllegalArgumentException("Not a channel, or one that is listened to: " + channel);
        }
        Thread.ofVirtual().name("bell-" + channel).start(() -> hear(channel, listener));
    }

    @PreDestroy
    void close() {
        open = false;
    }

    private void hear(String channel, Consumer<String> listener) {
        while (open) {
            try {
                connected(channel, listener);
            } catch (SQLException e) {
                LOG.warn("No messages of other nodes on {} for a while: {}", channel, e.getMessage());
            }
            pause();
        }
    }

    private void connected(String channel, Consumer<String> listener) throws SQLException {
        try (var connection = DriverManager.getConnection(url, username, password)) {
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + channel);
            }
            var notifications = connection.unwrap(PGConnection.class);
            while (open) {
                var heard = notifications.getNotifications(WAIT_MILLIS);
                for (var notification : heard == null ? List.<PGNotification>of() : List.of(heard)) {
                    tell(notification.getParameter(), listener);
                }
            }
        }
    }

    private void tell(String message, Consumer<String> listener) {
        var end = message.indexOf(' ');
        if (end < 0 || message.substring(0, end).equals(node)) {
            return;
        }
        try {
            listener.accept(message.substring(end + 1));
        } catch (RuntimeException e) {
            LOG.error("A message of another node could not be taken", e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(open ? PAUSE : Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }
}
