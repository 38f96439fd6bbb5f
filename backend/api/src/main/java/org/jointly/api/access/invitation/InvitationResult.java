package org.jointly.api.access.invitation;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a request to invite people.
 *
 * @param mail as it was understood
 * @param message what is wrong with the line, where it is invalid
 * @param invitation the new one, or the one that is pending already
 */
@Serdeable
public record InvitationResult(
        String mail,
        InvitationOutcome outcome,
        @Nullable String message,
        @Nullable PersonInvitation invitation) {}
