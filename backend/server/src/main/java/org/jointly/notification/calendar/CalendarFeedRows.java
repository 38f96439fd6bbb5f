package org.jointly.notification.calendar;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CalendarFeedRows extends GenericRepository<NoTable, UUID> {
    @Query("select person, made_at, read_at, only_for from notification.calendar_feed where person = :person")
    Optional<CalendarFeedRow> of(UUID person);

    @Query("select person, made_at, read_at, only_for from notification.calendar_feed where secret = :secret")
    Optional<CalendarFeedRow> behind(byte[] secret);

    /** Whatever address there was is good no more. */
    @Query("""
            insert into notification.calendar_feed (person, secret, made_at, only_for)
            values (:person, :secret, :now, cast(:onlyFor as uuid))
            on conflict (person) do update set secret = excluded.secret, made_at = excluded.made_at, read_at = null,
              only_for = excluded.only_for
            """)
    int make(UUID person, byte[] secret, Instant now, @Nullable UUID onlyFor);

    @Query("delete from notification.calendar_feed where person = :person")
    int end(UUID person);

    @Query("update notification.calendar_feed set read_at = :now where person = :person and secret = :secret")
    int read(UUID person, byte[] secret, Instant now);
}
