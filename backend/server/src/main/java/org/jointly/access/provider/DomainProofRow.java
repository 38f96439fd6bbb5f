package org.jointly.access.provider;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.provider.DomainState;
import org.jointly.api.access.provider.MailDomain;
import org.jspecify.annotations.Nullable;

/** A registered mail domain and how far its proof has come: a row of {@code access.provider_domain}, if there is one. */
@Introspected
record DomainProofRow(
        UUID organisation,
        String domain,
        @Nullable String token,
        @Nullable Instant checkedAt,
        @Nullable Instant provenAt,
        @Nullable Instant lostAt) {
    private static final String LABEL = "_jointly.";
    private static final String KEY = "jointly-verification=";

    static String recordOf(String domain) {
        return LABEL + domain;
    }

    static String valueOf(String token) {
        return KEY + token;
    }

    boolean isProven() {
        return provenAt != null;
    }

    MailDomain shown() {
        return new MailDomain(
                domain, state(), recordOf(domain), token == null ? null : valueOf(token), checkedAt, provenAt);
    }

    private DomainState state() {
        if (token == null) {
            return DomainState.UNPROVEN;
        }
        return provenAt == null ? DomainState.WAITING : lostAt == null ? DomainState.PROVEN : DomainState.LOST;
    }
}
