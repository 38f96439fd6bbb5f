package org.jointly.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.access.Preferences;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRows extends GenericRepository<PreferenceRow, UUID> {
    @Query("select language, appearance, time_zone from access.preference where person = :person")
    Optional<Preferences> preferences(UUID person);

    @Query("""
            insert into access.preference (person, language, appearance, time_zone)
            values (:person, cast(:language as text), cast(:appearance as text), cast(:timeZone as text))
            on conflict (person) do update set language = excluded.language, appearance = excluded.appearance,
              time_zone = excluded.time_zone
            """)
    int prefer(UUID person, @Nullable String language, @Nullable String appearance, @Nullable String timeZone);

    @Query("""
            select m.organisation from access.member m
            where m.person = :person and m.ended_at is null and m.organisation in
              (select id from organisation.organisation where not enabled)
            """)
    List<UUID> suspendedOrganisations(UUID person);

    @Query("select seen_at from access.visit where person = :person and organisation = :organisation")
    Optional<Instant> seenAt(UUID person, UUID organisation);

    @Query("""
            insert into access.visit (person, organisation, seen_at) values (:person, :organisation, :now)
            on conflict (person, organisation) do update set seen_at = greatest(visit.seen_at, excluded.seen_at)
            """)
    int see(UUID person, UUID organisation, Instant now);
}
