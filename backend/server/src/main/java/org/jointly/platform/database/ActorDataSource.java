package org.jointly.platform.database;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jointly.platform.Duty;
import org.jointly.platform.token.AnnouncementKey;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the application's data sources, so that no statement reaches PostgreSQL before it knows who is acting. What is done
 * under a {@link Duty} goes through connections of a role of its own: PostgreSQL believes no other that it has a duty.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
class ActorDataSource implements BeanCreatedEventListener<DataSource> {
    private static final String OF_REQUESTS = "default";
    private static final String OF_DUTIES = "duties";

    private final BeanProvider<DataSource> duties;
    private final AnnouncementKey key;

    ActorDataSource(@Named(OF_DUTIES) BeanProvider<DataSource> duties, AnnouncementKey key) {
        this.duties = duties;
        this.key = key;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return switch (event.getBeanIdentifier().getName()) {
            case OF_REQUESTS -> new Announcing(event.getBean(), key, this::ofDuties, false);
            case OF_DUTIES -> new Announcing(event.getBean(), key, null, true);
            default -> new Announcing(event.getBean(), key, null, false);
        };
    }

    private DataSource ofDuties() {
        return DelegatingDataSource.unwrapDataSource(duties.get());
    }

    /**
     * A data source whose connections announce the actor.
     *
     * @param key proves to PostgreSQL who acts
     * @param duties where connections for a duty come from, if not from here
     * @param forDuties whether those from here may announce one
     */
    private record Announcing(
            DataSource pool, AnnouncementKey key, @Nullable Supplier<DataSource> duties, boolean forDuties)
            implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return duties != null
                            && PropagatedContext.getOrEmpty().find(Duty.class).isPresent()
                    ? duties.get().getConnection()
                    : AnnouncingConnection.around(pool.getConnection(), key, forDuties);
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            throw new SQLException("The application speaks to PostgreSQL in its own role only.");
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return pool.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            pool.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            pool.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return pool.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return pool.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return pool.isWrapperFor(type);
        }
    }
}
