package org.jointly.access.delegation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.access.notice.Told;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** A letter about a delegation for one of the two. */
@Serdeable
record DelegationLetter(UUID person, Told told) {
    static final Kind<DelegationLetter> KIND = Kind.of(Duty.ACCESS, "access.delegation-letter", DelegationLetter.class);

    static List<DelegationLetter> ofMade(DelegationRow row) {
        return List.of(
                of(row, row.giver(), "delegation-given", row.delegateName(), row.ends()),
                of(row, row.delegate(), "delegation-received", row.giverName(), row.ends()));
    }

    static List<DelegationLetter> ofEnded(DelegationRow row) {
        var on = row.endedAt() == null ? row.ends() : row.endedAt();
        return List.of(
                of(row, row.giver(), "delegation-ended", row.delegateName(), on),
                of(row, row.delegate(), "delegation-ended", row.giverName(), on));
    }

    private static DelegationLetter of(DelegationRow row, UUID person, String about, String name, Instant on) {
        return new DelegationLetter(person, new Told(row.organisation(), about, name, on, null));
    }
}
