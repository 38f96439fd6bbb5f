package org.jointly.api.exchange;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Bounded;

/** Which activities may take over what stands in their programmes, as somebody saw it. */
@Serdeable
public record ConfirmImport(@NotNull @Size(max = 500) List<@Valid Confirmed> activities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public ConfirmImport {
        activities = List.copyOf(Bounded.list(500, activities));
    }

    /**
     * One of them.
     *
     * @param version the version of the programme that the report showed
     */
    @Serdeable
    public record Confirmed(@NotNull UUID activity, int version) {}
}
