package org.jointly.access.leaving;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jointly.access.archive.ArchivesTakenOut;
import org.jointly.api.access.leaving.Hindrance;
import org.jointly.api.access.leaving.HindranceKind;
import org.jointly.platform.Actor;
import org.jointly.platform.leaving.LeavingPart;
import org.jointly.platform.leaving.Obstacle;

/** What stands in the way of the acting organisation's leaving, as features say. */
@Singleton
class Hindrances {
    private final List<LeavingPart> parts;
    private final ArchivesTakenOut archives;
    private final Clock clock;

    Hindrances(List<LeavingPart> parts, ArchivesTakenOut archives, Clock clock) {
        this.parts = parts;
        this.archives = archives;
        this.clock = clock;
    }

    /** Before it is announced: an archive is among them. */
    List<Hindrance> before() {
        var since = clock.instant().minus(LeavingPolicy.ARCHIVE);
        var archive = archives.since(Actor.current().organisation(), since)
                ? Stream.<Hindrance>empty()
                : Stream.of(new Hindrance(HindranceKind.NO_ARCHIVE, null, null));
        return Stream.concat(archive, ofFeatures().stream()).toList();
    }

    List<Hindrance> ofFeatures() {
        return parts.stream()
                .flatMap(part -> part.obstacles().stream())
                .map(obstacle -> new Hindrance(kind(obstacle), obstacle.programme(), obstacle.name()))
                .toList();
    }

    private static HindranceKind kind(Obstacle obstacle) {
        return switch (obstacle.kind()) {
            case LEADS_ALONE -> HindranceKind.LEADS_ALONE;
            case VOICES -> HindranceKind.VOICES;
        };
    }
}
