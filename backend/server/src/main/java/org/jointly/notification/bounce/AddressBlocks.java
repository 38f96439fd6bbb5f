package org.jointly.notification.bounce;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.api.notification.MailReach;

/** Addresses to which no letters of notices go any more. */
@Singleton
@Transactional
public class AddressBlocks {
    private final BounceRows rows;

    AddressBlocks(BounceRows rows) {
        this.rows = rows;
    }

    /** Under the duty {@code NOTIFICATION}. With a new address of theirs the blocks of former ones end. */
    public boolean isBlocked(UUID person, String address) {
        rows.endOthers(person, address);
        return !rows.blocks(person).isEmpty();
    }

    /** Of the actor, whatever their address is now. */
    public List<MailReach> of(UUID person) {
        return rows.blocks(person).stream()
                .map(block -> new MailReach(block.address(), block.since()))
                .toList();
    }

    /** The actor wants it tried again; what came back counts no more. */
    public void lift(UUID person) {
        rows.lift(person);
        rows.forget(person);
    }
}
