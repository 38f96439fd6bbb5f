package org.jointly.discussion;

import static org.jointly.api.discussion.TopicAbility.COMMENT;
import static org.jointly.api.discussion.TopicAbility.REOPEN;
import static org.jointly.api.discussion.TopicAbility.RESOLVE;

import java.util.EnumSet;
import java.util.Set;
import org.jointly.api.Audience;
import org.jointly.api.discussion.TopicAbility;
import org.jointly.programme.Standing;

/** Who may do what with a topic. Whether one may see it at all is PostgreSQL's to say. */
final class TopicPolicy {
    private TopicPolicy() {}

    static boolean mayRaise(Standing standing, Audience audience) {
        return standing.comments() && (audience != Audience.DRAFTERS || standing.drafts());
    }

    static Set<TopicAbility> abilities(Standing standing, TopicRow topic) {
        var abilities = EnumSet.noneOf(TopicAbility.class);
        if (!standing.comments()) {
            return abilities;
        }
        abilities.add(COMMENT);
        if (settles(standing, topic)) {
            abilities.add(topic.resolved() ? REOPEN : RESOLVE);
        }
        return abilities;
    }

    /** The words of a text are moved by who writes it. */
    static boolean mayMoveAnchor(Standing standing) {
        return standing.edits();
    }

    /** Whether somebody may settle what a colleague raised, once the colleague leaves. */
    static boolean mayTakeOver(Standing standing, Audience audience) {
        return standing.actor().reads() && mayRaise(standing, audience);
    }

    private static boolean settles(Standing standing, TopicRow topic) {
        var actor = standing.actor();
        var mine = topic.responsible().equals(actor.person())
                && topic.organisation().equals(actor.organisation());
        return mine
                || (standing.leads() && standing.edits())
                || (topic.audience() == Audience.ORGANISATION && standing.edits());
    }
}
