package org.jointly.programme;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.By;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvitationRows extends GenericRepository<InvitationRow, UUID> {
    Optional<InvitationRow> findById(UUID id);

    List<InvitationRow> findByProgrammeOrderBySentAtDesc(UUID programme);

    @Query("""
            select * from programme.invitation
            where organisation = :organisation and (state = 'open' or (state <> 'withdrawn' and answered_at > :since))
            order by state = 'open' desc, sent_at desc
            """)
    List<InvitationRow> to(UUID organisation, Instant since);

    @Query("select * from programme.invitation where id in (:ids)")
    List<InvitationRow> told(Collection<UUID> ids);

    InvitationRow save(InvitationRow row);

    /** Zero if it was not open any more. */
    @Query("""
            update programme.invitation set state = :state, answered_at = :now, answered_by = :person,
              answered_by_name = :personName, version = version + 1
            where id = :id and state = 'open'
            """)
    @ParameterExpression(name = "person", expression = "#{by.person}")
    @ParameterExpression(name = "personName", expression = "#{by.personName}")
    int close(UUID id, String state, By by, Instant now);
}
