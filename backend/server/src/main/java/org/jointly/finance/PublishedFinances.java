package org.jointly.finance;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointly.api.finance.BudgetLine;
import org.jointly.api.finance.Transaction;
import org.jointly.programme.PublishedList;
import org.jointly.programme.PublishedPart;

/** The money of a published programme, on its way in. */
record PublishedFinances(
        BudgetLineRows budget, TransactionRows transactions, List<BudgetLine> lines, List<Transaction> moved)
        implements PublishedPart {
    private static final UUID NO_ID = new UUID(0, 0);

    @Override
    public List<PublishedList<?>> lists(UUID programme) {
        return List.of(
                new PublishedList<>(
                        "budget",
                        budget.findByProgrammeOrderByPosition(programme).stream()
                                .map(BudgetLineRow::seen)
                                .toList(),
                        lines,
                        line -> List.of(line.type(), line.from(), line.to(), line.currency())),
                new PublishedList<>(
                        "transactions",
                        withoutIds(transactions.findByProgrammeOrderByPosition(programme).stream()
                                .map(TransactionRow::seen)
                                .toList()),
                        withoutIds(moved),
                        transaction -> List.of(transaction.type(), transaction.date(), transaction.currency())));
    }

    @Override
    public void replace(UUID programme) {
        budget.deleteByProgramme(programme);
        transactions.deleteByProgramme(programme);
        budget.saveAll(IntStream.range(0, lines.size())
                .mapToObj(i -> BudgetLineRow.of(programme, i, lines.get(i)))
                .toList());
        transactions.saveAll(IntStream.range(0, moved.size())
                .mapToObj(i -> TransactionRow.of(programme, i, moved.get(i)))
                .toList());
    }

    /** A file gives them ids anew each time. */
    private static List<Transaction> withoutIds(List<Transaction> transactions) {
        return transactions.stream()
                .map(t -> new Transaction(
                        NO_ID,
                        t.type(),
                        t.date(),
                        t.amount(),
                        t.currency(),
                        t.valueDate(),
                        t.description(),
                        t.provider(),
                        t.receiver(),
                        t.ref()))
                .toList();
    }
}
