package org.jointly.api.access.provider;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people of an organisation sign in.
 *
 * @param provider absent while none is connected
 * @param redirectUri where the provider sends people back to, of OIDC; of SAML the assertion consumer service
 * @param entityId how we are called in SAML
 */
@Serdeable
public record SignInSettings(
        @Nullable Provider provider, List<MailDomain> domains, String redirectUri, String entityId) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public SignInSettings {
        domains = domains == null ? List.of() : List.copyOf(domains);
    }
}
