package org.jointly.document.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeadRows extends GenericRepository<EditRow, UUID> {
    @Query("select id, programme, epoch, last_seq from document.document where id = :id")
    Optional<HeadRow> head(UUID id);

    @Query("select id, programme, epoch, last_seq from document.document where id in (:ids)")
    List<HeadRow> heads(Collection<UUID> ids);

    /** In the order of their ids, so that two nodes never wait for each other. */
    @Query("select id, programme, epoch, last_seq from document.document where id in (:ids) order by id for update")
    List<HeadRow> hold(Collection<UUID> ids);

    @Query("update document.document set last_seq = :lastSeq, edited_at = :at where id = :id")
    int advance(UUID id, long lastSeq, Instant at);
}
