package org.jointly.document.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeadRows extends GenericRepository<EditRow, UUID> {
    @Query("select id, programme, epoch, last_seq from document.document where id = :id")
    Optional<LogEndRow> head(UUID id);

    @Query("select id, programme, epoch, last_seq from document.document where id in (:ids)")
    List<LogEndRow> heads(Collection<UUID> ids);

    /** In the order of their ids, so that two nodes never wait for each other. */
    @Query("select id, programme, epoch, last_seq from document.document where id in (:ids) order by id for update")
    List<LogEndRow> hold(Collection<UUID> ids);

    @Query("""
            update document.document d set last_seq = head.last_seq, edited_at = greatest(d.edited_at, :at)
            from unnest(:ids, :lastSeqs) as head (id, last_seq) where d.id = cast(head.id as uuid)
            """)
    int advance(
            @TypeDef(type = DataType.STRING_ARRAY) String[] ids,
            @TypeDef(type = DataType.LONG_ARRAY) Long[] lastSeqs,
            Instant at);

    default void advance(Map<UUID, Long> ends, Instant at) {
        var advanced = advance(
                ends.keySet().stream().map(UUID::toString).toArray(String[]::new),
                ends.values().toArray(Long[]::new),
                at);
        if (advanced != ends.size()) {
            throw new IllegalStateException(advanced + " of " + ends.size() + " logs were counted on");
        }
    }
}
