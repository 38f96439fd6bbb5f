package org.jointly.access.profile;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;
import org.jointly.access.keycloak.Account;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProfileRows extends GenericRepository<NoTable, UUID> {
    /** In each organisation that the person belongs to. */
    @Query("""
            update access.member set name = left(:name, 400), mail = cast(:mail as text), enabled = :enabled
            where person = :person and ended_at is null
            """)
    @ParameterExpression(name = "person", expression = "#{account.id}")
    @ParameterExpression(name = "name", expression = "#{account.name}")
    @ParameterExpression(name = "enabled", expression = "#{account.enabled}")
    int write(Account account, @Nullable String mail);
}
