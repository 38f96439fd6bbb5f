package org.jointly.finance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jointly.api.finance.Transaction;
import org.jspecify.annotations.Nullable;

/** A row of {@code finance.transaction}. */
@MappedEntity(value = "transaction", schema = "finance")
record TransactionRow(
        @Id UUID id,
        UUID programme,
        int position,
        String type,
        LocalDate day,
        BigDecimal amount,
        String currency,
        @Nullable LocalDate valueDay,
        @Nullable String description,
        @Nullable String provider,
        @Nullable String receiver,
        @Nullable String ref) {
    static TransactionRow of(UUID programme, int position, Transaction transaction) {
        return new TransactionRow(
                UUID.randomUUID(),
                programme,
                position,
                transaction.type(),
                transaction.date(),
                transaction.amount(),
                transaction.currency(),
                transaction.valueDate(),
                transaction.description(),
                transaction.provider(),
                transaction.receiver(),
                transaction.ref());
    }

    Transaction seen() {
        return new Transaction(id, type, day, amount, currency, valueDay, description, provider, receiver, ref);
    }
}
