package org.jointly.access.mailchange;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.OfOrganisation;

/** An organisation's directory gave an account another address; the old one is to be told. */
@Serdeable
public record MailMoved(UUID organisation, UUID person, String name, String from, String to) implements OfOrganisation {
    public static final Kind<MailMoved> KIND = Kind.ofRequests("access.mail-moved", MailMoved.class);
}
