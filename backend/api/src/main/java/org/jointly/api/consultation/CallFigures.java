package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a call, counted.
 *
 * @param kinds by constituency
 * @param sections by heading, in the order of the text
 * @param outcomes by disposition; what has none is left out
 */
@Serdeable
public record CallFigures(
        List<OfKind> kinds, List<OfSection> sections, Map<Disposition, Integer> outcomes, List<OfQuestion> questions) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public CallFigures {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        sections = sections == null ? List.of() : List.copyOf(sections);
        outcomes = outcomes == null ? Map.of() : Map.copyOf(outcomes);
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    /** Organisations of a kind that submitted, and their comments. */
    @Serdeable
    public record OfKind(OrganisationKind kind, int organisations, int rows) {}

    /** Comments under a heading or on a field of the programme; without either, those on the whole, before the first heading and on questions. */
    @Serdeable
    public record OfSection(
            @Nullable String section, @Nullable String field, int rows, int undecided) {}

    /** Where organisations stand on a question; those that said nothing are not counted. */
    @Serdeable
    public record OfQuestion(int question, int supports, int opposes, int noView, int rows) {}
}
