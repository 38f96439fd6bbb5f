package org.jointly.document.file;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FindableDocumentRows extends GenericRepository<NoTable, UUID> {
    @Query("""
            select subject, programme, organisation, cast(readers as text) as readers, title, at, coalesce(bytes, '') as bytes
            from document.to_be_found(array[:subject])
            """)
    Optional<Row> read(UUID subject);

    /**
     * A document with the newest version that is kept of it.
     *
     * @param bytes none, if no version is kept
     */
    @Introspected
    record Row(
            UUID subject, UUID programme, UUID organisation, String readers, String title, Instant at, byte[] bytes) {}
}
