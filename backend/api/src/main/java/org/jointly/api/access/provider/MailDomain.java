package org.jointly.api.access.provider;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registered mail domain of the organisation. An identity provider is believed about proven ones alone.
 *
 * @param record the name of the TXT record that proves it
 * @param value what the record must say; absent before the first look
 * @param checkedAt when name servers were asked last
 */
@Serdeable
public record MailDomain(
        String domain,
        DomainState state,
        String record,
        @Nullable String value,
        @Nullable Instant checkedAt,
        @Nullable Instant provenAt) {}
