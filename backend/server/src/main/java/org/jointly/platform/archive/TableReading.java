package org.jointly.platform.archive;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes the rows of all tables into an archive as they are at one moment: in one transaction that only reads, of the actor who is
 * announced, a few hundred rows in memory at a time.
 */
@Singleton
class TableReading {
    private static final int ROWS_AT_A_TIME = 500;

    /** Many tables of a large organisation take longer than a request may; while pieces are stored the transaction rests. */
    private static final String PATIENCE = "select set_config('statement_timeout', '600000', true),"
            + " set_config('idle_in_transaction_session_timeout', '300000', true)";

    private final DataSource pool;

    TableReading(DataSource pool) {
        this.pool = DelegatingDataSource.unwrapDataSource(pool);
    }

    List<ArchiveManifest.Table> write(List<ArchiveTable> tables, ArchiveZip zip, ArchiveProgress progress) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.createStatement()) {
                statement.execute(PATIENCE);
                return written(connection, tables, zip, progress);
            } finally {
                connection.rollback();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The rows of an archive cannot be read or written", e);
        }
    }

    private static List<ArchiveManifest.Table> written(
            Connection connection, List<ArchiveTable> tables, ArchiveZip zip, ArchiveProgress progress)
            throws SQLException, IOException {
        var done = new ArrayList<ArchiveManifest.Table>();
        for (var table : tables) {
            var rows = rows(connection, table, zip, progress);
            done.add(new ArchiveManifest.Table(table.name(), table.path(), rows, table.columns()));
        }
        return done;
    }

    private static long rows(Connection connection, ArchiveTable table, ArchiveZip zip, ArchiveProgress progress)
            throws SQLException, IOException {
        var count = 0L;
        try (var file = new BufferedOutputStream(zip.open(table.path()));
                var statement = connection.prepareStatement(table.query())) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    file.write(rows.getString(1).getBytes(StandardCharsets.UTF_8));
                    file.write('\n');
                    if (++count % ROWS_AT_A_TIME == 0) {
                        progress.goesOn();
                    }
                }
            }
        }
        progress.goesOn();
        return count;
    }
}
