package org.jointly.notification.calendar;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.NoTable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CalendarEntryRows extends GenericRepository<NoTable, UUID> {
    /** Notes what a calendar tells now; what is told otherwise than before counts as changed. */
    @Query("""
            insert into notification.calendar_entry as known (person, organisation, kind, subject, said, changed_at, due_on)
            select :person, e.organisation, e.kind, e.subject, decode(e.said, 'hex'), :now, e.due_on
            from jsonb_to_recordset(cast(:entries as jsonb))
              as e (organisation uuid, kind text, subject uuid, said text, due_on date)
            order by e.organisation, e.kind, e.subject
            on conflict (person, organisation, kind, subject) do update set said = excluded.said,
              sequence = known.sequence + 1, changed_at = excluded.changed_at, due_on = excluded.due_on
            where known.said <> excluded.said
            """)
    int note(UUID person, String entries, Instant now);

    @Query("""
            select organisation, kind, subject, sequence, changed_at from notification.calendar_entry where person = :person
            """)
    List<EntryRow> of(UUID person);

    /** How often a deadline changed that a calendar told, and when last. */
    @Introspected
    record EntryRow(UUID organisation, String kind, UUID subject, int sequence, Instant changedAt) {
        CalendarKey key() {
            return new CalendarKey(organisation, kind, subject);
        }
    }

    /** What was due before a day, up to a number. */
    @Query("""
            delete from notification.calendar_entry where (person, organisation, kind, subject) in (
              select person, organisation, kind, subject from notification.calendar_entry where due_on < :before limit :most)
            """)
    int clear(LocalDate before, int most);
}
