package org.jointly.document.live.log;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SnapshotRows extends GenericRepository<SnapshotRow, UUID> {
    @Query("""
            insert into document.snapshot (document, seq, programme, taken_at, hash, bytes)
            values (:document, :seq, :programme, :takenAt, :hash, :bytes) on conflict do nothing
            """)
    @ParameterExpression(name = "document", expression = "#{snapshot.document}")
    @ParameterExpression(name = "seq", expression = "#{snapshot.seq}")
    @ParameterExpression(name = "programme", expression = "#{snapshot.programme}")
    @ParameterExpression(name = "takenAt", expression = "#{snapshot.takenAt}")
    @ParameterExpression(name = "hash", expression = "#{snapshot.hash}")
    @ParameterExpression(name = "bytes", expression = "#{snapshot.bytes}")
    int keep(SnapshotRow snapshot);

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
