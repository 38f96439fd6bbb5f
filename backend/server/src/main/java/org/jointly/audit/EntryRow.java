package org.jointly.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Actor;
import org.jointly.platform.By;
import org.jointly.platform.Recorded;
import org.jointly.programme.Programmes;
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
    private static final Set<String> CHANGES = Set.of("programme.changed", "programme.imported");
    private static final Set<String> ABOUT_ORGANISATIONS =
            Set.of("invitation.sent", "invitation.withdrawn", "participation.ended");

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

    PlaceInTrail place() {
        return new PlaceInTrail(at, organisation, sequence);
    }

    /** What it was done to, as {@code topic} of {@code topic.raised}. */
    String noun() {
        return action.split("\\.", 2)[0];
    }

    /** The version of its programme that the change it tells of made; entries of before do not say it. */
    Optional<Programmes.Version> made() {
        var version = details.get("version");
        return programme == null || version == null || !CHANGES.contains(action)
                ? Optional.empty()
                : Optional.of(new Programmes.Version(programme, Integer.parseInt(version)));
    }

    /** Which organisation was invited, or took part until then. */
    Optional<UUID> about() {
        return ABOUT_ORGANISATIONS.contains(action)
                ? Optional.ofNullable(details.get("organisation")).map(UUID::fromString)
                : Optional.empty();
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
