package org.jointly.access.archive;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ArchiveRows extends GenericRepository<ArchiveRow, UUID> {
    ArchiveRow save(ArchiveRow row);

    /** Until the transaction ends, nobody else asks for the organisation. */
    @Query("""
            select true from (select pg_advisory_xact_lock(
              hashtextextended('archive ' || cast(:organisation as text), 0))) as held
            """)
    boolean lock(UUID organisation);

    @Query("select * from access.archive where organisation = :organisation order by asked_at desc, id desc limit 20")
    List<ArchiveRow> list(UUID organisation);

    @Query("select * from access.archive where organisation = :organisation and id = :id")
    Optional<ArchiveRow> find(UUID organisation, UUID id);

    @Query("select count(*) from access.archive where organisation = :organisation and asked_at > :since")
    long countSince(UUID organisation, Instant since);

    /** The next one to be made, taken: nobody else takes it before it is due again. */
    @Query("""
            update access.archive set attempt = attempt + 1, due_at = :again
            where id = (select id from access.archive where state = 'waiting' and due_at <= :now
              order by due_at limit 1 for update skip locked)
            returning *
            """)
    List<ArchiveRow> take(Instant now, Instant again);

    /** Zero if another node has begun it anew meanwhile. */
    @Query("""
            update access.archive set due_at = :again
            where id = :id and attempt = :attempt and state = 'waiting'
            """)
    int goesOn(UUID id, int attempt, Instant again);

    @Query("""
            update access.archive set state = 'ready', made_at = :madeAt, expires_at = :expiresAt, bytes = :bytes,
              pieces = :pieces, files = :files, table_rows = :tableRows, sha256 = :sha256
            where id = :id and attempt = :attempt and state = 'waiting'
            """)
    @ParameterExpression(name = "madeAt", expression = "#{made.madeAt}")
    @ParameterExpression(name = "expiresAt", expression = "#{made.expiresAt}")
    @ParameterExpression(name = "bytes", expression = "#{made.bytes}")
    @ParameterExpression(name = "pieces", expression = "#{made.pieces}")
    @ParameterExpression(name = "files", expression = "#{made.files}")
    @ParameterExpression(name = "tableRows", expression = "#{made.rows}")
    @ParameterExpression(name = "sha256", expression = "#{made.sha256}")
    int made(UUID id, int attempt, MadeArchive made);

    @Query("""
            update access.archive set state = 'failed', failure = :failure
            where id = :id and attempt = :attempt and state = 'waiting'
            """)
    int failed(UUID id, int attempt, String failure);

    /** Those that are over, or older than another one of the organisation that is ready. */
    @Query("""
            update access.archive a set state = 'gone'
            where a.state = 'ready' and (a.expires_at <= :now or exists (select 1 from access.archive newer
              where newer.organisation = a.organisation and newer.state = 'ready' and newer.made_at > a.made_at))
            """)
    int expire(Instant now);
}
