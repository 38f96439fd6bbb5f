package org.jointly.platform.limit;

import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DayCounts extends GenericRepository<DayCountEntity, UUID> {
    /** Adds nothing, and says 0, once there are as many as there may be; who comes at the same time waits for the row. */
    @Query("""
        insert into platform.day_count as counted (organisation, whose, kind, day, number)
        values (:organisation, :whose, :kind, :day, 1)
        on conflict (organisation, whose, kind, day) do update set number = counted.number + 1
        where counted.number < :most
        """)
    @ParameterExpression(name = "organisation", expression = "#{count.organisation}")
    @ParameterExpression(name = "whose", expression = "#{count.whose}")
    @ParameterExpression(name = "kind", expression = "#{count.kind}")
    @ParameterExpression(name = "day", expression = "#{count.day}")
    int add(DayCount count, int most);

    @Query("delete from platform.day_count where day < :before")
    int forget(LocalDate before);
}
