package org.jointly.discussion.mention;

import java.util.List;
import java.util.Locale;
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
    List<String> foldedNames() {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    Mentionable shown() {
        return new Mentionable(id, kind, names.getFirst(), organisationName, told.size());
    }
}
