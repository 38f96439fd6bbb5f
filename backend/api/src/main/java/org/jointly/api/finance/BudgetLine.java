package org.jointly.api.finance;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money planned for a period.
 *
 * @param type IATI BudgetType: {@code original} or {@code revised}
 * @param status IATI BudgetStatus: {@code indicative} or {@code committed}
 * @param currency ISO 4217
 */
@Serdeable
public record BudgetLine(
        String type,
        String status,
        LocalDate from,
        LocalDate to,
        BigDecimal amount,
        String currency,
        @Nullable LocalDate valueDate) {}
