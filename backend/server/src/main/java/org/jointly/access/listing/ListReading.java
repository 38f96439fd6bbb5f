package org.jointly.access.listing;

import static java.util.stream.Collectors.groupingBy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.Person;
import org.jointly.platform.Cursor;
import org.jointly.platform.database.SqlArray;
import org.jspecify.annotations.Nullable;

/** Reads pages of the list, each in a transaction. */
@Singleton
@Transactional(readOnly = true)
class ListReading {
    private static final int PAGE = 50;

    private final ListedRows rows;
    private final Clock clock;

    ListReading(ListedRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** When Keycloak was asked for what is written; empty where it never was. */
    Optional<Instant> comparedAt(UUID organisation) {
        return rows.comparedAt(organisation);
    }

    Page<Person> page(UUID organisation, String words, @Nullable Cursor after) {
        var found = rows.page(organisation, words, after == null ? "" : after.text(0), PAGE + 1);
        var people = SqlArray.of(found.stream().map(ListedRow::person).toList());
        var held = rows.held(organisation, people, clock.instant()).stream().collect(groupingBy(HeldRoleRow::person));
        return Cursor.page(
                found,
                PAGE,
                row -> Cursor.after(row.sortKey()),
                row -> row.shown(held.getOrDefault(row.person(), List.of())));
    }
}
