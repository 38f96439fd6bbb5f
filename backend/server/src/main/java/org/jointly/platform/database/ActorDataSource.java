package org.jointly.platform.database;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Wraps the application's data source, so that no statement reaches PostgreSQL before it knows who is acting. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
class ActorDataSource implements BeanCreatedEventListener<DataSource> {
    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return new Announcing(event.getBean());
    }

    /** A data source whose connections announce the actor. */
    private record Announcing(DataSource pool) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return AnnouncingConnection.around(pool.getConnection());
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
