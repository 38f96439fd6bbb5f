package org.jointly.voices.keeper;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;

/** Something the keeper did that belongs into an organisation's trail. */
@Serdeable
record KeeperActed(String action, UUID subject) {
    static final Kind<KeeperActed> KIND = Kind.of(Duty.VOICES, "voices.keeper-acted", KeeperActed.class);
}
