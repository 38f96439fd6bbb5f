package org.jointly.access.provider;

import org.jointly.access.keycloak.ProviderReport;

/** What a test sign-in received, as its row keeps it: empty where nothing was said. */
record NotedTest(String subject, String mail, boolean verified, String doubt) {
    static NotedTest of(ProviderReport report) {
        return new NotedTest(
                report.subject() == null ? "" : report.subject(),
                report.mail() == null ? "" : report.mail(),
                report.verified(),
                report.why() == null ? "" : report.why());
    }
}
