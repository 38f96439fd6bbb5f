package org.jointly.organisation;

import java.util.List;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of an organisation, for who looks after the platform.
 *
 * @param enabled whether people may act for it
 * @param version counts what was changed here
 */
public record RegisteredRow(
        Organisation organisation,
        @Nullable String country,
        @Nullable String website,
        List<String> languages,
        List<String> domains,
        boolean enabled,
        long version) {
    static RegisteredRow of(OrganisationRow row, List<String> domains) {
        return new RegisteredRow(
                row.seen(), row.country(), row.website(), row.spoken(), domains, row.enabled(), row.version());
    }
}
