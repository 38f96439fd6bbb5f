package org.jointly.search;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.platform.find.Findable;

/** The index as its duty writes it: what is due is read, replaced and no longer due in one transaction. */
@Singleton
@Transactional
class Index {
    private static final int AT_ONCE = 200;
    private static final int RENEWED_AT_ONCE = 500;

    private final EntryRows entries;
    private final Map<String, Findable> findables;
    private final ObjectMapper json;

    Index(EntryRows entries, Collection<Findable> findables, ObjectMapper json) {
        this.entries = entries;
        this.findables = findables.stream().collect(Collectors.toMap(Findable::kind, Function.identity()));
        this.json = json;
    }

    /** Whether more may be due. */
    boolean readSome() {
        if (!entries.hold()) {
            return false;
        }
        var due = entries.next(AT_ONCE);
        var single = due.stream().takeWhile(one -> !one.everything()).toList();
        if (!single.isEmpty()) {
            read(single);
        } else if (!due.isEmpty()) {
            renew(due.getFirst());
        }
        return single.size() < due.size() || due.size() == AT_ONCE;
    }

    /** What was noted first. */
    List<EntryRows.Due> due() {
        return entries.next(AT_ONCE);
    }

    void readOne(EntryRows.Due due) {
        if (!entries.hold()) {
            return;
        }
        if (due.everything()) {
            renew(due);
        } else {
            read(List.of(due));
        }
    }

    /** It stands in the index as it did before, until it changes again. */
    void leaveOut(EntryRows.Due due) {
        done(List.of(due));
    }

    /** A part of a programme that others may find since; it stays due until all of it is written anew. */
    private void renew(EntryRows.Due due) {
        if (entries.renewReaders(due.subject(), RENEWED_AT_ONCE) < RENEWED_AT_ONCE) {
            done(List.of(due));
        }
    }

    private void read(List<EntryRows.Due> due) {
        done(due);
        due.stream()
                .collect(Collectors.groupingBy(
                        EntryRows.Due::kind, Collectors.mapping(EntryRows.Due::subject, Collectors.toSet())))
                .forEach(this::replace);
    }

    private void done(List<EntryRows.Due> due) {
        entries.done(due.stream().map(one -> Long.toString(one.id())).collect(Collectors.joining(",", "{", "}")));
    }

    /** The words of what is there now. */
    private void replace(String kind, Set<UUID> subjects) {
        var findable = findables.get(kind);
        if (findable == null) {
            throw new IllegalStateException("Nobody reads what is found as " + kind);
        }
        var read = findable.read(subjects).stream()
                .map(text -> Entry.of(kind, text))
                .toList();
        entries.forget(kind, array(subjects));
        for (var entry : read) {
            entries.put(written(entry));
            entries.learn(entry.readers(), array(entry.words().collect(Collectors.toCollection(TreeSet::new))));
        }
    }

    /** Of what needs no quotes: identities, and words without any sign. */
    private static String array(Collection<?> values) {
        return values.stream().map(value -> '"' + value.toString() + '"').collect(Collectors.joining(",", "{", "}"));
    }

    private String written(Entry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
