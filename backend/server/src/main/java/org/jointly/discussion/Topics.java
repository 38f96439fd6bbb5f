package org.jointly.discussion;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Topics extends GenericRepository<TopicRow, UUID> {
    Optional<TopicRow> findById(UUID id);

    @Query("""
            select * from discussion.topic
            where programme = :programme
              and (:state = 'all' or (resolved_at is not null) = (:state = 'resolved'))
              and (cast(:before as timestamptz) is null
                or (last_activity, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by last_activity desc, id desc limit :size
            """)
    @ParameterExpression(name = "programme", expression = "#{filter.programme}")
    @ParameterExpression(name = "state", expression = "#{filter.state}")
    List<TopicRow> page(TopicFilter filter, @Nullable Instant before, @Nullable UUID beforeId, int size);

    @Query("""
            select * from discussion.topic
            where programme = :programme and anchor_subject = :about
              and (:state = 'all' or (resolved_at is not null) = (:state = 'resolved'))
              and (cast(:before as timestamptz) is null
                or (last_activity, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by last_activity desc, id desc limit :size
            """)
    @ParameterExpression(name = "programme", expression = "#{filter.programme}")
    @ParameterExpression(name = "about", expression = "#{filter.about}")
    @ParameterExpression(name = "state", expression = "#{filter.state}")
    List<TopicRow> pageAbout(TopicFilter filter, @Nullable Instant before, @Nullable UUID beforeId, int size);

    @Query("""
            select * from discussion.topic t where t.asked = :organisation and t.resolved_at is null
              and exists (select 1 from programme.programme p where p.id = t.programme and p.archived_at is null offset 0)
              and not exists (select 1 from discussion.comment c
                where c.topic = t.id and c.organisation = t.asked and c.author <> t.raised_by)
            order by t.answer_by nulls last, t.raised_at limit 50
            """)
    List<TopicRow> waitingFor(UUID organisation);

    /** An open topic that somebody has to settle. */
    @Introspected
    record OpenRow(UUID id, UUID programme, Audience audience) {}

    /** Of somebody of the acting administrator's organisation; not what they say. */
    @Query("select id, programme, audience from discussion.open_topics_of(:person)")
    List<OpenRow> openOf(UUID person);

    @Query("select discussion.hand_over(cast(:topics as uuid[]), :from, :to, :name)")
    int handOver(String topics, UUID from, UUID to, String name);

    /** Where the words stand that topics of a programme are anchored on. */
    @Query("""
            select id as topic, anchor_start as "start", anchor_end as "end" from discussion.topic
            where programme = :programme and anchor_subject = :subject
            """)
    List<Discussion.Anchored> anchoredIn(UUID programme, UUID subject);

    @Query("update discussion.topic set anchor_start = :start, anchor_end = :end where id = :topic")
    int moveAnchor(UUID topic, String start, String end);

    @Query("select id, title from discussion.topic where id in (:topics)")
    List<TitleRow> titles(Collection<UUID> topics);

    @Query("select * from discussion.topic where id in (:ids)")
    List<TopicRow> told(Collection<UUID> ids);

    /** Somebody has it before their eyes; a clock that goes back takes nothing back. */
    @Query("""
            insert into discussion.look (person, organisation, topic, seen_at)
            values (:person, :organisation, :topic, :now)
            on conflict (person, organisation, topic) do update set seen_at = greatest(look.seen_at, excluded.seen_at)
            """)
    int look(UUID person, UUID organisation, UUID topic, Instant now);

    /** A topic by its title. */
    @Introspected
    record TitleRow(UUID id, String title) {}

    TopicRow save(TopicRow topic);

    /** Counts a comment in; the same topic may be commented by many at once. */
    @Query("""
            update discussion.topic set comments = comments + 1, last_activity = greatest(last_activity, :now)
            where id = :id
            """)
    int countComment(UUID id, Instant now);

    /** Zero if it is resolved already. */
    @Query("""
            update discussion.topic set resolved_at = :at, resolved_by = :person, resolved_by_name = :personName,
              resolving_organisation = :organisation, resolving_organisation_name = :organisationName,
              disposition = cast(:disposition as text), reason = cast(:reason as text),
              last_activity = greatest(last_activity, :at), version = version + 1
            where id = :topic and resolved_at is null
            """)
    @ParameterExpression(name = "topic", expression = "#{resolution.topic}")
    @ParameterExpression(name = "at", expression = "#{resolution.at}")
    @ParameterExpression(name = "person", expression = "#{resolution.by.person}")
    @ParameterExpression(name = "personName", expression = "#{resolution.by.personName}")
    @ParameterExpression(name = "organisation", expression = "#{resolution.by.organisation}")
    @ParameterExpression(name = "organisationName", expression = "#{resolution.by.organisationName}")
    int resolve(Resolution resolution, @Nullable String disposition, @Nullable String reason);

    /** Zero if it is open already. */
    @Query("""
            update discussion.topic set resolved_at = null, resolved_by = null, resolved_by_name = null,
              resolving_organisation = null, resolving_organisation_name = null,
              disposition = null, reason = null, last_activity = greatest(last_activity, :now), version = version + 1
            where id = :id and resolved_at is not null
            """)
    int reopen(UUID id, Instant now);
}
