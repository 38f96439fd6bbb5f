package org.jointly.programme;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jointly.api.programme.Result;
import org.jointly.api.programme.Transaction;

/** What was published about a programme: budget, results, transactions, links. Replaced as a whole by each import. */
@Singleton
record Published(BudgetLineRows budget, ResultRows results, TransactionRows transactions, LinkRows links) {
    private static final UUID NO_ID = new UUID(0, 0);

    void replace(UUID programme, PublishedProgramme published) {
        budget.deleteByProgramme(programme);
        results.deleteByProgramme(programme);
        transactions.deleteByProgramme(programme);
        links.deleteByProgramme(programme);
        budget.saveAll(numbered(published.budget(), (i, line) -> BudgetLineRow.of(programme, i, line)));
        results.saveAll(numbered(published.results(), (i, result) -> ResultRow.of(programme, i, result)));
        transactions.saveAll(
                numbered(published.transactions(), (i, transaction) -> TransactionRow.of(programme, i, transaction)));
        links.saveAll(numbered(published.links(), (i, link) -> LinkRow.of(programme, i, link)));
    }

    /** Which of its parts the next replacement will change. */
    List<String> changes(UUID programme, PublishedProgramme published) {
        var changed = new ArrayList<String>();
        note(
                changed,
                "budget",
                budget.findByProgrammeOrderByPosition(programme),
                published.budget(),
                BudgetLineRow::seen);
        note(
                changed,
                "results",
                results.findByProgrammeOrderByPosition(programme),
                published.results(),
                row -> new Result(NO_ID, row.type(), row.title(), row.description(), row.indicators()));
        note(
                changed,
                "transactions",
                transactions.findByProgrammeOrderByPosition(programme),
                published.transactions(),
                row -> new Transaction(
                        NO_ID,
                        row.type(),
                        row.day(),
                        row.amount(),
                        row.currency(),
                        row.valueDay(),
                        row.description(),
                        row.provider(),
                        row.receiver(),
                        row.ref()));
        note(changed, "links", links.findByProgrammeOrderByPosition(programme), published.links(), LinkRow::seen);
        return changed;
    }

    private static <R, T> void note(
            List<String> changed, String part, List<R> rows, List<T> then, Function<R, T> seen) {
        if (!rows.stream()
                .map(seen)
                .toList()
                .equals(then.stream().map(Published::withoutId).toList())) {
            changed.add(part);
        }
    }

    /** A file gives results and transactions ids anew each time. */
    private static Object withoutId(Object item) {
        return switch (item) {
            case Result result ->
                new Result(NO_ID, result.type(), result.title(), result.description(), result.indicators());
            case Transaction t ->
                new Transaction(
                        NO_ID,
                        t.type(),
                        t.date(),
                        t.amount(),
                        t.currency(),
                        t.valueDate(),
                        t.description(),
                        t.provider(),
                        t.receiver(),
                        t.ref());
            default -> item;
        };
    }

    private static <T, R> List<R> numbered(List<T> items, BiFunction<Integer, T, R> row) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> row.apply(i, items.get(i)))
                .toList();
    }
}
