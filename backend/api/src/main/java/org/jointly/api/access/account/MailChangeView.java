package org.jointly.api.access.account;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a mailed link is told.
 *
 * @param old whether it is the link of the old address, which may stop the change
 * @param mail the new address; absent where the link is unknown
 */
@Serdeable
public record MailChangeView(
        MailChangeState state,
        boolean old,
        @Nullable String mail,
        @Nullable String language) {}
