package org.jointly.access.archive;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PieceRows extends GenericRepository<NoTable, UUID> {
    @Query("""
            insert into access.archive_piece (archive, attempt, number, organisation, bytes)
            values (:archive, :attempt, :number, :organisation, :bytes)
            """)
    @ParameterExpression(name = "archive", expression = "#{piece.archive}")
    @ParameterExpression(name = "attempt", expression = "#{piece.attempt}")
    @ParameterExpression(name = "number", expression = "#{piece.number}")
    @ParameterExpression(name = "organisation", expression = "#{piece.organisation}")
    @ParameterExpression(name = "bytes", expression = "#{piece.bytes}")
    int keep(PieceRow piece);

    @Query("""
            select archive, attempt, number, organisation, bytes from access.archive_piece
            where archive = :archive and attempt = :attempt and number = :number
            """)
    Optional<PieceRow> find(UUID archive, int attempt, int number);

    /** A hundred of those that nobody reads any more: of archives that are gone or failed, or of earlier attempts. */
    @Query("""
            delete from access.archive_piece p where (p.archive, p.attempt, p.number) in (
              select q.archive, q.attempt, q.number from access.archive_piece q join access.archive a on a.id = q.archive
              where a.state in ('gone', 'failed') or q.attempt < a.attempt limit 100)
            """)
    int forget();
}
