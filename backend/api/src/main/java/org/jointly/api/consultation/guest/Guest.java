package org.jointly.api.consultation.guest;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that is asked in one call by a link in a mail.
 *
 * @param id also stands for the organisation in what it submits
 * @param mail where the link goes; absent once it was forgotten, a month after the link's end
 * @param openedAt when the link was last used; absent if never
 * @param goodUntil when the link ends, thirty days after the day for which answers are promised
 */
@Serdeable
public record Guest(
        UUID id,
        String name,
        OrganisationKind kind,
        @Nullable String mail,
        @Nullable String contact,
        String language,
        Signature invitedBy,
        Instant invitedAt,
        @Nullable Instant openedAt,
        Instant goodUntil,
        GuestState state) {}
