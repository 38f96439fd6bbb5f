package org.jointly.document.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SnapshotRows extends GenericRepository<SnapshotRow, UUID> {
    @Query("""
            insert into document.snapshot (document, seq, programme, taken_at, hash, bytes)
            values (:document, :seq, :programme, :takenAt, :hash, :bytes) on conflict do nothing
            """)
    int take(UUID document, long seq, UUID programme, Instant takenAt, byte[] hash, byte[] bytes);

    @Query("""
            select document, seq, programme, taken_at, hash, bytes from document.snapshot
            where document = :document and seq < :before order by seq desc limit 1
            """)
    Optional<SnapshotRow> before(UUID document, long before);

    /** Keeps the newest two: one to use, one should it turn out unusable. */
    @Query("""
            delete from document.snapshot where document = :document and seq not in (
              select seq from document.snapshot where document = :document order by seq desc limit 2)
            """)
    int thin(UUID document);
}
