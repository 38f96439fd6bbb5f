package org.jointly.api.access.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a reader may do with an organisation of the platform. */
@Serdeable
public enum OrganisationAbility {
    @JsonProperty("change")
    CHANGE,
    @JsonProperty("suspend")
    SUSPEND,
    @JsonProperty("reactivate")
    REACTIVATE,
    /** Only as long as it has no administrator. */
    @JsonProperty("name_administrator")
    NAME_ADMINISTRATOR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
