package org.jointly.consultation.matrix;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.consultation.CallFigures;
import org.jointly.api.consultation.Stance;
import org.jointly.api.discussion.Disposition;
import org.jointly.consultation.Consultation;
import org.jointly.platform.problem.NotAllowed;
import org.jspecify.annotations.Nullable;

/** What was said in calls, counted. That somebody said nothing, or has no view, is never counted as agreement. */
@Singleton
@Transactional(readOnly = true)
public class Figures {
    private final PublishedRows rows;
    private final Consultation consultation;

    Figures(PublishedRows rows, Consultation consultation) {
        this.rows = rows;
        this.consultation = consultation;
    }

    public CallFigures of(UUID call) {
        consultation.row(call);
        if (!rows.mayBeCounted(call)) {
            throw new NotAllowed("consultation.not-counted-yet");
        }
        return counted(call);
    }

    CallFigures counted(UUID call) {
        var counted = rows.counted(call);
        return new CallFigures(kinds(counted), sections(counted), outcomes(counted), questions(counted));
    }

    private static List<CallFigures.OfKind> kinds(List<PublishedRows.CountedRow> counted) {
        return counted.stream()
                .collect(Collectors.groupingBy(PublishedRows.CountedRow::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(of -> new CallFigures.OfKind(
                        of.getKey(),
                        (int) of.getValue().stream()
                                .map(PublishedRows.CountedRow::organisation)
                                .distinct()
                                .count(),
                        of.getValue().size()))
                .toList();
    }

    /** A heading, or a field of the programme. */
    private record Part(@Nullable String section, @Nullable String field) {
        static Part of(PublishedRows.CountedRow row) {
            return new Part(row.section(), row.field());
        }

        boolean isNamed() {
            return section != null || field != null;
        }
    }

    /** In the order of the text; what stands under no heading and in no field comes first. */
    private static List<CallFigures.OfSection> sections(List<PublishedRows.CountedRow> counted) {
        var sections = new LinkedHashMap<Part, List<PublishedRows.CountedRow>>();
        counted.stream()
                .sorted(Comparator.comparing(
                                (PublishedRows.CountedRow row) -> Part.of(row).isNamed())
                        .thenComparing(PublishedRows.CountedRow::place))
                .forEach(row -> sections.computeIfAbsent(Part.of(row), part -> new ArrayList<>())
                        .add(row));
        return sections.entrySet().stream()
                .map(of -> new CallFigures.OfSection(
                        of.getKey().section(),
                        of.getKey().field(),
                        of.getValue().size(),
                        (int) of.getValue().stream()
                                .filter(row -> row.outcome() == null)
                                .count()))
                .toList();
    }

    private static Map<Disposition, Integer> outcomes(List<PublishedRows.CountedRow> counted) {
        var outcomes = new EnumMap<Disposition, Integer>(Disposition.class);
        counted.stream()
                .map(PublishedRows.CountedRow::outcome)
                .filter(Objects::nonNull)
                .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        return outcomes;
    }

    private static List<CallFigures.OfQuestion> questions(List<PublishedRows.CountedRow> counted) {
        var questions = new TreeMap<Integer, List<PublishedRows.CountedRow>>();
        for (var row : counted) {
            if (row.question() != null) {
                questions
                        .computeIfAbsent(row.question(), question -> new ArrayList<>())
                        .add(row);
            }
        }
        return questions.entrySet().stream()
                .map(of -> new CallFigures.OfQuestion(
                        of.getKey(),
                        stances(of.getValue(), Stance.SUPPORTS),
                        stances(of.getValue(), Stance.OPPOSES),
                        stances(of.getValue(), Stance.NO_VIEW),
                        of.getValue().size()))
                .toList();
    }

    private static int stances(List<PublishedRows.CountedRow> rows, @Nullable Stance stance) {
        return (int) rows.stream().filter(row -> row.stance() == stance).count();
    }
}
