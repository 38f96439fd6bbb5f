package org.jointly.platform.database;

import io.micronaut.core.propagation.PropagatedContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.Duty;
import org.jointly.platform.token.AnnouncementKey;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Tells PostgreSQL who is acting, in front of the first statement of each transaction, and refuses statements outside
 * one: the settings end with the transaction, so a pooled connection carries nothing over.
 */
final class AnnouncingConnection implements InvocationHandler {
    private static final String ANNOUNCEMENT = "select set_config('jointly.actor', ?, true),"
            + " set_config('jointly.proof', ?, true), set_config('jointly.duty', ?, true)";

    private final Connection connection;
    private final AnnouncementKey key;
    private final boolean forDuties;
    private boolean announced;

    private AnnouncingConnection(Connection connection, AnnouncementKey key, boolean forDuties) {
        this.connection = connection;
        this.key = key;
        this.forDuties = forDuties;
    }

    /** @param forDuties whether PostgreSQL believes a duty on this connection */
    static Connection around(Connection connection, AnnouncementKey key, boolean forDuties) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new AnnouncingConnection(connection, key, forDuties));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "createStatement", "prepareStatement", "prepareCall" -> announceOnce();
            // After a rollback to a savepoint the settings may be gone too: announcing again is cheap.
            case "commit", "rollback", "setAutoCommit", "close" -> announced = false;
            default -> {}
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void announceOnce() throws SQLException {
        if (announced) {
            return;
        }
        if (connection.getAutoCommit()) {
            throw new SQLException("A statement outside a transaction: PostgreSQL would not know who is acting.");
        }
        var context = PropagatedContext.getOrEmpty();
        var duty = context.find(Duty.class);
        if (duty.isPresent() && !forDuties) {
            throw new SQLException(
                    "A duty that began within somebody else's transaction: PostgreSQL would not believe it.");
        }
        announce(context.find(Actor.class), context.find(Caller.class), duty);
        announced = true;
    }

    private void announce(Optional<Actor> actor, Optional<Caller> caller, Optional<Duty> duty) throws SQLException {
        var said = Announcement.of(
                actor, caller, connection.unwrap(PGConnection.class).getBackendPID());
        try (var statement = connection.prepareStatement(ANNOUNCEMENT)) {
            statement.setString(1, said.text());
            statement.setString(2, said.provedWith(key));
            statement.setString(
                    3, duty.map(d -> d.name().toLowerCase(Locale.ROOT)).orElse(""));
            statement.execute();
        }
    }
}
