package org.jointly.programme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What was published about a programme: budget, results, transactions, links. Replaced as a whole by each import. */
@Singleton
record Published(BudgetLineRows budget, ResultRows results, TransactionRows transactions, LinkRows links) {
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

    private static <T, R> List<R> numbered(List<T> items, BiFunction<Integer, T, R> row) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> row.apply(i, items.get(i)))
                .toList();
    }
}
