package org.jointly.notification.calendar;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/** Somebody made, renewed or ended the address of their calendar; for the trail of the organisation they acted for. */
record CalendarActed(String action, UUID subject, String name) implements Recorded {
    static CalendarActed of(String what, Actor actor) {
        return new CalendarActed("account.calendar_" + what, actor.person(), actor.personName());
    }

    @Override
    public @Nullable UUID programme() {
        return null;
    }

    @Override
    public Audience audience() {
        return Audience.ORGANISATION;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("name", name);
    }
}
