package org.jointly.access.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jointly.api.access.Role;
import org.jointly.api.access.webhook.ReplayEvents;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.TooMany;

/** Who makes webhooks, and what may be asked of them. */
final class WebhookPolicy {
    static final int MOST = 20;
    static final Duration MINUTE = Duration.ofMinutes(1);

    /** Of tests, and of replays. */
    static final int A_MINUTE = 10;

    private WebhookPolicy() {}

    static Actor administrator() {
        var actor = Actor.current();
        if (!actor.has(Role.ADMIN)) {
            throw new NotAllowed("webhook.admins-only");
        }
        return actor;
    }

    static void areKnown(Set<String> kinds, List<String> known) {
        var strange = new TreeSet<>(kinds);
        known.forEach(strange::remove);
        if (!strange.isEmpty()) {
            throw new Invalid("/kinds", "webhook.kinds-unknown", String.join(", ", strange));
        }
    }

    static void oneMoreFits(int number) {
        if (number >= MOST) {
            throw new NotAllowed("webhook.most", MOST);
        }
    }

    static void maySend(WebhookRow webhook) {
        if (!webhook.isOn()) {
            throw new NotAllowed("webhook.off");
        }
    }

    /** The receiver need not be the organisation's: nobody has us knock at a door without end. */
    static void notTooOften(long tests) {
        if (tests >= A_MINUTE) {
            throw new TooMany(MINUTE);
        }
    }

    /** @param counted nothing where that would be one too many */
    static void countsOneMore(int counted) {
        if (counted == 0) {
            throw new TooMany(MINUTE);
        }
    }

    static void wasSentAgain(boolean replaying) {
        if (replaying) {
            throw new StillReplaying();
        }
    }

    static void saysWhich(ReplayEvents request) {
        if ((request.delivery() == null) == (request.since() == null)) {
            throw new Invalid("", "webhook.replay-what");
        }
    }
}
