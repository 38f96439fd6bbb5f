package org.jointly.finance;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.finance.Budget;
import org.jointly.api.finance.BudgetLine;
import org.jointly.api.finance.Money;
import org.jointly.api.finance.Transaction;
import org.jointly.platform.Cursor;
import org.jointly.programme.Programmes;
import org.jointly.programme.PublishedPart;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional(readOnly = true)
public class Finances {
    private static final int PAGE = 50;

    private final Programmes programmes;
    private final BudgetLineRows budget;
    private final TransactionRows transactions;

    Finances(Programmes programmes, BudgetLineRows budget, TransactionRows transactions) {
        this.programmes = programmes;
        this.budget = budget;
        this.transactions = transactions;
    }

    /** What a published file says of money, ready to be taken over with the programme. */
    public PublishedPart published(List<BudgetLine> lines, List<Transaction> moved) {
        return new PublishedFinances(budget, transactions, lines, moved);
    }

    Budget budget(UUID programme) {
        programmes.standing(programme);
        var lines = budget.findByProgrammeOrderByPosition(programme).stream()
                .map(BudgetLineRow::seen)
                .toList();
        return new Budget(lines, totals(lines));
    }

    Page<Transaction> transactions(UUID programme, @Nullable String after) {
        programmes.standing(programme);
        var cursor = Cursor.parse(after);
        var found = transactions.page(
                programme, cursor == null ? null : cursor.day(0), cursor == null ? 0 : cursor.number(1), PAGE + 1);
        return Cursor.page(found, PAGE, row -> Cursor.after(row.day(), row.position()), TransactionRow::seen);
    }

    private static List<Money> totals(List<BudgetLine> lines) {
        var totals = new TreeMap<String, BigDecimal>();
        lines.stream()
                .filter(line -> counts(line, lines))
                .forEach(line -> totals.merge(line.currency(), line.amount(), BigDecimal::add));
        return totals.entrySet().stream()
                .map(total -> new Money(total.getKey(), total.getValue()))
                .toList();
    }

    /** An original line gives way to a revised one of the same period. */
    private static boolean counts(BudgetLine line, List<BudgetLine> lines) {
        return line.type().equals("revised")
                || lines.stream()
                        .noneMatch(other -> other.type().equals("revised")
                                && other.from().equals(line.from())
                                && other.to().equals(line.to()));
    }
}
