package org.jointly.discussion;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Topics extends GenericRepository<TopicRow, UUID> {
    Optional<TopicRow> findById(UUID id);

    @Query("""
            select * from discussion.topic
            where programme = :programme
              and (cast(:resolved as boolean) is null or (resolved_at is not null) = cast(:resolved as boolean))
              and (cast(:before as timestamptz) is null
                or (last_activity, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by last_activity desc, id desc limit :size
            """)
    List<TopicRow> page(
            UUID programme, @Nullable Boolean resolved, @Nullable Instant before, @Nullable UUID beforeId, int size);

    @Query("""
            select * from discussion.topic
            where programme = :programme and anchor_subject = :subject
              and (cast(:resolved as boolean) is null or (resolved_at is not null) = cast(:resolved as boolean))
              and (cast(:before as timestamptz) is null
                or (last_activity, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by last_activity desc, id desc limit :size
            """)
    List<TopicRow> pageAbout(
            UUID programme,
            UUID subject,
            @Nullable Boolean resolved,
            @Nullable Instant before,
            @Nullable UUID beforeId,
            int size);

    @Query("""
            select * from discussion.topic where asked = :organisation and resolved_at is null
            order by answer_by nulls last, raised_at limit 50
            """)
    List<TopicRow> waitingFor(UUID organisation);

    TopicRow save(TopicRow topic);

    /** Counts a comment in; the same topic may be commented by many at once. */
    @Query("""
            update discussion.topic set comments = comments + 1, last_activity = greatest(last_activity, :now)
            where id = :id
            """)
    int countComment(UUID id, Instant now);

    /** Zero if it is resolved already. */
    @Query("""
            update discussion.topic set resolved_at = :now, resolved_by = :person, resolved_by_name = :personName,
              resolving_organisation = :organisation, resolving_organisation_name = :organisationName,
              disposition = cast(:disposition as text), reason = cast(:reason as text),
              last_activity = greatest(last_activity, :now), version = version + 1
            where id = :id and resolved_at is null
            """)
    int resolve(
            UUID id,
            Instant now,
            UUID person,
            String personName,
            UUID organisation,
            String organisationName,
            @Nullable String disposition,
            @Nullable String reason);

    /** Zero if it is open already. */
    @Query("""
            update discussion.topic set resolved_at = null, resolved_by = null, resolved_by_name = null,
              resolving_organisation = null, resolving_organisation_name = null,
              disposition = null, reason = null, last_activity = greatest(last_activity, :now), version = version + 1
            where id = :id and resolved_at is not null
            """)
    int reopen(UUID id, Instant now);
}
