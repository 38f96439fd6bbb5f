package org.jointly.access.notice;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organisation's administrators are to be told by mail.
 *
 * @param about which text it is: the beginning of its keys
 * @param name what or whom it is about
 * @param on a day that the text names
 * @param role a role that the text names
 * @param person whose page the mail leads to
 */
@Serdeable
public record AdministratorNotice(
        UUID organisation,
        String about,
        String name,
        @Nullable Instant on,
        @Nullable String role,
        @Nullable UUID person) {
    @SuppressWarnings("NullAway") // JSON leaves an empty text out
    public AdministratorNotice {
        name = name == null ? "" : name;
    }

    public static final Kind<AdministratorNotice> KIND =
            Kind.of(Duty.ACCESS, "access.notice", AdministratorNotice.class);

    AdministratorNotice(UUID organisation, String about, String name, @Nullable Instant on, @Nullable String role) {
        this(organisation, about, name, on, role, null);
    }

    public static AdministratorNotice machineExpires(UUID organisation, String name, Instant on) {
        return new AdministratorNotice(organisation, "machine", name, on, null);
    }

    /** The host alone: what stands behind it may be a secret. */
    public static AdministratorNotice webhookGivenUp(UUID organisation, String url) {
        return new AdministratorNotice(organisation, "webhook", URI.create(url).getHost(), null, null);
    }

    public static AdministratorNotice left(UUID organisation, UUID person, String name) {
        return new AdministratorNotice(organisation, "left", name, null, null, person);
    }

    public static AdministratorNotice mailChanged(UUID organisation, String name) {
        return new AdministratorNotice(organisation, "mail-changed", name, null, null);
    }

    public static AdministratorNotice roleEnds(UUID organisation, String name, Role role, Instant on) {
        return new AdministratorNotice(organisation, "role-ends-of", name, on, role.toString());
    }

    Told told() {
        return new Told(organisation, about, name, on, role, person);
    }

    public static AdministratorNotice domainLost(UUID organisation, String domain) {
        return new AdministratorNotice(organisation, "domain", domain, null, null);
    }

    /** @param asker the name of who asked for it */
    public static AdministratorNotice archiveReady(UUID organisation, String asker, Instant expires) {
        return new AdministratorNotice(organisation, "archive", asker, expires, null);
    }

    public static AdministratorNotice archiveFailed(UUID organisation, String asker) {
        return new AdministratorNotice(organisation, "archive-failed", asker, null, null);
    }

    public static AdministratorNotice leaving(UUID organisation, String who, Instant on) {
        return new AdministratorNotice(organisation, "leaving", who, on, null);
    }

    public static AdministratorNotice leavingTakenBack(UUID organisation, String who) {
        return new AdministratorNotice(organisation, "leaving-taken-back", who, null, null);
    }

    public static AdministratorNotice leavingHeldUp(UUID organisation, String who) {
        return new AdministratorNotice(organisation, "leaving-held-up", who, null, null);
    }

    public static AdministratorNotice organisationLeft(UUID organisation) {
        return new AdministratorNotice(organisation, "organisation-left", "", null, null);
    }
}
