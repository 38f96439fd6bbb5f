package org.jointly.access.member;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.keycloak.Member;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MemberRows extends GenericRepository<RoleGrantRow, UUID> {
    /** Until the transaction ends, nobody else changes who administers the organisation. */
    @Query("""
            select true from (select pg_advisory_xact_lock(
              hashtextextended('access ' || cast(:organisation as text), 0))) as held
            """)
    boolean lock(UUID organisation);

    @Query("""
            select organisation, person, name, mail, enabled, ended_at, joining, version, settled, changed_at from access.member
            where organisation = :organisation and person = :person
            """)
    Optional<MemberRow> member(UUID organisation, UUID person);

    @Query("""
            select organisation, person, name, mail, enabled, ended_at, joining, version, settled, changed_at from access.member
            where organisation = :organisation
            """)
    List<MemberRow> members(UUID organisation);

    @Query("""
            insert into access.member (organisation, person, name, begun_at, changed_at)
            values (:organisation, :person, left(:name, 400), :now, :now)
            on conflict (organisation, person) do update set name = excluded.name
            """)
    int know(UUID organisation, UUID person, String name, Instant now);

    /** With what lists show of them; who left keeps no address here. */
    @Query("""
            insert into access.member (organisation, person, name, mail, enabled, begun_at, changed_at)
            values (:organisation, :person, left(:name, 400), cast(:mail as text), :enabled, :now, :now)
            on conflict (organisation, person) do update set name = excluded.name, enabled = excluded.enabled,
              mail = case when access.member.ended_at is null then excluded.mail end
            """)
    @ParameterExpression(name = "person", expression = "#{member.id}")
    @ParameterExpression(name = "name", expression = "#{member.name}")
    @ParameterExpression(name = "enabled", expression = "#{member.enabled}")
    int know(UUID organisation, Member member, @Nullable String mail, Instant now);

    /** Anew, for somebody who left before. */
    @Query("""
            update access.member set ended_at = null, begun_at = :now, joining = :joining, version = version + 1,
              settled = case when :joining then settled else version + 1 end, changed_at = :now
            where organisation = :organisation and person = :person
            """)
    int begin(UUID organisation, UUID person, boolean joining, Instant now);

    @Query("""
            update access.member set ended_at = :now, mail = null, joining = false, version = version + 1,
              settled = case when :settled then version + 1 else settled end, changed_at = :now
            where organisation = :organisation and person = :person and ended_at is null
            """)
    int end(UUID organisation, UUID person, boolean settled, Instant now);

    @Query("""
            update access.member set version = version + 1, changed_at = :now
            where organisation = :organisation and person = :person
            """)
    int change(UUID organisation, UUID person, Instant now);

    /** Zero if something was changed meanwhile. */
    @Query("""
            update access.member set settled = :version, joining = false, changed_at = :now
            where organisation = :organisation and person = :person and version = :version
            """)
    int settle(UUID organisation, UUID person, long version, Instant now);

    @Query("""
            select organisation, person, name, mail, enabled, ended_at, joining, version, settled, changed_at from access.member
            where settled < version and changed_at < :before order by changed_at limit 1000
            """)
    List<MemberRow> unsettled(Instant before);

    RoleGrantRow save(RoleGrantRow grant);

    @Query("""
            select * from access.role_grant where organisation = :organisation and person = :person
            order by given_at desc, (ended_at is null) desc, id limit 100
            """)
    List<RoleGrantRow> grants(UUID organisation, UUID person);

    /** Of each role the newest. */
    @Query("""
            select distinct on (role) * from access.role_grant
            where organisation = :organisation and person = :person
            order by role, given_at desc, (ended_at is null) desc
            """)
    List<RoleGrantRow> newest(UUID organisation, UUID person);

    /** Of each person and role the newest. */
    @Query("""
            select distinct on (person, role) * from access.role_grant where organisation = :organisation
            order by person, role, given_at desc, (ended_at is null) desc
            """)
    List<RoleGrantRow> newestOfAll(UUID organisation);

    @Query("""
            select distinct on (person) * from access.role_grant where organisation = :organisation and role = 'admin'
            order by person, given_at desc, (ended_at is null) desc
            """)
    List<RoleGrantRow> newestOfAdministrators(UUID organisation);

    @Query("""
            update access.role_grant set ended_by = :person, ended_by_name = :personName, ended_at = :at, ending = :ending
            where id = :id and ended_at is null
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int end(UUID id, By by, Instant at, String ending);

    /** By nobody: by its date, or in Keycloak. */
    @Query("update access.role_grant set ended_at = :at, ending = :ending where id = :id and ended_at is null")
    int end(UUID id, Instant at, String ending);

    @Query("""
            select * from access.role_grant where ended_at is null and ends <= :now order by ends limit 1000
            """)
    List<RoleGrantRow> expired(Instant now);

    /** When Keycloak was asked for the newest comparison. */
    @Query("select asked_at from access.comparison where organisation = :organisation")
    Optional<Instant> comparedAt(UUID organisation);

    @Query("""
            insert into access.comparison (organisation, asked_at) values (:organisation, :asked)
            on conflict (organisation) do update set asked_at = greatest(access.comparison.asked_at, excluded.asked_at)
            """)
    int compared(UUID organisation, Instant asked);

    @Query("""
            select person from access.suspension where organisation = :organisation and ended_at is null
            """)
    List<UUID> suspended(UUID organisation);

    @Query("""
            insert into access.suspension (id, organisation, person, begun_by, begun_by_name, begun_at)
            values (gen_random_uuid(), :organisation, :person, :actor, :actorName, :now)
            on conflict (organisation, person) where ended_at is null do nothing
            """)
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "actor", expression = "#{by.person}")
    @ParameterExpression(name = "actorName", expression = "#{by.personName}")
    int suspend(UUID person, By by, Instant now);

    @Query("""
            update access.suspension set ended_by = :actor, ended_by_name = :actorName, ended_at = :now
            where organisation = :organisation and person = :person and ended_at is null
            """)
    @ParameterExpression(name = "organisation", expression = "#{by.organisation}")
    @ParameterExpression(name = "actor", expression = "#{by.person}")
    @ParameterExpression(name = "actorName", expression = "#{by.personName}")
    int reactivate(UUID person, By by, Instant now);

    @Query("""
            select seen_at from access.visit where person = :person and organisation = :organisation
            """)
    Optional<Instant> seenAt(UUID organisation, UUID person);
}
