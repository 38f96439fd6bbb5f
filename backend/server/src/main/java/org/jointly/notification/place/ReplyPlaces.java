package org.jointly.notification.place;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.Actor;
import org.jointly.platform.notice.MailedAnswer;
import org.jointly.platform.notice.ReplyPlace;
import org.jointly.platform.problem.NotAllowed;

/** All places that features offer to be answered in by mail. */
@Singleton
public class ReplyPlaces {
    private final List<ReplyPlace> offered;

    ReplyPlaces(List<ReplyPlace> offered) {
        this.offered = offered;
    }

    /** Whether somebody may answer there now. */
    public boolean takes(Actor actor, UUID thread) {
        return actor.find(() -> offered.stream().anyMatch(place -> place.takes(thread)));
    }

    /** Answers in somebody's name; refuses as their browser would be refused. */
    public void answer(Actor actor, UUID thread, MailedAnswer answer) {
        actor.perform(() -> offered.stream()
                .filter(place -> place.knows(thread))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("notification.mail-gone"))
                .answer(thread, answer));
    }
}
