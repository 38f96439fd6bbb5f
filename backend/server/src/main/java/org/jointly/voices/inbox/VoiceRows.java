package org.jointly.voices.inbox;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VoiceRows extends GenericRepository<NoTable, UUID> {
    /** What is in the inbox; row-level security narrows each part to the acting organisation's readers. */
    String INBOX = """
            select v.* from (
              select e.submission, e.channel, e.received_on, s.mode, s.form,
                voices.standing(e.submission, e.organisation) as state,
                e.passed_on_by is not null as shared, e.keep_until,
                (select count(*) from voices.attachment a where a.submission = e.submission)::integer as attachments,
                (select count(*) from voices.message m
                  where m.submission = e.submission and m.organisation = e.organisation)::integer as messages,
                (select count(*) from voices.reply r
                  where r.submission = e.submission and r.organisation = e.organisation)::integer as replies,
                exists (select 1 from voices.opening o
                  where o.submission = e.submission and o.organisation = e.organisation) as opened,
                array(select c.use from voices.consent c where c.submission = e.submission
                  and c.organisation = e.organisation and c.withdrawn_on is null order by c.use) as consents
              from voices.envelope e join voices.submission s on s.id = e.submission
              where e.channel = :channel and e.organisation = :organisation
              union all
              select t.submission, t.channel, t.withdrawn_on, null, null, 'withdrawn', false, null, 0, 0, 0, false,
                array[]::text[]
              from voices.tombstone t where t.channel = :channel and t.organisation = :organisation
            ) v""";

    @Query(INBOX + """
             where (:state = '' or v.state = :state)
              and (cast(:before as date) is null
                or (v.received_on, v.submission) < (cast(:before as date), cast(:beforeId as uuid)))
            order by v.received_on desc, v.submission desc limit :size
            """)
    @ParameterExpression(name = "channel", expression = "#{filter.channel}")
    @ParameterExpression(name = "organisation", expression = "#{filter.organisation}")
    @ParameterExpression(name = "state", expression = "#{filter.state}")
    List<VoiceRow> inbox(InboxFilter filter, @Nullable LocalDate before, @Nullable UUID beforeId, int size);

    @Query(INBOX + " where v.submission = :submission limit 1")
    Optional<VoiceRow> voice(UUID channel, UUID organisation, UUID submission);

    @Query("""
            select * from voices.copy_task where organisation = :organisation
            order by (done_at is not null), due_on, id limit 100
            """)
    List<CopyTaskRow> copies(UUID organisation);

    @Query("select * from voices.copy_task where id = :id")
    Optional<CopyTaskRow> copy(UUID id);

    @Query("update voices.copy_task set done_at = :now, done_by = :by where id = :id and done_at is null")
    int done(UUID id, Instant now, UUID by);

    @Query("""
            select quarter, dimension, value, voices from voices.count where channel = :channel
            order by quarter desc, dimension, value
            """)
    List<CountRow> counts(UUID channel);
}
