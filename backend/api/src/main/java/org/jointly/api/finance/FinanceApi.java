package org.jointly.api.finance;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** The money of a joint programme, for the organisations in it. */
public interface FinanceApi {
    @Get("/programmes/{programme}/budget")
    Budget budget(UUID programme);

    /** Newest first. */
    @Get("/programmes/{programme}/transactions{?after}")
    Page<Transaction> transactions(UUID programme, @Nullable @QueryValue @Size(max = 500) String after);
}
