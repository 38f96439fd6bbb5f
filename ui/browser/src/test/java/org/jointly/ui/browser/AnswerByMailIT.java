package org.jointly.ui.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;

/** Somebody answers the mail that told them of a question, and the others read it in the topic. */
class AnswerByMailIT {
    private static final String ANSWER = """
            The shelters do, each its own. We pay them until June.

            On Mon, 30 Nov 2026 at 09:58, Jointly <no-reply@jointly.example> wrote:

            > Hello Clara Demo,
            >
            > New for you at UNODC:
            """;

    private static final String IOM = "International Organization for Migration";

    private final Caller amina = Caller.of("amina", "iom");
    private final Caller clara = Caller.of("clara", "unodc");
    private final String programmeTitle = "Answered " + UUID.randomUUID();
    private final String title = "Who hires interpreters? " + UUID.randomUUID();

    @Test
    void anAnswerByMailStandsInTheTopicAndItsWholeMailIsUnfolded() throws Exception {
        RunningJointly.shared();
        var programme = programmeWithUnodc();
        // the invitation is mailed first, so that the next letter tells of one thing
        Mailbox.of("clara@").linkWith("/notices/for/", programmeTitle);
        var topic = asked(programme);
        send(Mailbox.of("clara@").answerTo(title));
        awaitComment(topic);
        var page = "/programmes/" + programme + "/discussion/topics/" + topic;
        try (var reader = Visitor.atADesk("en");
                var phone = Visitor.onAPhone("ar", ColorScheme.DARK)) {
            reader.open(page)
                    .signIn("amina")
                    .actFor(IOM)
                    .sees("The shelters do")
                    .sees("by mail");
            assertThat(reader.page().getByText("New for you at UNODC").count()).isZero();
            reader.press("Show the whole mail").sees("New for you at UNODC");
            reader.screenshot("answer-by-mail");
            reader.isAccessible();
            phone.open(page).signIn("amina").actFor(IOM).sees("بالبريد");
            phone.press("إظهار الرسالة كاملة").sees("New for you at UNODC");
            phone.screenshot("answer-by-mail-phone-ar");
            phone.isAccessible();
        }
    }

    @Test
    void whoseMailsComeBackIsToldAndHasThemTriedAgain() throws SQLException {
        RunningJointly.shared();
        try (var connection = TestStack.shared().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("insert into notification.block (person, address, status, since) values ('"
                    + Caller.of("ilse", "ilo").person()
                    + "', 'ilse@ilo.example', '5.1.1', now()) on conflict do nothing");
        }
        try (var ilse = Visitor.atADesk("en")) {
            ilse.open("/").signIn("ilse").sees("Your mails come back from");
            ilse.screenshot("mails-come-back-home");
            ilse.open("/me").sees("come back, so none were sent there");
            ilse.page().locator("#mail").scrollIntoViewIfNeeded();
            ilse.screenshot("mails-come-back");
            ilse.isAccessible();
            ilse.press("Try again").sees("The next mail goes there again.");
        }
    }

    private UUID programmeWithUnodc() {
        var programme = UUID.fromString(amina.post(
                        "/programmes",
                        Map.of(
                                "titles",
                                List.of(Map.of("language", "en", "text", programmeTitle)),
                                "strands",
                                List.of(),
                                "places",
                                List.of()))
                .get("id")
                .asText());
        var carlos = Caller.of("carlos", "unodc");
        var invitation = amina.post(
                "/programmes/" + programme + "/invitations",
                Map.of("organisation", carlos.organisation(), "capacity", "participating"));
        carlos.put("/programmes/invitations/" + invitation.get("id").asText() + "/answer", Map.of("accept", true));
        return programme;
    }

    private UUID asked(UUID programme) {
        return UUID.fromString(amina.post(
                        "/programmes/" + programme + "/discussion/topics",
                        Map.of(
                                "title",
                                title,
                                "text",
                                "Somebody has to.",
                                "audience",
                                "programme",
                                "asked",
                                clara.organisation()))
                .get("id")
                .asText());
    }

    /** As her mail program does. */
    private static void send(String replyTo) throws MessagingException {
        var port = Objects.requireNonNull(
                TestStack.shared().environment(TestStack.shared().backendPort()).get("JOINTLY_SMTP_PORT"));
        var properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", port);
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("clara@unodc.example"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(replyTo));
        mail.setSubject("Re: A question to your organisation", UTF_8.name());
        mail.setText(ANSWER, UTF_8.name());
        Transport.send(mail);
    }

    /** It is looked into the mailbox now and then. */
    private void awaitComment(UUID topic) throws InterruptedException {
        for (var tries = 0; tries < 900; tries++) {
            if (amina.get("/discussion/topics/" + topic + "/comments")
                            .get("items")
                            .size()
                    > 1) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No comment in " + topic);
    }
}
