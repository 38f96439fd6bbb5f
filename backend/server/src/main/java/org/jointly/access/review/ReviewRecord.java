package org.jointly.access.review;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.access.member.PersonActed;
import org.jointly.platform.Csv;
import org.jointly.platform.CsvFile;
import org.jointly.platform.Recorded;

/** Who decided what about whom and when, as a table, which leaves only once the trail says so. */
@Singleton
@Transactional
class ReviewRecord {
    private final ReviewActs acts;
    private final ItemRows rows;
    private final ApplicationEventPublisher<Recorded> events;

    ReviewRecord(ReviewActs acts, ItemRows rows, ApplicationEventPublisher<Recorded> events) {
        this.acts = acts;
        this.rows = rows;
        this.events = events;
    }

    CsvFile of(UUID id) {
        var actor = Access.administrator();
        var review = acts.found(id);
        var lines = new StringBuilder(Csv.line(
                "name",
                "mail",
                "person",
                "roles when it began",
                "decision",
                "roles taken",
                "note",
                "decided by",
                "decided at"));
        var all = rows.all(id);
        all.forEach(row -> lines.append(line(row)));
        events.publishEvent(new PersonActed("review.exported", id, Map.of("people", Integer.toString(all.size()))));
        return new CsvFile(
                "%s, review of %s.csv"
                        .formatted(
                                actor.organisationName(),
                                review.begunAt().toString().substring(0, 10)),
                lines.toString());
    }

    private static String line(ItemRow row) {
        return Csv.line(
                row.name(),
                Objects.requireNonNullElse(row.mail(), ""),
                row.person().toString(),
                String.join(" ", row.roles()),
                Objects.requireNonNullElse(row.decision(), "undecided"),
                String.join(" ", Objects.requireNonNullElse(row.taken(), List.of())),
                Objects.requireNonNullElse(row.note(), ""),
                Objects.requireNonNullElse(row.decidedByName(), ""),
                row.decidedAt() == null ? "" : row.decidedAt().toString());
    }
}
