package org.jointly.finance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.finance.BudgetLine;
import org.jspecify.annotations.Nullable;

/** A row of {@code finance.budget_line}. */
@MappedEntity(value = "budget_line", schema = "finance")
record BudgetLineRow(
        @Id UUID id,
        UUID programme,
        int position,
        String type,
        String status,
        LocalDate fromDay,
        LocalDate toDay,
        BigDecimal amount,
        String currency,
        @Nullable LocalDate valueDay) {
    static BudgetLineRow of(UUID programme, int position, BudgetLine line) {
        return new BudgetLineRow(
                UUID.randomUUID(),
                programme,
                position,
                line.type(),
                line.status(),
                line.from(),
                line.to(),
                line.amount(),
                line.currency(),
                line.valueDate());
    }

    BudgetLine seen() {
        return new BudgetLine(type, status, fromDay, toDay, amount, currency, valueDay);
    }
}
