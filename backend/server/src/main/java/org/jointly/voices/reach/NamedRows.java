package org.jointly.voices.reach;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NamedRows extends GenericRepository<NoTable, UUID> {
    /** How many channels somebody is named for. */
    @Introspected
    record CountRow(UUID person, long channels) {}

    /** What begins at the instant holds, what ends at it does not. */
    @Query("""
            select a.id, a.channel, c.title, a.duty, a.from_at, a.until_at, a.appointed_by_name
            from voices.appointment a left join voices.channel c on c.id = a.channel
            where a.organisation = :organisation and a.person = :person
              and a.from_at <= :at and (a.until_at is null or a.until_at > :at)
            order by a.from_at, a.id limit 200
            """)
    List<NamedRow> at(UUID organisation, UUID person, Instant at);

    /** Also what is to begin. */
    @Query("""
            select a.id, a.channel, c.title, a.duty, a.from_at, a.until_at, a.appointed_by_name
            from voices.appointment a left join voices.channel c on c.id = a.channel
            where a.organisation = :organisation and a.person = :person and (a.until_at is null or a.until_at > :now)
            order by a.from_at, a.id limit 200
            """)
    List<NamedRow> notOver(UUID organisation, UUID person, Instant now);

    @Query("""
            select person, count(distinct channel) as channels from voices.appointment
            where organisation = :organisation and from_at <= :now and (until_at is null or until_at > :now)
            group by person
            """)
    List<CountRow> counts(UUID organisation, Instant now);
}
