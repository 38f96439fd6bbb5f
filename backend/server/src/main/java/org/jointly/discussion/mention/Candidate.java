package org.jointly.discussion.mention;

import java.util.List;
import java.util.UUID;
import org.jointly.api.discussion.Mentionable;
import org.jointly.api.discussion.MentionableKind;
import org.jointly.platform.notice.Whom;

/**
 * Who can be mentioned.
 *
 * @param names each of which will do
 * @param told who is told then
 */
record Candidate(
        UUID id, MentionableKind kind, List<String> names, String organisationName, List<Whom.OnePerson> told) {
    Mentionable shown() {
        return new Mentionable(id, kind, names.getFirst(), organisationName, told.size());
    }
}
