package org.jointly.access.rights;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeldBackRows extends GenericRepository<NoTable, UUID> {
    /** What is to be left out of the rights of the person who asks. */
    @Query("""
            select organisation, cast(null as text) as role, cast(null as timestamptz) as ends from access.member
            where person = :person and ended_at is not null
            union all
            select organisation, null, null from access.suspension where person = :person and ended_at is null
            union all
            select id, null, null from organisation.organisation where not enabled
            union all
            select organisation, role, case when ended_at is null then ends end from (
              select distinct on (organisation, role) organisation, role, ends, ended_at from access.role_grant
              where person = :person order by organisation, role, given_at desc, (ended_at is null) desc) as newest
            where ended_at is not null or ends is not null
            """)
    List<HeldBackRow> heldBack(UUID person);

    /** Whose identity provider it is, while it is switched on. */
    @Query("select organisation from access.provider_on(:alias) as organisation where organisation is not null")
    Optional<UUID> providerOn(String alias);
}
