package org.jointly.api.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a reader may do with a programme. */
@Serdeable
public enum ProgrammeAbility {
    @JsonProperty("update")
    UPDATE,
    @JsonProperty("change_stage")
    CHANGE_STAGE,
    @JsonProperty("invite")
    INVITE,
    @JsonProperty("end_participation")
    END_PARTICIPATION,
    @JsonProperty("discuss")
    DISCUSS,
    @JsonProperty("import")
    IMPORT,
    /** Also to withdraw it, where no other organisation ever took part. */
    @JsonProperty("archive")
    ARCHIVE,
    @JsonProperty("bring_back")
    BRING_BACK;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
