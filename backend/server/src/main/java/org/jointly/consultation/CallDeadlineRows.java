package org.jointly.consultation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jointly.platform.deadline.DeadlineRow;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CallDeadlineRows extends GenericRepository<NoTable, UUID> {
    /** Of calls: that it goes on, in a programme that the acting organisation drafts. */
    String DRAFTED = """
            and c.withdrawn_at is null and c.published_at is null and exists (select 1 from programme.mine m
              where m.programme = c.programme and m.capacity in ('lead', 'participating') offset 0)
            """;

    /** Open ones to which the acting organisation said nothing yet. */
    @Query("""
            select c.id, c.closes_at as at, cast(null as date) as day, c.zone, cast(null as text) as detail, c.title,
              c.programme_title as programme
            from consultation.call c
            where c.withdrawn_at is null and c.published_at is null and c.closes_at > statement_timestamp()
              and exists (select 1 from consultation.mine m where m.call = c.id offset 0)
              and not exists (select 1 from consultation.submission s
                where s.call = c.id and s.organisation = :organisation and s.superseded_at is null
                  and (not s.late or s.admitted_at is not null))
            order by c.closes_at, c.id limit :most
            """)
    List<DeadlineRow> closing(UUID organisation, int most);

    /** Those that the acting organisation drafts and that have not closed. */
    @Query("""
            select c.id, c.closes_at as at, cast(null as date) as day, c.zone, cast(null as text) as detail, c.title,
              c.programme_title as programme
            from consultation.call c
            where c.closes_at > statement_timestamp()
            """ + DRAFTED + """
            order by c.closes_at, c.id limit :most
            """)
    List<DeadlineRow> drafted(int most);

    /** The same by the day on which answers were promised, until all have one. */
    @Query("""
            select c.id, cast(null as timestamptz) as at, c.answers_on as day, c.zone, cast(null as text) as detail, c.title,
              c.programme_title as programme
            from consultation.call c
            where c.answers_on >= cast(cast(:since as timestamptz) as date)
            """ + DRAFTED + """
              and not (c.closes_at <= statement_timestamp() and consultation.is_answered(c.id))
            order by c.answers_on, c.id limit :most
            """)
    List<DeadlineRow> promised(Instant since, int most);
}
