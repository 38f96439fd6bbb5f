package org.jointly.api.programme.change;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was added to a field or removed from it.
 *
 * @param code of a country, region, strand, sector or tag; absent for words, days and names
 * @param vocabulary whose code it is, where a file said so
 * @param text the words that were added or removed, a day (ISO 8601), or the name of what has none in our lists
 * @param percentage the share that it had, 0 to 100
 */
@Serdeable
public record ChangedValue(
        @Nullable String code,
        @Nullable String vocabulary,
        @Nullable String text,
        @Nullable BigDecimal percentage) {
    public static ChangedValue ofText(String text) {
        return new ChangedValue(null, null, text, null);
    }
}
