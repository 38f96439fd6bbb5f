package org.jointly.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.Audience;
import org.jointly.api.Signature;
import org.jointly.api.audit.ActKind;
import org.jointly.api.audit.AuditEntry;
import org.jspecify.annotations.Nullable;
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
    void aReviewAndAHandoverSayOnWhomAndHowMany() {
        assertThat(said("people.exported", Map.of("people", "12")))
                .isEqualTo("The list of 12 people was taken out as a file");
        assertThat(said("duties.moved", Map.of("name", "Noor Test", "to", "Clara Test", "duties", "2")))
                .isEqualTo("2 duties of Noor Test went to Clara Test");
        assertThat(said("review.begun", Map.of("people", "1"))).isEqualTo("A review of access was begun, of 1 person");
        assertThat(said("review.decided", Map.of("name", "Noor Test", "decision", "take_roles")))
                .isEqualTo("In a review it was decided on Noor Test: roles taken away");
        assertThat(said("review.closed", Map.of("undecided", "0")))
                .isEqualTo("A review of access was closed; everybody was decided on");
    }

    @Test
    void whatWasDoneInSomebodysPlaceSaysInWhose() {
        assertThat(said("invitation.accepted", Map.of("capacity", "partner", "for", "Carlos Demo")))
                .endsWith(", for Carlos Demo");
        assertThat(said("delegation.made", Map.of("giver", "Carlos Demo", "name", "Noor Test")))
                .isEqualTo("Carlos Demo gave their authority to Noor Test");
        assertThat(said("account.credential_removed", Map.of("name", "Noor Test", "kind", "passkey")))
                .isEqualTo("Noor Test removed a way to sign in: Passkey");
    }

    @Test
    void theTrailIsFilteredByAKindForEachOfItsSentences() {
        var nouns = Stream.of(ActKind.values())
                .flatMap(kind -> kind.nouns().stream())
                .toList();
        assertThat(ResourceBundle.getBundle("messages.messages", Locale.ENGLISH).keySet().stream()
                        .filter(key -> key.matches("audit\\.[a-z]+\\.[a-z_]+"))
                        .map(key -> key.split("\\.", -1)[1])
                        .distinct())
                .isNotEmpty()
                .isSubsetOf(nouns);
    }

    @Test
    void noSentenceKeepsAGap() {
        var actions = ResourceBundle.getBundle("messages.messages", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.matches("audit\\.[a-z]+\\.[a-z_]+"))
                .map(key -> key.substring("audit.".length()))
                .toList();
        assertThat(actions).contains("person.provisioned", "person.renamed", "person.mail_changed");
        assertThat(actions)
                .allSatisfy(action -> assertThat(said(action, Map.of("name", "Noor Test")))
                        .as(action)
                        .doesNotContain("{", "}"));
        assertThat(said("person.provisioned", Map.of("name", "Noor Test"))).startsWith("Noor Test ");
    }

    @Test
    void anInvitationSaysOfWhom() {
        assertThat(said("invitation.sent", Map.of("capacity", "partner"), "Harbour"))
                .isEqualTo("Harbour was invited as partner");
        assertThat(said("participation.ended", Map.of("capacity", "funder"), "Harbour"))
                .isEqualTo("The participation of Harbour as funder ended");
        assertThat(said("invitation.sent", Map.of("capacity", "partner")))
                .isEqualTo("An organisation was invited as partner");
    }

    @Test
    void whatChangedIsListed() {
        assertThat(said("programme.imported", Map.of("outcome", "updated", "changed", "stage,titles")))
                .isEqualTo("The programme was brought in from an IATI file. Changed: stage, title");
        assertThat(said("programme.imported", Map.of("outcome", "created", "changed", "")))
                .isEqualTo("The programme was brought in from an IATI file");
    }

    private static String said(String action, Map<String, String> details) {
        return said(action, details, null);
    }

    private static String said(String action, Map<String, String> details, @Nullable String about) {
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
                "",
                about,
                List.of()));
    }
}
