package org.jointly.audit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jointly.api.audit.ActKind;
import org.jointly.api.audit.TrailFormat;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a stretch are wanted.
 *
 * @param person only what this person did
 * @param kind only acts of this kind
 */
record TrailFilter(@Nullable UUID person, @Nullable ActKind kind) {
    boolean isEmpty() {
        return person == null && kind == null;
    }

    /** The nouns of the wanted actions; none for all. */
    String nouns() {
        return SqlArray.ofWords(kind == null ? Set.of() : kind.nouns());
    }

    boolean wants(EntryRow entry) {
        var dot = entry.action().indexOf('.');
        return (person == null || entry.person().equals(person))
                && (kind == null
                        || kind.nouns()
                                .contains(
                                        dot < 0
                                                ? entry.action()
                                                : entry.action().substring(0, dot)));
    }

    /** A chain with gaps proves nothing. */
    void mustBeWholeFor(TrailFormat format) {
        if (format == TrailFormat.JSONL && !isEmpty()) {
            throw new Invalid(kind == null ? "/person" : "/kind", "audit.not-in-proof");
        }
    }

    /** What the trail says of a file that was taken out. */
    Map<String, String> said() {
        var said = new TreeMap<String, String>();
        if (person != null) {
            said.put("person", person.toString());
        }
        if (kind != null) {
            said.put("kind", kind.toString());
        }
        return said;
    }
}
