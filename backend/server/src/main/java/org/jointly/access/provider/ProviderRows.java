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

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProviderRows extends GenericRepository<ProviderRow, UUID> {
    /** Until the transaction ends, nobody else changes how the organisation's people sign in. */
    @Query("""
            select true from (select pg_advisory_xact_lock(
              hashtextextended('provider ' || cast(:organisation as text), 0))) as held
            """)
    boolean lock(UUID organisation);

    ProviderRow save(ProviderRow provider);

    Optional<ProviderRow> findByOrganisation(UUID organisation);

    @Query("select * from access.provider where alias = :alias and state <> 'ended'")
    Optional<ProviderRow> withAlias(String alias);

    @Query("select * from access.provider where state <> 'ended' order by organisation")
    List<ProviderRow> all();

    @Query("select organisation from access.provider where settled < version")
    List<UUID> unsettled();

    /** In the place of the one before, untested. */
    @Query("""
            update access.provider set revision = :revision, kind = :kind, issuer = :issuer,
              client_id = nullif(:clientId, ''), group_claim = nullif(:groupClaim, ''), state = 'draft',
              made_by = :madeBy, made_by_name = :madeByName, made_at = :madeAt, on_at = null,
              test_hash = null, test_by = null, test_begun_at = null, tested_at = null, tested_subject = null,
              tested_mail = null, tested_verified = false, tested_groups = '{}', tested_doubt = null, version = version + 1
            where organisation = :organisation
            """)
    @ParameterExpression(name = "organisation", expression = "#{row.organisation}")
    @ParameterExpression(name = "revision", expression = "#{row.revision}")
    @ParameterExpression(name = "kind", expression = "#{row.kind}")
    @ParameterExpression(name = "issuer", expression = "#{row.issuer}")
    @ParameterExpression(name = "clientId", expression = "#{row.clientId == null ? '' : row.clientId}")
    @ParameterExpression(name = "groupClaim", expression = "#{row.groupClaim == null ? '' : row.groupClaim}")
    @ParameterExpression(name = "madeBy", expression = "#{row.madeBy}")
    @ParameterExpression(name = "madeByName", expression = "#{row.madeByName}")
    @ParameterExpression(name = "madeAt", expression = "#{row.madeAt}")
    int replace(ProviderRow row);

    @Query("delete from access.provider_role where organisation = :organisation")
    int clearRoles(UUID organisation);

    @Query("""
            insert into access.provider_role (organisation, group_name, role) values (:organisation, :group, :role)
            on conflict do nothing
            """)
    int addRole(UUID organisation, String group, String role);

    @Query("""
            select group_name, role from access.provider_role where organisation = :organisation order by group_name
            """)
    List<GroupRoleRow> roles(UUID organisation);

    @Query("""
            update access.provider set test_hash = :hash, test_by = :person, test_begun_at = :now,
              state = case when state = 'off' then 'draft' else state end, version = version + 1
            where organisation = :organisation
            """)
    int beginTest(UUID organisation, String hash, UUID person, Instant now);

    @Query("""
            update access.provider set test_hash = null, test_by = null, test_begun_at = null, tested_at = :now,
              tested_subject = :subject, tested_mail = :mail, tested_verified = :verified,
              tested_groups = cast(:groups as text[]), tested_doubt = nullif(:doubt, '')
            where organisation = :organisation
            """)
    @ParameterExpression(name = "subject", expression = "#{test.subject}")
    @ParameterExpression(name = "mail", expression = "#{test.mail}")
    @ParameterExpression(name = "verified", expression = "#{test.verified}")
    @ParameterExpression(name = "doubt", expression = "#{test.doubt}")
    int noteTest(UUID organisation, NotedTest test, String groups, Instant now);

    @Query("""
            update access.provider set state = :state, on_at = case when :state = 'on' then cast(:now as timestamptz) else on_at end,
              version = version + 1
            where organisation = :organisation
            """)
    int turn(UUID organisation, String state, Instant now);

    /** Keycloak is to be told once more. */
    @Query("update access.provider set version = version + 1 where organisation = :organisation and state <> 'ended'")
    int touch(UUID organisation);

    /** Zero if something was changed meanwhile. */
    @Query("""
            update access.provider set settled = :version where organisation = :organisation and version = :version
            """)
    int settle(UUID organisation, long version);

    @Query("update access.provider set refusals_until = :until where organisation = :organisation")
    int refusalsUntil(UUID organisation, Instant until);

    @Query("update access.provider set refusals_until = :until where state <> 'ended' and refusals_until < :until")
    int refusalsUntil(Instant until);
}
