package org.jointly.api.finance;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The budget as published, with one total per currency; currencies are never added up.
 * Where a period has both an original and a revised line, both are listed and the revised one counts.
 */
@Serdeable
public record Budget(List<BudgetLine> lines, List<Money> totals) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public Budget {
        lines = lines == null ? List.of() : List.copyOf(lines);
        totals = totals == null ? List.of() : List.copyOf(totals);
    }
}
