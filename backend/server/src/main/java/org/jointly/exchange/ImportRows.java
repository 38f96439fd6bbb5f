package org.jointly.exchange;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportRows extends GenericRepository<ImportRow, UUID> {
    ImportRow save(ImportRow row);

    Optional<ImportRow> findById(UUID id);

    @Query("""
            update exchange.import set created = :created, updated = :updated, asked = :asked, refused = :refused where id = :id
            """)
    int count(ImportRow row);

    @Query("""
            select * from exchange.import
            where organisation = :organisation
              and (cast(:before as timestamptz) is null
                or (imported_at, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by imported_at desc, id desc limit :size
            """)
    List<ImportRow> page(UUID organisation, @Nullable Instant before, @Nullable UUID beforeId, int size);
}
