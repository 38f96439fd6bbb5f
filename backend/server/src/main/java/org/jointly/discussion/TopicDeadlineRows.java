package org.jointly.discussion;

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
interface TopicDeadlineRows extends GenericRepository<NoTable, UUID> {
    /** Open ones in which the organisation is asked and in which it said nothing yet. */
    @Query("""
            select t.id, cast(null as timestamptz) as at, t.answer_by as day, cast(null as text) as zone,
              cast(null as text) as detail, t.title, p.title as programme
            from discussion.topic t join programme.programme p on p.id = t.programme
            where t.asked = :organisation and t.resolved_at is null and p.archived_at is null
              and t.answer_by >= cast(cast(:since as timestamptz) as date)
              and not exists (select 1 from discussion.comment c
                where c.topic = t.id and c.organisation = t.asked and c.author <> t.raised_by)
            order by t.answer_by, t.id limit :most
            """)
    List<DeadlineRow> asked(UUID organisation, Instant since, int most);

    /** Open ones that somebody raised and has to settle. */
    @Query("""
            select t.id, cast(null as timestamptz) as at, t.answer_by as day, cast(null as text) as zone,
              cast(null as text) as detail, t.title, p.title as programme
            from discussion.topic t join programme.programme p on p.id = t.programme
            where t.organisation = :organisation and coalesce(t.settler, t.raised_by) = :person
              and t.resolved_at is null and p.archived_at is null
              and t.answer_by >= cast(cast(:since as timestamptz) as date)
            order by t.answer_by, t.id limit :most
            """)
    List<DeadlineRow> raised(UUID organisation, UUID person, Instant since, int most);
}
