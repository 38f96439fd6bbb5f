package org.jointly.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Signature;
import org.jointly.api.audit.AuditEntry;
import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void anExportSaysWhatLeftAndInWhichForm() {
        assertThat(said("document.exported", Map.of("format", "docx", "comments", "false")))
                .isEqualTo("A text was taken out as a Word file");
        assertThat(said("document.exported", Map.of("format", "pdf", "comments", "true")))
                .isEqualTo("A text was taken out as a PDF file, with its comments");
        assertThat(said("version.exported", Map.of("format", "markdown", "number", "3")))
                .isEqualTo("Version 3 of a text was taken out as a Markdown file");
    }

    @Test
    void aSumSaysHowOften() {
        var since = "2026-11-28T19:40:00Z";
        assertThat(said("requests.refused", Map.of("403", "2", "404", "1", "since", since)))
                .isEqualTo("Tried what is not allowed or not there: 3 requests were refused");
        assertThat(said("requests.limited", Map.of("export", "1", "since", since)))
                .isEqualTo("Asked more often than is taken: 1 request was turned down");
        assertThat(said("trail.read", Map.of("pages", "2", "since", since)))
                .isEqualTo("The audit trail was read: 2 pages");
        assertThat(said("trail.verified", Map.of("times", "1", "since", since)))
                .isEqualTo("The chain of the audit trail was checked once");
    }

    @Test
    void whatChangedIsListed() {
        assertThat(said("programme.imported", Map.of("outcome", "updated", "changed", "stage,titles")))
                .isEqualTo("The programme was brought in from an IATI file. Changed: stage, title");
        assertThat(said("programme.imported", Map.of("outcome", "created", "changed", "")))
                .isEqualTo("The programme was brought in from an IATI file");
    }

    private static String said(String action, Map<String, String> details) {
        return Sentence.of(new AuditEntry(
                1,
                Instant.EPOCH,
                new Signature(new UUID(0, 1), "Amina Test", new UUID(0, 2), "IOM"),
                action,
                new UUID(0, 3),
                null,
                null,
                Audience.ORGANISATION,
                details,
                ""));
    }
}
