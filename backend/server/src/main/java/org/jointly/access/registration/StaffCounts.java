package org.jointly.access.registration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface StaffCounts extends GenericRepository<NoTable, UUID> {
    /** As far as people were compared with Keycloak; who is suspended counts among the people, not as administrator. */
    @Query("""
            select m.organisation, count(*) as people, count(g.person) filter (where s.person is null) as administrators
            from access.member m
            left join access.role_grant g on g.organisation = m.organisation and g.person = m.person
              and g.role = 'admin' and g.ended_at is null and (g.ends is null or g.ends > :now)
            left join access.suspension s on s.organisation = m.organisation and s.person = m.person and s.ended_at is null
            where m.ended_at is null
            group by m.organisation
            """)
    List<StaffCount> counted(Instant now);
}
