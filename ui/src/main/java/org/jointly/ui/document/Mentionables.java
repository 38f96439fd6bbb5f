package org.jointly.ui.document;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.Audience;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.MentionableKind;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.programme.Programme;
import org.jointly.ui.document.EditorSettings.Mentionable;
import org.jointly.ui.session.BackendAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom one may mention in a text: the programme's organisations and, for its writers, the people who read it. */
@Singleton
class Mentionables {
    private static final Logger log = LoggerFactory.getLogger(Mentionables.class);

    private final DiscussionApi discussion;

    Mentionables(DiscussionApi discussion) {
        this.discussion = discussion;
    }

    List<Mentionable> in(Programme programme, Document document) {
        var all = new ArrayList<Mentionable>();
        if (document.allows(DocumentAbility.WRITE)) {
            all.addAll(people(programme));
        }
        programme.partners().stream()
                .map(partner -> partner.organisation())
                .map(organisation -> new Mentionable(organisation.id(), organisation.name(), "organisation"))
                .forEach(all::add);
        return all;
    }

    // a text must open while this is away
    private List<Mentionable> people(Programme programme) {
        try {
            return discussion.mentionables(programme.id(), Audience.PROGRAMME).stream()
                    .filter(one -> one.kind() == MentionableKind.PERSON)
                    .map(person -> new Mentionable(person.id(), person.name(), "person"))
                    .toList();
        } catch (BackendAway away) {
            log.warn("Nobody can be mentioned by name now: {}", away.getMessage());
            return List.of();
        }
    }
}
