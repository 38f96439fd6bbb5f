package org.jointly.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LogoRows extends GenericRepository<LogoRow, String> {
    Optional<LogoRow> findById(String id);

    /** Sent again it is as if it were new, so that nobody forgets it meanwhile. */
    @Query("""
            insert into organisation.logo (id, png, made_at) values (:id, :png, :madeAt)
            on conflict (id) do update set made_at = excluded.made_at
            """)
    int keep(LogoRow row);

    @Query("""
            select l.id from organisation.logo l
            where l.made_at < :before and not exists (select 1 from organisation.organisation o where o.logo = l.id)
            limit 1000
            """)
    List<String> unshown(Instant before);

    @Query("""
            delete from organisation.logo l
            where l.id = :id and l.made_at < :before
              and not exists (select 1 from organisation.organisation o where o.logo = l.id)
            """)
    int forget(String id, Instant before);
}
