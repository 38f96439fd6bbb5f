package org.jointly.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jointly.programme.Programmes.Loss;
import org.jspecify.annotations.Nullable;

/** What a programme would lose to what was published: words that people wrote since, and parts that are not there any more. */
final class Losses {
    private final List<Loss> losses = new ArrayList<>();

    private Losses() {}

    static List<Loss> of(ProgrammeRow row, Published known, PublishedProgramme coming) {
        var losses = new Losses();
        losses.written("titles", row, row.titles(), coming.titles());
        losses.written("descriptions", row, row.descriptions(), coming.descriptions());
        losses.written("startsOn", row, listed(row.startsOn()), listed(coming.startsOn()));
        losses.written("endsOn", row, listed(row.endsOn()), listed(coming.endsOn()));
        losses.written("places", row, row.places(), coming.places());
        losses.written("sectors", row, row.sectors(), coming.sectors());
        losses.written("tags", row, row.tags(), coming.tags());
        losses.gone(
                "budget",
                known.budget().findByProgrammeOrderByPosition(row.id()).stream()
                        .map(BudgetLineRow::seen)
                        .toList(),
                coming.budget(),
                line -> List.of(line.type(), line.from(), line.to(), line.currency()));
        losses.gone(
                "results",
                known.results().findByProgrammeOrderByPosition(row.id()).stream()
                        .map(ResultRow::seen)
                        .toList(),
                coming.results(),
                result -> List.of(result.type(), result.title()));
        losses.gone(
                "transactions",
                known.transactions().findByProgrammeOrderByPosition(row.id()).stream()
                        .map(TransactionRow::seen)
                        .toList(),
                coming.transactions(),
                transaction -> List.of(transaction.type(), transaction.date(), transaction.currency()));
        losses.gone(
                "links",
                known.links().findByProgrammeOrderByPosition(row.id()).stream()
                        .map(LinkRow::seen)
                        .toList(),
                coming.links(),
                link -> List.of(link.url()));
        return List.copyOf(losses.losses);
    }

    /** Words of people, also that there are none, are lost where the file says others; those of a file where it says none. */
    private void written(String part, ProgrammeRow row, Collection<?> now, Collection<?> then) {
        if (!now.equals(then) && (row.isByHand() || then.isEmpty())) {
            losses.add(new Loss(part, now.size(), row.isByHand()));
        }
    }

    /** Another amount of the same thing is news of it, not its loss. */
    private <T> void gone(String part, List<T> now, List<T> then, Function<T, List<?>> thing) {
        var left = new ArrayList<>(now.stream().map(thing).toList());
        then.stream().map(thing).forEach(left::remove);
        if (!left.isEmpty()) {
            losses.add(new Loss(part, left.size(), false));
        }
    }

    private static <T> List<T> listed(@Nullable T value) {
        return value == null ? List.of() : List.of(Objects.requireNonNull(value));
    }
}
