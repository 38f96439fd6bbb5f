package org.jointly.ui.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jointly.api.Audience;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.api.programme.Stage;
import org.jointly.api.programme.Text;
import org.jointly.ui.session.Cast;

/** Programmes for the tests. */
public final class Programmes {
    private Programmes() {}

    public static Programme led(Organisation lead, Set<ProgrammeAbility> abilities, Partner... others) {
        var partners = new ArrayList<Partner>();
        partners.add(new Partner(lead, Set.of(Capacity.LEAD), Set.of(Audience.DRAFTERS, Audience.PROGRAMME)));
        partners.addAll(List.of(others));
        return new Programme(
                Cast.id("programme"),
                null,
                List.of(new Text("en", "Fair recruitment in West Africa")),
                List.of(),
                Stage.DESIGN,
                List.of(Stage.QUALITY_REVIEW, Stage.IDEA, Stage.TERMINATED),
                Set.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                partners,
                Set.of(Capacity.LEAD),
                Instant.EPOCH,
                Instant.EPOCH,
                3,
                abilities,
                null);
    }
}
