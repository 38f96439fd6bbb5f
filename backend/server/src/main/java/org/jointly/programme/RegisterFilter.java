package org.jointly.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.programme.FindProgrammes;
import org.jointly.api.programme.ProgrammeOrder;
import org.jointly.platform.Cursor;
import org.jointly.platform.problem.Invalid;
import org.jointly.programme.search.Regions;
import org.jointly.programme.search.Words;
import org.jspecify.annotations.Nullable;

/** Asks for the programmes that somebody wants listed. */
record RegisterFilter(FindProgrammes wanted) {
    boolean sorts() {
        return wanted.order() != null && wanted.order() != ProgrammeOrder.ACTIVITY;
    }

    List<ProgrammeRows.SortedRow> sorted(ProgrammeRows programmes) {
        check();
        var cursor = Cursor.parse(wanted.after());
        var place = new ProgrammeRows.SortedPlace(
                word(wanted.order()),
                cursor == null ? "" : cursor.text(0),
                cursor == null ? new UUID(0, 0) : cursor.uuid(1));
        return programmes.sorted(query(), place, wanted.size() + 1);
    }

    int count(ProgrammeRows programmes, int most) {
        check();
        return programmes.count(query(), most);
    }

    private void check() {
        var region = wanted.region();
        if (region != null && !region.isEmpty() && !Regions.knows(region)) {
            throw new Invalid("/region", "programme.region");
        }
    }

    List<SummaryRow> rows(ProgrammeRows programmes) {
        check();
        var cursor = Cursor.parse(wanted.after());
        Instant before = cursor == null ? null : cursor.instant(0);
        UUID beforeId = cursor == null ? null : cursor.uuid(1);
        var query = query();
        return query.words().isEmpty()
                ? programmes.register(query, before, beforeId, wanted.size() + 1)
                : programmes.search(query, before, beforeId, wanted.size() + 1);
    }

    private ProgrammeRows.RegisterQuery query() {
        return new ProgrammeRows.RegisterQuery(
                wanted.q() == null ? "" : Words.query(wanted.q()),
                word(wanted.capacity()),
                word(wanted.stage()),
                wanted.region() == null ? "" : wanted.region(),
                word(wanted.strand()),
                text(wanted.partner()),
                text(wanted.country()),
                text(wanted.from()),
                text(wanted.until()),
                wanted.archived());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.toString();
    }
}
