package org.jointly.api.access.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.jointly.api.access.Role;

/**
 * What a service account may be allowed to do. None lets it speak for the organisation or come near survivors' voices; people
 * are managed by the one scope that does nothing else.
 */
@Serdeable
public enum MachineScope {
    /** Programmes with their results, budgets and documents. */
    @JsonProperty("read_programmes")
    READ_PROGRAMMES(Role.VIEWER),
    /** Begin programmes and change what they say. */
    @JsonProperty("write_programmes")
    WRITE_PROGRAMMES(Role.EDITOR),
    /** Topics and their comments, as far as the organisation hears them. */
    @JsonProperty("read_discussion")
    READ_DISCUSSION(Role.VIEWER),
    /** Raise topics and comment in them. */
    @JsonProperty("write_comments")
    WRITE_COMMENTS(Role.COMMENTER),
    /** Bring in files of published activities and read the reports of that. */
    @JsonProperty("import_activities")
    IMPORT_ACTIVITIES(Role.EDITOR),
    /** The organisation's audit trail, page by page. */
    @JsonProperty("read_trail")
    READ_TRAIL(Role.ADMIN),
    /**
     * The organisation's people by SCIM 2.0, with the roles of viewer, commenter and editor. An account with this scope has no
     * other.
     */
    @JsonProperty("provision_people")
    PROVISION_PEOPLE(Role.ADMIN);

    private final Role role;

    MachineScope(Role role) {
        this.role = role;
    }

    /** The role that the account's maker, and whoever gave the token, must hold: when it is made and each time it is used. */
    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
