package org.jointly.exchange;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportNoteRows extends GenericRepository<ImportNoteRow, UUID> {
    List<ImportNoteRow> saveAll(Iterable<ImportNoteRow> rows);

    @Query("select coalesce(max(position) + 1, 0) from exchange.import_note where activity = :activity")
    int next(UUID activity);

    List<ImportNoteRow> findByImportIdOrderByPosition(UUID importId);

    /** Of each activity its gravest. */
    @Query("""
            select n.id, n.organisation, n.import, n.activity, n.position, n.line, n.path, n.value, n.finding, n.reason,
              n.sentence, n.sentence_values
            from unnest(cast(:activities as uuid[])) as wanted cross join lateral (
              select * from exchange.import_note where activity = wanted
              order by array_position(cast('{refused,repaired,kept}' as text[]), finding), position limit 20) n
            order by n.activity, n.position
            """)
    List<ImportNoteRow> gravest(String activities);

    @Query("""
            select activity, count(*) as notes from exchange.import_note
            where activity = any (cast(:activities as uuid[])) group by activity
            """)
    List<NotesRow> counted(String activities);

    /** How much is said of an activity. */
    @Introspected
    record NotesRow(UUID activity, int notes) {}

    @Query(
            "select * from exchange.import_note where activity = :activity and position > :position order by position limit 201")
    List<ImportNoteRow> page(UUID activity, int position);
}
