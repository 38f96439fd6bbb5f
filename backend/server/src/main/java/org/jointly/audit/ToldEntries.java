package org.jointly.audit;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.Page;
import org.jointly.api.audit.AuditEntry;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.change.FieldChange;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Cursor;
import org.jointly.platform.notice.NoticeSource;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Entries as they are answered: with the names of what they are about, and what the changes they tell of made different. */
@Singleton
class ToldEntries {
    private final Programmes programmes;
    private final Organisations organisations;
    private final List<NoticeSource> sources;

    ToldEntries(Programmes programmes, Organisations organisations, List<NoticeSource> sources) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.sources = sources;
    }

    Page<AuditEntry> page(List<EntryRow> rows, int size, Function<EntryRow, Cursor> key) {
        var titles = programmes.titles(
                rows.stream().map(EntryRow::programme).filter(Objects::nonNull).collect(Collectors.toSet()));
        var changes = changes(rows);
        var names = names(rows);
        return Cursor.page(rows, size, key, row -> seen(row, titles, names.get(row.subject()), changes.apply(row)));
    }

    /** Of topics, texts and the like, as whoever reads the trail may see them now. */
    private Map<UUID, String> names(List<EntryRow> rows) {
        var byNoun = rows.stream()
                .filter(row -> !row.noun().equals("programme"))
                .collect(Collectors.groupingBy(
                        EntryRow::noun, Collectors.mapping(EntryRow::subject, Collectors.toSet())));
        var names = new HashMap<UUID, String>();
        for (var source : sources) {
            source.kinds().stream()
                    .filter(byNoun::containsKey)
                    .forEach(kind -> source.shown(kind, byNoun.getOrDefault(kind, Set.of()))
                            .forEach((subject, shown) -> {
                                if (shown.title() != null) {
                                    names.put(subject, shown.title());
                                }
                            }));
        }
        return names;
    }

    /** Contents of programmes, and only of those that the actor reads. */
    Function<EntryRow, List<FieldChange>> changes(List<EntryRow> rows) {
        var found = programmes.changes(
                rows.stream().flatMap(row -> row.made().stream()).distinct().toList());
        return row -> row.made().map(found::get).orElse(List.of());
    }

    private AuditEntry seen(EntryRow row, Map<UUID, String> titles, @Nullable String name, List<FieldChange> changes) {
        return new AuditEntry(
                row.sequence(),
                row.at(),
                row.by().signature(),
                row.action(),
                row.subject(),
                row.programme(),
                row.programme() == null ? null : titles.get(row.programme()),
                row.audience(),
                row.details(),
                row.hash(),
                row.about().flatMap(organisations::find).map(Organisation::name).orElse(name),
                changes);
    }
}
