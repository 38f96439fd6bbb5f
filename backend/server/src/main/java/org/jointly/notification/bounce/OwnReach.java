package org.jointly.notification.bounce;

import jakarta.inject.Singleton;
import org.jointly.access.Correspondence;
import org.jointly.api.notification.MailReach;
import org.jointly.platform.Actor;

/** Whether letters of notices reach somebody, as they are told themselves. */
@Singleton
public class OwnReach {
    private final AddressBlocks blocks;
    private final Correspondence correspondence;

    OwnReach(AddressBlocks blocks, Correspondence correspondence) {
        this.blocks = blocks;
        this.correspondence = correspondence;
    }

    /** Keycloak is asked for the address of now only where some letter came back. */
    public MailReach own() {
        var person = Actor.current().person();
        var blocked = blocks.of(person);
        return blocked.isEmpty()
                ? MailReach.GOOD
                : correspondence
                        .of(person)
                        .flatMap(addressee -> blocked.stream()
                                .filter(block -> addressee.mail().equalsIgnoreCase(block.address()))
                                .findFirst())
                        .orElse(MailReach.GOOD);
    }

    public MailReach tryAgain() {
        blocks.lift(Actor.current().person());
        return MailReach.GOOD;
    }
}
