package org.jointly.programme.deadline;

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
interface ProgrammeDeadlineRows extends GenericRepository<NoTable, UUID> {
    /** Open invitations to the organisation that hope for an answer by a day. */
    @Query("""
            select i.id, cast(null as timestamptz) as at, i.answer_by as day, cast(null as text) as zone,
              cast(null as text) as detail, i.programme_title as title, cast(null as text) as programme
            from programme.invitation i
            where i.organisation = :organisation and i.state = 'open'
              and i.answer_by >= cast(cast(:since as timestamptz) as date)
            order by i.answer_by, i.id limit :most
            """)
    List<DeadlineRow> invited(UUID organisation, Instant since, int most);

    /** Programmes that the acting organisation drafts and that are to end on a day to come. */
    @Query("""
            select p.id, cast(null as timestamptz) as at, p.ends_on as day, cast(null as text) as zone,
              cast(null as text) as detail, p.title, cast(null as text) as programme
            from (select distinct m.programme from programme.mine m where m.capacity in ('lead', 'participating')) d
              join programme.programme p on p.id = d.programme
            where p.archived_at is null and p.ends_on >= current_date
              and p.stage not in ('operationally_closed', 'financially_closed', 'terminated')
            order by p.ends_on, p.id limit :most
            """)
    List<DeadlineRow> ending(int most);
}
