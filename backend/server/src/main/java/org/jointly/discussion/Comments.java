package org.jointly.discussion;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.By;
import org.jointly.platform.notice.Shown;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Comments extends GenericRepository<CommentRow, UUID> {
    @Query("""
            select * from discussion.comment_now
            where topic = :topic
              and (cast(:since as timestamptz) is null
                or (written_at, id) > (cast(:since as timestamptz), cast(:sinceId as uuid)))
            order by written_at, id limit :size
            """)
    List<CommentNow> page(UUID topic, @Nullable Instant since, @Nullable UUID sinceId, int size);

    @Query("""
            select * from discussion.comment_now
            where topic = :topic
              and (cast(:before as timestamptz) is null
                or (written_at, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by written_at desc, id desc limit :size
            """)
    List<CommentNow> newestPage(UUID topic, @Nullable Instant before, @Nullable UUID beforeId, int size);

    @Query("select exists (select 1 from discussion.comment where id = :id)")
    boolean isThere(UUID id);

    /** Of comments that are there, who wrote them and in which topic. */
    @Query("""
            select c.id, c.topic, t.title, c.organisation, c.organisation_name, c.author, c.author_name
            from discussion.comment_now c join discussion.topic t on t.id = c.topic
            where c.id in (:ids) and c.withdrawn_at is null
            """)
    List<ToldRow> told(Collection<UUID> ids);

    /** A comment without its words, as people are told of it. */
    @Introspected
    record ToldRow(
            UUID id,
            UUID topic,
            String title,
            UUID organisation,
            String organisationName,
            UUID author,
            String authorName) {
        Shown shown() {
            return new Shown(
                    title,
                    new By(author, authorName, organisation, organisationName).signature(),
                    "/discussion/topics/" + topic);
        }
    }

    /** The newest comment of each topic, cut short. */
    @Query("""
            select c.* from discussion.topic t
            cross join lateral (
              select id, topic, programme, audience, organisation, organisation_name, author, author_name, written_at,
                left(text, 300) as text, changed_at, withdrawn_at, mail_cut, mail_attachments
              from discussion.comment_now where topic = t.id order by written_at desc, id desc limit 1
            ) c
            where t.id in (:topics)
            """)
    List<CommentNow> latest(Collection<UUID> topics);

    /**
     * The feed over all programmes: the twenty programmes with the latest activity in which anything was said, then the latest of
     * each, by topics. Asking all programmes at once would read every comment of a large organisation. They are ordered as their
     * index is, so that it ends after twenty; programmes in which nobody spoke, as after a large import, are passed over,
     * up to five thousand of them.
     *
     * @param reader whose own words are left out
     */
    @Query("""
            select c.*, t.title as topic_title, p.title as programme_title,
              (select cast(count(*) as integer) from (
                select 1 from discussion.comment n
                where n.topic = c.topic and n.author <> :reader
                  and n.written_at > greatest(cast(:since as timestamptz), l.seen_at, '-infinity') limit 100) new) as fresh
            from (
              select * from (
                select distinct on (s.topic) s.*
                from (
                  select distinct m.programme, m.last_activity from (
                    select programme, last_activity from programme.mine
                    order by last_activity desc, programme desc limit 5000) m
                  where exists (select 1 from discussion.comment o where o.programme = m.programme offset 0)
                  order by m.last_activity desc, m.programme desc limit 20
                ) latest
                cross join lateral (
                  select * from discussion.comment_now
                  where programme = latest.programme and author <> :reader and withdrawn_at is null
                  order by written_at desc limit 20
                ) s
                order by s.topic, s.written_at desc, s.id
              ) of_topics
              order by written_at desc limit 20
            ) c
            join discussion.topic t on t.id = c.topic
            join programme.programme p on p.id = c.programme
            left join discussion.look l on l.topic = c.topic and l.person = :reader and l.organisation = :organisation
            order by c.written_at desc
            """)
    List<RecentRow> recent(UUID reader, UUID organisation, @Nullable Instant since);

    @Query("select * from discussion.comment_now where id = :id")
    Optional<CommentNow> now(UUID id);

    CommentRow save(CommentRow comment);

    /** What its author says in its place; without words, that it is taken back. */
    @Query("""
            insert into discussion.comment_change (id, comment, programme, audience, organisation, author, changed_at, text)
            select gen_random_uuid(), id, programme, audience, organisation, author, :now, nullif(:text, '')
            from discussion.comment where id = :id
            """)
    int change(UUID id, String text, Instant now);
}
