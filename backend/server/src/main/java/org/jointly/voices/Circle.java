package org.jointly.voices;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.keylog.KeyLogs;

/** How the actor stands to a channel: whoever is not of its circle learns no more than a survivor does. */
@Singleton
@Transactional
public class Circle {
    private final ChannelRows rows;
    private final KeyLogs keyLogs;

    Circle(ChannelRows rows, KeyLogs keyLogs) {
        this.rows = rows;
        this.keyLogs = keyLogs;
    }

    /** What the actor may do in a channel that they see. */
    public ChannelStanding standing(UUID id) {
        return standing(row(id));
    }

    public ChannelStanding standing(ChannelRow row) {
        var actor = Actor.current();
        return new ChannelStanding(
                actor,
                row,
                Set.copyOf(rows.standings(row.id())),
                rows.duties(row.id()).stream()
                        .map(duty -> ChannelDuty.valueOf(duty.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                keyLogs.of(actor.organisation()).custodians().keySet());
    }

    /** In a channel to whose circle they belong. */
    ChannelStanding inside(UUID id) {
        var standing = standing(row(id));
        if (!standing.inCircle()) {
            throw new NotFound("channel");
        }
        return standing;
    }

    /** Where they may do this. */
    ChannelStanding allowed(UUID id, ChannelAbility ability) {
        var standing = inside(id);
        if (!standing.allows(ability)) {
            throw new NotAllowed("voices.not-yours");
        }
        return standing;
    }

    ChannelRow row(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("channel"));
    }
}
