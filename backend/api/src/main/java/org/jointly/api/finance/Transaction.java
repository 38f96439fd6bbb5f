package org.jointly.api.finance;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved or was promised.
 *
 * @param type IATI TransactionType, such as 1 incoming funds, 2 outgoing commitment, 3 disbursement, 4 expenditure
 */
@Serdeable
public record Transaction(
        UUID id,
        String type,
        LocalDate date,
        BigDecimal amount,
        String currency,
        @Nullable LocalDate valueDate,
        @Nullable String description,
        @Nullable String provider,
        @Nullable String receiver,
        @Nullable String ref) {}
