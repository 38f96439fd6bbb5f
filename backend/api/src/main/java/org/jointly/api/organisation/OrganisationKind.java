package org.jointly.api.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What sort of body an organisation is. */
@Serdeable
public enum OrganisationKind {
    @JsonProperty("un_agency")
    UN_AGENCY,
    /** Intergovernmental outside the United Nations. */
    @JsonProperty("intergovernmental")
    INTERGOVERNMENTAL,
    @JsonProperty("government")
    GOVERNMENT,
    @JsonProperty("civil_society")
    CIVIL_SOCIETY,
    @JsonProperty("academia")
    ACADEMIA,
    @JsonProperty("private_sector")
    PRIVATE_SECTOR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
