package org.jointly.api.access.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** By which protocol an identity provider says who somebody is. */
@Serdeable
public enum ProviderKind {
    /** OpenID Connect. */
    @JsonProperty("oidc")
    OIDC,
    /** SAML 2.0. */
    @JsonProperty("saml")
    SAML;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
