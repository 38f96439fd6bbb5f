package org.jointly.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Requests were answered 429 because there were too many of them: the sum of one minute on one node.
 *
 * @param minute when the minute began
 * @param kind which limit it was
 * @param organisation for which the person acted; null where a limit stands before that is known
 * @param person who asked; null for a stranger, whose address is not written down
 * @param count how many were refused
 */
public record RequestsRefused(
        Instant minute,
        Kind kind,
        @Nullable UUID organisation,
        @Nullable UUID person,
        long count) {
    /** The limits, by what they count. */
    public enum Kind {
        /** Requests without a valid token, by address. */
        ADDRESS,
        /** All requests of a person. */
        PERSON,
        /** All requests for an organisation. */
        ORGANISATION,
        /** Exports. */
        EXPORT,
        /** Imports. */
        IMPORT,
        /** Tickets that open a live document or a voice. */
        TICKET,
        /** Lists of people, which Keycloak is asked for. */
        PEOPLE,
        /** Invitations. */
        INVITATION,
        /** Logos that are sent, which are drawn anew. */
        LOGO,
        /** People whom an organisation's directory brings in. */
        PROVISIONING,
        /** Questions to the search. */
        SEARCH
    }
}
