package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of what an organisation said.
 *
 * @param number counts the organisation's submissions in this call from 1
 * @param rows how many comments and answers it holds; like its hash and publicity for whoever submitted it alone
 * @param hash SHA-256, in hexadecimal, of what {@code GET …/content} answers
 * @param inPlaceOf whose standing as principal whoever submitted was given; absent where they hold it themselves
 * @param late whether it came after the call had closed
 * @param admittedFor why a late one was let in; absent while it is not
 * @param declinedFor why a late one does not count; absent while it is not declined
 * @param waits whether it came too late, and whoever manages the call has neither let it in nor declined it
 * @param counts whether it is the one that is answered
 */
@Serdeable
public record SubmissionReceipt(
        UUID id,
        UUID call,
        int number,
        Signature submittedBy,
        @Nullable String inPlaceOf,
        Instant submittedAt,
        @Nullable Integer rows,
        @Nullable String hash,
        @Nullable Publicity publicity,
        boolean late,
        @Nullable Signature admittedBy,
        @Nullable Instant admittedAt,
        @Nullable String admittedFor,
        @Nullable Signature declinedBy,
        @Nullable Instant declinedAt,
        @Nullable String declinedFor,
        boolean waits,
        boolean counts) {}
