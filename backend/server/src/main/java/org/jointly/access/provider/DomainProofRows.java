package org.jointly.access.provider;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.By;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DomainProofRows extends GenericRepository<NoTable, UUID> {
    String ALL = """
            select d.organisation, d.name as domain, p.token, p.checked_at, p.proven_at, p.lost_at
            from organisation.domain d
            left join access.provider_domain p on p.organisation = d.organisation and p.domain = d.name
            """;

    @Query(ALL + " where d.organisation = :organisation order by d.name")
    List<DomainProofRow> registered(UUID organisation);

    @Query(ALL + " where d.organisation = :organisation and d.name = :domain")
    Optional<DomainProofRow> registered(UUID organisation, String domain);

    /** Of all organisations. */
    @Query(ALL + " where p.proven_at is not null order by d.name")
    List<DomainProofRow> proven();

    @Query("""
            insert into access.provider_domain (organisation, domain, token, asked_by, asked_by_name, asked_at)
            values (:organisation, :domain, :token, :person, :personName, :now)
            on conflict (organisation, domain) do nothing
            """)
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int ask(String domain, String token, By by, Instant now);

    @Query("""
            update access.provider_domain set checked_at = :now, lost_at = null,
              proven_at = coalesce(proven_at, cast(:now as timestamptz))
            where organisation = :organisation and domain = :domain
            """)
    int found(UUID organisation, String domain, Instant now);

    /** A proof is lost only from the first time on that it is missed. */
    @Query("""
            update access.provider_domain set checked_at = :now,
              lost_at = case when proven_at is not null then coalesce(lost_at, cast(:now as timestamptz)) end
            where organisation = :organisation and domain = :domain
            """)
    int missed(UUID organisation, String domain, Instant now);

    /** Those of domains that are registered for the organisation no more. */
    @Query("""
            delete from access.provider_domain p where p.organisation = :organisation and not exists (
              select 1 from organisation.domain d where d.name = p.domain and d.organisation = p.organisation)
            """)
    int forget(UUID organisation);

    @Query("""
            select distinct p.organisation from access.provider_domain p where not exists (
              select 1 from organisation.domain d where d.name = p.domain and d.organisation = p.organisation)
            """)
    List<UUID> forgettable();
}
