package org.jointly.access.provision;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProvisionedRows extends GenericRepository<ProvisionedRow, UUID> {
    @Query("select * from access.provisioned_person where organisation = :organisation and person = :person")
    Optional<ProvisionedRow> find(UUID organisation, UUID person);

    @Query("select * from access.provisioned_person where organisation = :organisation")
    List<ProvisionedRow> all(UUID organisation);

    @Query("select * from access.provisioned_person where organisation = :organisation and external_id = :externalId")
    Optional<ProvisionedRow> known(UUID organisation, String externalId);

    ProvisionedRow save(ProvisionedRow row);

    @Query("""
            update access.provisioned_person set external_id = :externalId, given_name = :givenName,
              family_name = :familyName, mail = :mail, version = :version, changed_at = :changedAt
            where organisation = :organisation and person = :person
            """)
    int change(ProvisionedRow row);

    /** Zero if something was changed meanwhile. */
    @Query("""
            update access.provisioned_person set settled = :version, changed_at = :now
            where organisation = :organisation and person = :person and version = :version
            """)
    int settle(UUID organisation, UUID person, long version, Instant now);

    /** In all organisations. */
    @Query("update access.provisioned_person set mail = null where person = :person and mail is not null")
    int forgetMail(UUID person);

    @Query("delete from access.provisioned_person where organisation = :organisation and person = :person")
    int forget(UUID organisation, UUID person);

    /** Whether a program suspended somebody, not an administrator by hand. */
    @Query("""
            select exists (select 1 from access.suspension s join access.machine m on m.id = s.begun_by
              where s.organisation = :organisation and s.person = :person and s.ended_at is null)
            """)
    boolean isSuspendedByMachine(UUID organisation, UUID person);

    /** Whether a person made this program or gave it a token that is good. */
    @Query("""
            select exists (select 1 from access.machine m where m.id = :machine and (m.made_by = :person
              or exists (select 1 from access.machine_token t
                where t.machine = m.id and t.made_by = :person and (t.ends_at is null or t.ends_at > :now))))
            """)
    boolean isMachineOf(UUID machine, UUID person, Instant now);

    /** Whether a principal gave somebody their authority, now or for a time to come. */
    @Query("""
            select exists (select 1 from access.delegation
              where organisation = :organisation and delegate = :person and ended_at is null and ends > :now)
            """)
    boolean isDelegate(UUID organisation, UUID person, Instant now);
}
