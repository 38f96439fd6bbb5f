package org.jointly.voices.keeper;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Writes into an organisation's trail what the keeper did. */
@Singleton
class KeeperTrail implements Receiver<KeeperActed> {
    private final Keeper keeper;
    private final Keeping keeping;

    KeeperTrail(Keeper keeper, Keeping keeping) {
        this.keeper = keeper;
        this.keeping = keeping;
    }

    @Override
    public Kind<KeeperActed> kind() {
        return KeeperActed.KIND;
    }

    @Override
    public void receive(Delivery<KeeperActed> acted) {
        var organisation = Objects.requireNonNull(acted.organisation());
        if (!keeper.as("Jointly", organisation, () -> keeping.tell(acted))) {
            throw new IllegalStateException("The directory does not know the organisation yet");
        }
    }
}
