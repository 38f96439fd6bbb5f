package org.jointly.programme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.programme.Budget;
import org.jointly.api.programme.BudgetLine;
import org.jointly.api.programme.Link;
import org.jointly.api.programme.Money;
import org.jointly.api.programme.Result;
import org.jointly.api.programme.Transaction;
import org.jointly.platform.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads what was published about a programme. */
@Singleton
@Transactional(readOnly = true)
class Ledger {
    private static final int PAGE = 50;

    private final Programmes programmes;
    private final Published published;

    Ledger(Programmes programmes, Published published) {
        this.programmes = programmes;
        this.published = published;
    }

    Budget budget(UUID programme) {
        programmes.standing(programme);
        var lines = published.budget().findByProgrammeOrderByPosition(programme).stream()
                .map(BudgetLineRow::seen)
                .toList();
        return new Budget(lines, totals(lines));
    }

    List<Result> results(UUID programme) {
        programmes.standing(programme);
        return published.results().findByProgrammeOrderByPosition(programme).stream()
                .map(ResultRow::seen)
                .toList();
    }

    List<Link> links(UUID programme) {
        programmes.standing(programme);
        return published.links().findByProgrammeOrderByPosition(programme).stream()
                .map(LinkRow::seen)
                .toList();
    }

    Page<Transaction> transactions(UUID programme, @Nullable String after) {
        programmes.standing(programme);
        var cursor = Cursor.parse(after);
        var found = published
                .transactions()
                .page(
                        programme,
                        cursor == null ? null : cursor.day(0),
                        cursor == null ? 0 : cursor.number(1),
                        PAGE + 1);
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
