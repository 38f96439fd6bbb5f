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
import java.util.stream.Collectors;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Tells PostgreSQL who is acting, in front of the first statement of each transaction, and refuses statements outside
 * one: the settings end with the transaction, so a pooled connection carries nothing over.
 */
final class AnnouncingConnection implements InvocationHandler {
    private static final String ANNOUNCEMENT = """
            select set_config('jointly.organisation', ?, true), set_config('jointly.person', ?, true),
              set_config('jointly.reads', ?, true), set_config('jointly.duty', ?, true),
              set_config('jointly.roles', ?, true), set_config('jointly.person_name', ?, true),
              set_config('jointly.organisation_name', ?, true)
            """;

    private final Connection connection;
    private boolean announced;

    private AnnouncingConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new AnnouncingConnection(connection));
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
        announce(context.find(Actor.class), context.find(Caller.class), context.find(Duty.class));
        announced = true;
    }

    private void announce(Optional<Actor> actor, Optional<Caller> caller, Optional<Duty> duty) throws SQLException {
        try (var statement = connection.prepareStatement(ANNOUNCEMENT)) {
            statement.setString(1, actor.map(a -> a.organisation().toString()).orElse(""));
            statement.setString(
                    2,
                    actor.map(Actor::person)
                            .or(() -> caller.map(Caller::person))
                            .map(Object::toString)
                            .orElse(""));
            statement.setString(3, actor.filter(Actor::reads).map(a -> "on").orElse(""));
            statement.setString(
                    4, duty.map(d -> d.name().toLowerCase(Locale.ROOT)).orElse(""));
            statement.setString(
                    5,
                    actor.map(a -> a.roles().stream().map(Object::toString).collect(Collectors.joining(",")))
                            .orElse(""));
            statement.setString(6, actor.map(Actor::personName).orElse(""));
            statement.setString(7, actor.map(Actor::organisationName).orElse(""));
            statement.execute();
        }
    }
}
