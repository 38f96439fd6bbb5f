package org.jointly.access.provision;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProvisionedRoleRows extends GenericRepository<ProvisionedRoleRow, UUID> {
    @Query("select * from access.provisioned_role where organisation = :organisation")
    List<ProvisionedRoleRow> all(UUID organisation);

    @Query("select * from access.provisioned_role where organisation = :organisation and person = :person")
    List<ProvisionedRoleRow> of(UUID organisation, UUID person);

    @Query("""
            insert into access.provisioned_role (organisation, person, role, made_by, made_at)
            values (:organisation, :person, :role, :madeBy, :madeAt) on conflict do nothing
            """)
    int put(ProvisionedRoleRow row);

    @Query("""
            delete from access.provisioned_role
            where organisation = :organisation and person = :person and role in (:roles)
            """)
    int take(UUID organisation, UUID person, List<String> roles);

    @Query("delete from access.provisioned_role where organisation = :organisation and person = :person")
    int forget(UUID organisation, UUID person);
}
