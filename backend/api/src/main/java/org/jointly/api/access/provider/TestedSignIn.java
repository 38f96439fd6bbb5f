package org.jointly.api.access.provider;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test sign-in received.
 *
 * @param subject the provider's own name for the person
 * @param verified whether the provider says that the address is verified; SAML has no word for it
 * @param doubt why somebody like this could not sign in: {@code no_mail}, {@code mail_not_verified} or {@code foreign_domain}
 */
@Serdeable
public record TestedSignIn(
        Instant at,
        String subject,
        @Nullable String mail,
        boolean verified,
        List<String> groups,
        @Nullable String doubt) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public TestedSignIn {
        groups = groups == null ? List.of() : List.copyOf(groups);
    }
}
