package org.jointly.notification.mail;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.ParameterExpression;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChoiceRows extends GenericRepository<NoTable, UUID> {
    /** What somebody chose for a kind. */
    @Introspected
    record ChoiceRow(String kind, String cadence) {}

    @Query("select kind, cadence from notification.mail_choice where person = :person")
    List<ChoiceRow> choices(UUID person);

    @Query("""
            insert into notification.mail_choice (person, kind, cadence) values (:person, :kind, :cadence)
            on conflict (person, kind) do update set cadence = excluded.cadence
            """)
    int choose(UUID person, String kind, String cadence);

    @Query("select hour, weekday, quiet_from, quiet_until from notification.mail_time where person = :person")
    Optional<MailTimes> times(UUID person);

    @Query("""
            insert into notification.mail_time (person, hour, weekday, quiet_from, quiet_until)
            values (:person, :hour, :weekday, nullif(cast(:quietFrom as smallint), -1), nullif(cast(:quietUntil as smallint), -1))
            on conflict (person) do update set hour = excluded.hour, weekday = excluded.weekday,
              quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
            """)
    @ParameterExpression(name = "hour", expression = "#{times.hour}")
    @ParameterExpression(name = "weekday", expression = "#{times.weekday}")
    @ParameterExpression(name = "quietFrom", expression = "#{times.quietFromOrNone()}")
    @ParameterExpression(name = "quietUntil", expression = "#{times.quietUntilOrNone()}")
    int choose(UUID person, MailTimes times);

    /** So that a choice counts from now on also for what waits. */
    @Query("update notification.turn set due_at = least(due_at, :now) where person = :person")
    int look(UUID person, Instant now);
}
