package org.jointly.access.archive;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DownloadRows extends GenericRepository<DownloadRow, UUID> {
    DownloadRow save(DownloadRow row);

    /** That a piece was read; a second time changes nothing. */
    @Query("""
            update access.archive_download set pieces_read = pieces_read || cast(:number as integer)
            where archive = :archive and person = :person and finished_at is null and until > :now
              and cast(:number as integer) <> all (pieces_read)
            """)
    int read(UUID archive, UUID person, int number, Instant now);

    @Query("""
            update access.archive_download set finished_at = :now
            where archive = :archive and person = :person and finished_at is null and until > :now
              and cardinality(pieces_read) = :pieces
            """)
    int finish(UUID archive, UUID person, int pieces, Instant now);

    @Query("""
            select archive, max(finished_at) as at from access.archive_download
            where organisation = :organisation and finished_at is not null group by archive
            """)
    List<TakenOut> takenOut(UUID organisation);

    @Query("""
            select exists (select 1 from access.archive_download d join access.archive a on a.id = d.archive
              where d.organisation = :organisation and d.finished_at is not null and a.made_at >= :since)
            """)
    boolean isTakenOut(UUID organisation, Instant since);

    /** When an archive was last taken out as a whole. */
    @Introspected
    record TakenOut(UUID archive, Instant at) {}
}
