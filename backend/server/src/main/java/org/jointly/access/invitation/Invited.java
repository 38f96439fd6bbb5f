package org.jointly.access.invitation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jointly.api.access.invitation.InvitationResult;

/** What became of each line, as it is kept for a repetition of the request. */
@Serdeable
record Invited(List<InvitationResult> results) {}
