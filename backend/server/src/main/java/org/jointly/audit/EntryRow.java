package org.jointly.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Actor;
import org.jointly.platform.By;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit.entry}. */
@Introspected
record EntryRow(
        UUID organisation,
        long sequence,
        Instant at,
        String organisationName,
        UUID person,
        String personName,
        String action,
        UUID subject,
        @Nullable UUID programme,
        Audience audience,
        @TypeDef(type = DataType.JSON) Map<String, String> details,
        String hash) {
    /** Without its place in the chain. */
    static EntryRow of(Recorded event, Actor actor) {
        var by = actor.by();
        return new EntryRow(
                by.organisation(),
                0,
                Instant.EPOCH,
                by.organisationName(),
                by.person(),
                by.personName(),
                event.action(),
                event.subject(),
                event.programme(),
                event.audience(),
                details(event, actor),
                "");
    }

    /** In whose place it was done, where that decided. */
    private static Map<String, String> details(Recorded event, Actor actor) {
        var place = actor.standsInFor(event.needed(actor.organisation()));
        if (place.isEmpty()) {
            return event.details();
        }
        var details = new HashMap<>(event.details());
        details.put("for", place.get().name());
        return details;
    }

    By by() {
        return new By(person, personName, organisation, organisationName);
    }

    EntryRow placed(long number, Instant moment) {
        return new EntryRow(
                organisation,
                number,
                moment,
                organisationName,
                person,
                personName,
                action,
                subject,
                programme,
                audience,
                details,
                hash);
    }

    EntryRow sealed(String seal) {
        return new EntryRow(
                organisation,
                sequence,
                at,
                organisationName,
                person,
                personName,
                action,
                subject,
                programme,
                audience,
                details,
                seal);
    }

    /** Its columns, for JSON. */
    Map<String, @Nullable Object> columns() {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("organisation", organisation.toString());
        columns.put("sequence", sequence);
        columns.put("at", Seal.time(at));
        columns.put("organisation_name", organisationName);
        columns.put("person", person.toString());
        columns.put("person_name", personName);
        columns.put("action", action);
        columns.put("subject", subject.toString());
        columns.put("programme", programme == null ? null : programme.toString());
        columns.put("audience", audience.toString());
        columns.put("details", details);
        columns.put("hash", hash);
        return columns;
    }
}
