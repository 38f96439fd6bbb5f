package org.jointly.document.live.log;

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
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface HeadRows extends GenericRepository<NoTable, UUID> {
    @Query("select id, programme, epoch, last_seq from document.document where id = :id")
    Optional<LogEndRow> head(UUID id);

    /** Lengths are known without reading what is that long. */
    @Query("""
            with newest as materialized (
              select seq, octet_length(bytes) as length from document.snapshot where document = :id order by seq desc limit 1)
            select coalesce((select length from newest), 0) + coalesce((select sum(octet_length(bytes)) from document.edit
              where document = :id and seq > coalesce((select seq from newest), 0)), 0)
            """)
    long size(UUID id);

    @Query("select id, programme, epoch, last_seq from document.document where id in (:ids)")
    List<LogEndRow> heads(Collection<UUID> ids);

    /** In the order of their ids, so that two nodes never wait for each other. */
    @Query("select id, programme, epoch, last_seq from document.document where id in (:ids) order by id for update")
    List<LogEndRow> hold(Collection<UUID> ids);

    /**
     * The ids are cast before they are compared: a cast may tell what it reads, so PostgreSQL would look at the rights on every
     * document of the platform before it casts, instead of finding these by their ids.
     */
    @Query("""
            with head as materialized (
              select cast(id as uuid) as id, last_seq from unnest(:ids, :lastSeqs) as head (id, last_seq))
            update document.document d set last_seq = head.last_seq, edited_at = greatest(d.edited_at, :at)
            from head where d.id = head.id
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
