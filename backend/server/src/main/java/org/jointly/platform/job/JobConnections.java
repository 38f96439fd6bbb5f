package org.jointly.platform.job;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jointly.platform.Duty;

/** Connections for the scheduler: in a transaction that PostgreSQL knows to be the scheduler's. */
@Singleton
class JobConnections {
    private final DataSource pool;

    JobConnections(DataSource pool) {
        this.pool = DelegatingDataSource.unwrapDataSource(pool);
    }

    /** Of one transaction; whoever takes it commits and closes it. */
    Connection open() throws SQLException {
        try (var _ = PropagatedContext.empty().plus(Duty.JOBS).propagate()) {
            return begun(pool.getConnection());
        }
    }

    private static Connection begun(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            // The first statement announces who acts, also for those after it.
            connection.createStatement().close();
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** No bean: there is one data source, and this is a view of it. */
    DataSource asDataSource() {
        return new ForScheduler();
    }

    /** Takes each connection as {@link #open} makes it; all else is the pool's. */
    private final class ForScheduler implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return open();
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return pool.getConnection(username, password);
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
