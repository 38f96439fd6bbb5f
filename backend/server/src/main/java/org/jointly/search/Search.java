package org.jointly.search;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.search.Found;
import org.jointly.api.search.FoundGroup;
import org.jointly.api.search.FoundKind;
import org.jointly.api.search.SearchResult;
import org.jointly.platform.find.Question;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional(readOnly = true)
public class Search {
    private static final int OF_EACH_KIND = 6;
    private static final int OF_ONE_KIND = 50;

    private final EntryRows entries;
    private final ObjectMapper json;

    Search(EntryRows entries, ObjectMapper json) {
        this.entries = entries;
        this.json = json;
    }

    public SearchResult search(String words, @Nullable FoundKind kind) {
        var question = Question.of(words);
        if (question.isEmpty()) {
            return new SearchResult(List.of());
        }
        var kinds = kind == null ? Arrays.stream(FoundKind.values()) : Stream.of(kind);
        var most = kind == null ? OF_EACH_KIND : OF_ONE_KIND;
        var found = entries
                .found(
                        written(question),
                        kinds.map(Enum::toString).collect(Collectors.joining(",", "{", "}")),
                        most + 1)
                .stream()
                .collect(Collectors.groupingBy(FoundRow::kind));
        return new SearchResult(Arrays.stream(FoundKind.values())
                .filter(found::containsKey)
                .map(each -> group(each, found.getOrDefault(each, List.of()), most))
                .toList());
    }

    private static FoundGroup group(FoundKind kind, List<FoundRow> rows, int most) {
        return new FoundGroup(kind, rows.stream().limit(most).map(Search::shown).toList(), rows.size() > most);
    }

    private static Found shown(FoundRow row) {
        var marks = Marks.of(row.question());
        return new Found(
                row.subject(),
                row.programme(),
                row.programmeTitle(),
                row.parent(),
                row.audience(),
                marks.in(row.title()),
                marks.excerpt(row.text()),
                row.at());
    }

    private String written(Question question) {
        try {
            return json.writeValueAsString(question.groups());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
