package org.jointly.notification;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FollowRows extends GenericRepository<NoTable, UUID> {
    /** Somebody, for an organisation, and something that can be followed. */
    record Followed(UUID person, UUID organisation, UUID subject, UUID programme) {}

    @Query("""
            select muted from notification.follow
            where person = :person and organisation = :organisation and subject = :subject
            """)
    Optional<Boolean> muted(UUID person, UUID organisation, UUID subject);

    /** By their own choice. */
    @Query("""
            insert into notification.follow (person, organisation, subject, programme, muted, chosen, since)
            values (:person, :organisation, :subject, :programme, :muted, true, :now)
            on conflict (person, organisation, subject) do update set muted = excluded.muted, chosen = true,
              since = excluded.since
            """)
    @ParameterExpression(name = "person", expression = "#{followed.person}")
    @ParameterExpression(name = "organisation", expression = "#{followed.organisation}")
    @ParameterExpression(name = "subject", expression = "#{followed.subject}")
    @ParameterExpression(name = "programme", expression = "#{followed.programme}")
    int choose(Followed followed, boolean muted, Instant now);

    /** Since they did something there; what they chose before stays. */
    @Query("""
            insert into notification.follow (person, organisation, subject, programme, since)
            values (:person, :organisation, :subject, :programme, :now)
            on conflict (person, organisation, subject) do nothing
            """)
    @ParameterExpression(name = "person", expression = "#{followed.person}")
    @ParameterExpression(name = "organisation", expression = "#{followed.organisation}")
    @ParameterExpression(name = "subject", expression = "#{followed.subject}")
    @ParameterExpression(name = "programme", expression = "#{followed.programme}")
    int join(Followed followed, Instant now);

    @Query("""
            delete from notification.follow
            where person = :person and organisation = :organisation and subject = :subject
            """)
    int end(UUID person, UUID organisation, UUID subject);

    @Query("delete from notification.follow where person = :person and organisation = :organisation")
    int part(UUID person, UUID organisation);
}
