package org.jointly.discussion;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Comments extends GenericRepository<CommentRow, UUID> {
    @Query("""
            select * from discussion.comment
            where topic = :topic
              and (cast(:since as timestamptz) is null
                or (written_at, id) > (cast(:since as timestamptz), cast(:sinceId as uuid)))
            order by written_at, id limit :size
            """)
    List<CommentRow> page(UUID topic, @Nullable Instant since, @Nullable UUID sinceId, int size);

    @Query("""
            select * from discussion.comment
            where topic = :topic
              and (cast(:before as timestamptz) is null
                or (written_at, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by written_at desc, id desc limit :size
            """)
    List<CommentRow> newestPage(UUID topic, @Nullable Instant before, @Nullable UUID beforeId, int size);

    /** The newest comment of each topic, cut short. */
    @Query("""
            select c.* from discussion.topic t
            cross join lateral (
              select id, topic, programme, audience, organisation, organisation_name, author, author_name, written_at,
                left(text, 300) as text
              from discussion.comment where topic = t.id order by written_at desc, id desc limit 1
            ) c
            where t.id in (:topics)
            """)
    List<CommentRow> latest(Collection<UUID> topics);

    /**
     * The feed over all programmes: the twenty programmes with the latest activity, then the latest of each. Asking all
     * programmes at once would read every comment of a large organisation.
     */
    @Query("""
            select c.*, t.title as topic_title, p.title as programme_title
            from (
              select distinct programme, last_activity from programme.mine order by last_activity desc limit 20
            ) latest
            cross join lateral (
              select * from discussion.comment where programme = latest.programme order by written_at desc limit 20
            ) c
            join discussion.topic t on t.id = c.topic
            join programme.programme p on p.id = c.programme
            order by c.written_at desc limit 20
            """)
    List<RecentRow> recent();

    CommentRow save(CommentRow comment);
}
