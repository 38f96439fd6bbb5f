package org.jointly.programme.reach;

import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.access.AccessPart;
import org.jointly.access.AccessSubject;
import org.jointly.api.Page;
import org.jointly.api.access.reach.AccessCount;
import org.jointly.api.access.reach.AccessItem;
import org.jointly.platform.Cursor;
import org.jointly.platform.database.SqlArray;
import org.jointly.programme.reach.TakenPartRows.OrganisationAt;
import org.jspecify.annotations.Nullable;

/** Programmes that somebody has access to through the acting organisation. */
@Singleton
@Order(10)
@Transactional(readOnly = true)
class ProgrammesPart implements AccessPart {
    private static final int PAGE = 50;

    private final TakenPartRows rows;
    private final ProgrammeAccess access;
    private final Clock clock;

    ProgrammesPart(TakenPartRows rows, ProgrammeAccess access, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public Page<AccessItem> items(AccessSubject subject, Instant at, @Nullable String after) {
        var whose = new OrganisationAt(subject.organisation(), at);
        var cursor = Cursor.parse(after);
        var found = rows.page(
                whose, cursor == null ? null : cursor.instant(0), cursor == null ? null : cursor.uuid(1), PAGE + 1);
        var ids = found.stream().map(TakenPartRows.PlaceRow::programme).toList();
        var taken = ids.isEmpty()
                ? Map.<UUID, List<TakenPartRow>>of()
                : rows.of(whose, ids).stream().collect(Collectors.groupingBy(TakenPartRow::programme));
        var titles = titles(ids);
        return Cursor.page(
                found,
                PAGE,
                row -> Cursor.after(row.lastActivity(), row.programme()),
                row -> item(
                        subject,
                        row.programme(),
                        titles.get(row.programme()),
                        taken.getOrDefault(row.programme(), List.of())));
    }

    private AccessItem item(AccessSubject subject, UUID programme, @Nullable String title, List<TakenPartRow> taken) {
        var may = access.may(subject.actor(), ProgrammeAccess.capacities(taken), ProgrammeAccess.isArchived(taken));
        return new AccessItem(programme, title, List.copyOf(may), access.grounds(subject, taken));
    }

    Map<UUID, String> titles(Collection<UUID> programmes) {
        return rows.titles(SqlArray.of(programmes)).stream()
                .collect(Collectors.toMap(TakenPartRows.TitleRow::id, TakenPartRows.TitleRow::title));
    }

    @Override
    public Function<AccessSubject, List<AccessCount>> counts(UUID organisation) {
        var shares = rows.shares(new OrganisationAt(organisation, clock.instant()));
        return subject ->
                List.of(count(subject, shares, ProgrammeRights.SEE), count(subject, shares, "programme.update"));
    }

    private AccessCount count(AccessSubject subject, List<TakenPartRows.ShareRow> shares, String code) {
        return new AccessCount(
                code,
                shares.stream()
                        .filter(share -> access.may(
                                        subject.actor(),
                                        ProgrammeAccess.capacities(share.capacities()),
                                        share.archived())
                                .contains(code))
                        .mapToLong(TakenPartRows.ShareRow::programmes)
                        .sum());
    }
}
