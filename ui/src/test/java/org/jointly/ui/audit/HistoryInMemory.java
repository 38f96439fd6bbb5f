package org.jointly.ui.audit;

import io.micronaut.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.audit.ActKind;
import org.jointly.api.audit.AuditApi;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.audit.TrailFormat;
import org.jointly.api.audit.Verification;
import org.jspecify.annotations.Nullable;

/** A programme's history as the tests write it; remembers what was asked of it. */
final class HistoryInMemory implements AuditApi {
    final List<AuditEntry> entries = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    @Override
    public Page<AuditEntry> history(
            UUID programme, @Nullable String after, @Nullable UUID person, @Nullable ActKind kind, @Nullable String q) {
        asked.add("read " + person + " " + kind + " " + q);
        return new Page<>(
                entries.stream()
                        .filter(entry -> person == null || entry.by().person().equals(person))
                        .toList(),
                null);
    }

    @Override
    public HttpResponse<byte[]> exportHistory(
            UUID programme, @Nullable UUID person, @Nullable ActKind kind, @Nullable String q) {
        asked.add("took out " + person + " " + kind + " " + q);
        return HttpResponse.ok(new byte[0]);
    }

    @Override
    public Page<AuditEntry> entries(
            @Nullable String after,
            @Nullable UUID person,
            @Nullable ActKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HttpResponse<byte[]> exportTrail(
            TrailFormat format,
            @Nullable UUID person,
            @Nullable ActKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<AuditEntry> platformEntries(@Nullable String after) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Verification verification() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AuditEntry> news() {
        throw new UnsupportedOperationException();
    }
}
