package org.jointly.api.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What sort of body an organisation is. */
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
