package org.jointly.notification.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.api.Audience.PROGRAMME;
import static org.jointly.api.programme.Capacity.PARTICIPATING;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.IVAN_PRINCIPAL_OF_ILO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;

import io.micronaut.core.type.Argument;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jointly.access.MailBox;
import org.jointly.api.Page;
import org.jointly.api.access.Me;
import org.jointly.api.access.Preferences;
import org.jointly.api.discussion.ByMail;
import org.jointly.api.discussion.Comment;
import org.jointly.api.discussion.CommentMail;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.programme.archival.PutAway;
import org.jointly.notification.Notices;
import org.jointly.platform.Backend;
import org.jointly.platform.Duty;
import org.jointly.platform.Visitor;
import org.jointly.platform.mail.incoming.Mailbox;
import org.jointly.platform.mail.incoming.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers to letters of notices, from the mailbox to the topic. */
class ReplyByMailTest {
    private static final Visitor UGO_ADMIN_OF_UNODC = Visitor.of("ugo", "unodc");
    private static final AnsweringReader OLGA = AnsweringReader.make();
    private static final AnsweringReader SAM = AnsweringReader.make();
    private static UUID programme = UUID.randomUUID();

    /** The topic that letters were sent of, and where they are answered. */
    @SuppressWarnings("NullAway.Init")
    private Topic topic;

    private String replyTo = "";
    private int before;

    @BeforeAll
    static void aProgrammeOfTwoAgencies() {
        programme = begun(AMINA_EDITOR_OF_IOM, "Answered " + UUID.randomUUID()).id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        Backend.adoptEverybody();
    }

    @BeforeEach
    void olgaIsAsked() throws SQLException {
        AnswerBox.empty();
        execute("update notification.incoming set answered_at = null, settled_at = settled_at - interval '2 hours'"
                + " where settled_at is not null");
        before = OLGA.box().mails().size();
        topic = raised();
        replyTo = AnsweringReader.replyTo(OLGA.letterOf(topic.title()));
        before = OLGA.box().mails().size();
    }

    @Test
    void anAnswerByMailBecomesAComment() {
        for (var sample : List.of(
                "gmail-ar",
                "gmail-html-only",
                "outlook-de",
                "outlook-he",
                "outlook-html-ar",
                "interleaved",
                "windows-1256",
                "company-list",
                "zero-and-controls")) {
            AnswerBox.put(OLGA.sample("answers", sample, replyTo));
            AnswerBox.takeIn();

            var comment = said().getLast();
            assertThat(comment.text()).isEqualTo(Samples.expected("answers", sample));
            assertThat(comment.author().person()).isEqualTo(person(OLGA));
            assertThat(comment.author().organisation()).isEqualTo(OLGA.visitor().organisation());
            assertThat(comment.byMail()).isNotNull();
        }
        assertThat(said()).hasSize(10);
        assertThat(AnswerBox.number("INBOX")).isZero();
        nobodyIsWrittenTo();
    }

    @Test
    void whatWasCutIsUnfoldedByWhoeverReadsTheTopicAndByNobodyElse() throws SQLException {
        AnswerBox.put(OLGA.sample("answers", "gmail-en", replyTo));
        AnswerBox.takeIn();
        var comment = said().getLast();
        assertThat(comment.byMail()).isEqualTo(new ByMail(true, 0));

        var whole = mail(AMINA_EDITOR_OF_IOM, comment).as(CommentMail.class).text();

        assertThat(whole).startsWith(comment.text()).contains("On Mon, 30 Nov 2026", "/unsubscribe/…");
        assertThat(whole).doesNotContain("AAAAAAAAAAAAAAAAAAAAA");
        assertThat(mail(IVAN_PRINCIPAL_OF_ILO, comment).status()).isEqualTo(404);
        assertThat(value("select count(*) from audit.entry where action = 'comment.written' and subject = '"
                        + comment.id() + "' and details ->> 'by' = 'mail'"))
                .isNotEqualTo("0");
        Notices.of(AMINA_EDITOR_OF_IOM)
                .await(programme, notice -> notice.subject().equals(comment.id()));

        OLGA.visitor().put("/discussion/comments/" + comment.id(), "{\"text\": \"Said better.\"}");
        assertThat(mail(AMINA_EDITOR_OF_IOM, comment).status()).isEqualTo(404);
        assertThat(said().getLast().byMail()).isEqualTo(new ByMail(false, 0));
    }

    @Test
    void filesAreNotTakenAndTheCommentSaysSo() {
        AnswerBox.put(OLGA.sample("answers", "with-files", replyTo));
        AnswerBox.takeIn();

        assertThat(said().getLast().byMail()).isEqualTo(new ByMail(false, 1));
        assertThat(mail(AMINA_EDITOR_OF_IOM, said().getLast()).status()).isEqualTo(404);
    }

    @Test
    void ourOwnSecretsAreNowhereInWhatWasTaken() {
        var mail = new String(OLGA.sample("answers", "plain-words-about-writing", replyTo), UTF_8);
        AnswerBox.put((mail + "Write to " + replyTo + " or https://j.example/unsubscribe/" + "x".repeat(43) + "\r\n")
                .getBytes(UTF_8));
        AnswerBox.takeIn();

        assertThat(said().getLast().text()).contains("Write to reply+r…@").doesNotContain(replyTo, "xxxxxx");
    }

    @Test
    void whatAMachineSentBecomesNothingAndIsNotAnswered() throws SQLException {
        assertThat(Samples.in("machines")).hasSizeGreaterThan(15);
        for (var sample : Samples.in("machines")) {
            AnswerBox.put(OLGA.sample("machines", sample, replyTo));
            assertThat(taken()).as(sample).isEqualTo("machine");
        }
        nothingCameOfIt();
    }

    @Test
    void theRightAddressFromAnotherSenderIsNoAnswerOfOlga() throws SQLException {
        // whom she forwarded the letter to, proven to be who he is
        SAM.letterOf(topic.title());
        var letters = SAM.box().mails().size();
        AnswerBox.put(SAM.sample("answers", "gmail-en", replyTo));
        assertThat(taken()).isEqualTo("stranger");

        nothingCameOfIt();
        assertThat(SAM.box().mails()).hasSize(letters);
    }

    @Test
    void aForgedSenderIsNotBelieved() throws SQLException {
        var failed = text("answers", "gmail-en").replace("dmarc=pass (p=reject)", "dmarc=fail (p=reject)");
        AnswerBox.put(failed.getBytes(ISO_8859_1));
        assertThat(taken()).isEqualTo("unproven");

        var forged = failed.replace(
                "From: ", "Authentication-Results: mail.jointly.example; dmarc=pass\r\nX-Other: 1\r\nFrom: ");
        AnswerBox.put(forged.getBytes(ISO_8859_1));
        assertThat(taken()).isEqualTo("unproven");

        var others = text("answers", "gmail-en").replace("mail.jointly.example;", "mail.agency.example;");
        AnswerBox.put(others.getBytes(ISO_8859_1));
        assertThat(taken()).isEqualTo("unproven");

        var two = text("answers", "gmail-en").replace("Subject:", "From: other@agency.example\r\nSubject:");
        AnswerBox.put(two.getBytes(ISO_8859_1));
        assertThat(taken()).isEqualTo("unproven");

        nothingCameOfIt();
    }

    @Test
    void anAddressThatWasMadeUpIsNone() throws SQLException {
        var at = "reply+r".length();
        for (var change = 0; change < 3; change++) {
            var other = replyTo.charAt(at + change * 10) == 'a' ? 'b' : 'a';
            var made = replyTo.substring(0, at + change * 10) + other + replyTo.substring(at + change * 10 + 1);
            AnswerBox.put(OLGA.sample("answers", "gmail-en", made));
            assertThat(taken()).isEqualTo("unknown");
        }
        AnswerBox.put(OLGA.sample("answers", "gmail-en", "reply@jointly.example"));
        assertThat(taken()).isEqualTo("unknown");
        nothingCameOfIt();
    }

    @Test
    void anOldLetterIsAnsweredNoMore() throws SQLException {
        execute("update notification.letter set made_at = made_at - interval '91 days' where reply_to = '" + replyTo
                + "'");
        AnswerBox.put(OLGA.sample("answers", "gmail-en", replyTo));

        assertThat(taken()).isEqualTo("unknown");
        nothingCameOfIt();
    }

    @Test
    void inAResolvedTopicNothingIsSaidAndOlgaIsToldOnceAnHour() throws SQLException, MessagingException {
        AMINA_EDITOR_OF_IOM
                .put("/discussion/topics/" + topic.id() + "/resolution", "{}")
                .as(Topic.class);
        for (var time = 0; time < 3; time++) {
            AnswerBox.put(OLGA.sample("answers", "gmail-en", replyTo));
            assertThat(taken()).isEqualTo("refused");
        }

        var told = refusal();
        assertThat(told.getSubject()).isEqualTo("Your answer by mail was not published");
        assertThat(MailBox.text(told))
                .contains("This topic is resolved", "/notices/for/")
                .doesNotContain(topic.title());
        assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(told.getHeader("Reply-To")).isNull();
        assertThat(told.getAllRecipients()).hasSize(1);
        nobodyIsWrittenTo();
        assertThat(said()).hasSize(1);
    }

    @Test
    void olgaIsToldInHerLanguage() throws SQLException, MessagingException {
        OLGA.visitor().put("/access/me/preferences", new Preferences("ar", null, "Africa/Cairo"));
        try {
            AnswerBox.put(text("answers", "gmail-en")
                    .replaceFirst("(?s)\r\n\r\n.*", "\r\n\r\n")
                    .getBytes(UTF_8));
            assertThat(taken()).isEqualTo("refused");
            var told = refusal();
            assertThat(told.getSubject()).isEqualTo("لم يُنشر ردك بالبريد");
            assertThat(MailBox.text(told)).contains("dir=\"rtl\"", "لم تحتوِ الرسالة على كلام منك");
        } finally {
            OLGA.visitor().put("/access/me/preferences", Preferences.NONE);
        }
    }

    @Test
    void whatIsTooLongOrTooLargeIsRefusedWithWords() throws SQLException {
        AnswerBox.put((text("answers", "plain-words-about-writing") + "word ".repeat(2001)).getBytes(UTF_8));
        assertThat(taken()).isEqualTo("refused");
        assertThat(MailBox.text(refusal())).contains("The answer is too long: 10,000");

        execute("update notification.incoming set answered_at = null");
        AnswerBox.put(
                (text("answers", "plain-words-about-writing") + "0123456789\r\n".repeat(1_000_000)).getBytes(UTF_8));
        assertThat(taken()).isEqualTo("refused");
        assertThat(MailBox.text(refusal())).contains("The mail is too large");
        assertThat(said()).hasSize(1);
    }

    @Test
    void inAProgrammeThatWasPutAwayNothingIsSaid() throws SQLException {
        AMINA_EDITOR_OF_IOM.post("/programmes/" + programme + "/archival", new PutAway("It is over."));
        try {
            AnswerBox.put(OLGA.sample("answers", "gmail-en", replyTo));
            assertThat(taken()).isEqualTo("refused");
            assertThat(MailBox.text(refusal())).contains("archived");
        } finally {
            AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/archival");
        }
        assertThat(said()).hasSize(1);
    }

    @Test
    void whoWasSuspendedAnswersNoMoreAlsoNotAfterwards() throws SQLException {
        var letter = AnsweringReader.replyTo(SAM.letterOf(topic.title()));
        var path = "/access/people/" + person(SAM) + "/suspension";
        UGO_ADMIN_OF_UNODC.post(path, "");
        try {
            AnswerBox.put(SAM.sample("answers", "gmail-en", letter));
            assertThat(taken()).isIn("refused", "stranger");
        } finally {
            UGO_ADMIN_OF_UNODC.delete(path);
        }
        AnswerBox.put(SAM.sample("answers", "gmail-fr", letter));
        assertThat(taken()).isEqualTo("refused");
        assertThat(said()).hasSize(1);

        var again = raised();
        AnswerBox.put(SAM.sample("answers", "gmail-es", AnsweringReader.replyTo(SAM.letterOf(again.title()))));
        assertThat(taken()).isEqualTo("commented");
        assertThat(said(again)).hasSize(2);
    }

    @Test
    void whoLostTheRoleIsRefused() throws SQLException {
        Backend.stack().people().revokeRole(OLGA.name(), "unodc", "editor");
        try {
            AnswerBox.put(OLGA.sample("answers", "gmail-en", replyTo));
            assertThat(taken()).isEqualTo("refused");
            assertThat(said()).hasSize(1);
        } finally {
            Backend.stack().people().grantRole(OLGA.name(), "unodc", "editor");
        }
    }

    @Test
    void aSubjectOfSeveralLinesMakesNoHeader() throws SQLException, MessagingException {
        var mail = text("answers", "gmail-en")
                .replaceFirst("Subject: .*", "Subject: =?utf-8?Q?Hi=0D=0ABcc:_a@evil.example?=")
                .replaceFirst("(?s)\r\n\r\n.*", "\r\n\r\n");
        AnswerBox.put(mail.getBytes(UTF_8));
        assertThat(taken()).isEqualTo("refused");

        var told = refusal();
        assertThat(told.getAllRecipients()).hasSize(1);
        assertThat(told.getHeader("Bcc")).isNull();
    }

    @Test
    void aPoisonousMailStopsNoOther() throws SQLException {
        var bomb = new StringBuilder(text("answers", "gmail-en").replaceFirst("(?s)Content-Type.*", ""));
        for (var level = 0; level < 200; level++) {
            bomb.append("Content-Type: multipart/mixed; boundary=b" + level + "\r\n\r\n--b" + level + "\r\n");
        }
        AnswerBox.put(bomb.toString().getBytes(UTF_8));
        AnswerBox.put("\u0000\u0001".getBytes(UTF_8));
        AnswerBox.put("".getBytes(UTF_8));
        AnswerBox.put(OLGA.sample("answers", "gmail-zh", replyTo));
        AnswerBox.takeIn();

        assertThat(said().getLast().text()).isEqualTo(Samples.expected("answers", "gmail-zh"));
        assertThat(said()).hasSize(2);
        assertThat(AnswerBox.number("INBOX")).isZero();
    }

    @Test
    void twoNodesAtOnceAndTheSameMailTwiceMakeOneComment() {
        var mail = OLGA.sample("answers", "gmail-en", replyTo);
        AnswerBox.put(mail);
        AnswerBox.put(mail);

        CompletableFuture.allOf(IntStream.range(0, 2)
                        .mapToObj(_ -> CompletableFuture.runAsync(AnswerBox::takeIn))
                        .toArray(CompletableFuture[]::new))
                .join();
        expire();
        AnswerBox.takeIn();

        assertThat(said()).hasSize(2);
        assertThat(AnswerBox.number("INBOX")).isZero();
    }

    @Test
    void aNodeThatDiesBetweenTwoStepsMakesNeitherNoneNorTwo() throws SQLException {
        var intake = Backend.beans().getBean(Intake.class);
        var taking = Backend.beans().getBean(MailTaking.class);
        var mail = new Mailbox.Arrived(UUID.randomUUID(), OLGA.sample("answers", "gmail-en", replyTo), true);

        // after it was claimed
        assertThat(Duty.INTAKE.find(() -> intake.claim(mail.id()))).isTrue();
        assertThat(Duty.INTAKE.find(() -> intake.claim(mail.id()))).isFalse();
        expire();
        assertThat(Duty.INTAKE.find(() -> intake.claim(mail.id()))).isTrue();
        taking.take(mail);
        assertThat(said()).hasSize(2);

        // after the comment, before it was noted
        execute("update notification.incoming set state = 'taken', settled_at = null where id = '" + mail.id() + "'");
        taking.take(mail);
        assertThat(said()).hasSize(2);
        assertThat(state(mail.id())).isEqualTo("commented");

        // after it was noted, before it went from the mailbox
        AnswerBox.put(OLGA.sample("answers", "gmail-fr", replyTo));
        var job = Backend.beans().getBean(IntakeJob.class);
        Backend.beans().getBean(Mailbox.class).look(new Mailbox.Taker() {
            @Override
            public boolean wants(UUID id) {
                return job.wants(id);
            }

            @Override
            public boolean isDealtWith(UUID id) {
                return job.isDealtWith(id);
            }

            @Override
            public Mailbox.Fate take(Mailbox.Arrived arrived) {
                job.take(arrived);
                return Mailbox.Fate.LEFT;
            }
        });
        assertThat(said()).hasSize(3);
        assertThat(AnswerBox.number("INBOX")).isEqualTo(1);
        AnswerBox.takeIn();
        assertThat(said()).hasSize(3);
        assertThat(AnswerBox.number("INBOX")).isZero();
    }

    @Test
    void moreThanThirtyAnHourAreTooMany() throws SQLException {
        execute("""
                insert into notification.incoming (id, state, claimed_until, taken_at, settled_at, person)
                select gen_random_uuid(), 'commented', now(), now(), now(), '%s' from generate_series(1, 30)
                """.formatted(person(OLGA)));
        AnswerBox.put(OLGA.sample("answers", "gmail-en", replyTo));
        assertThat(taken()).isEqualTo("refused");
        assertThat(said()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsLaidAsideForAnOperator() {
        assertThat(AnswerBox.number("Aside")).isGreaterThanOrEqualTo(0);
        var shown = Backend.beans().getBean(IntakeEndpoint.class).report();
        assertThat(shown.mails()).isNotEmpty();
        assertThat(shown.unused()).allSatisfy(mail -> assertThat(mail.state()).isNotEqualTo("commented"));
    }

    @Test
    void aLetterOfSeveralTopicsHasNoAddressToAnswer() throws MessagingException {
        raised();
        raised();
        AnsweringReader.pause(1500);
        var letter = OLGA.next(before);

        assertThat(letter.getHeader("Reply-To")).isNull();
        assertThat(MailBox.text(letter)).doesNotContain("You can answer this mail");
    }

    @Test
    void aLetterSaysThatItCanBeAnsweredAndWhoReadsIt() throws MessagingException {
        var letter = OLGA.box().mails().getLast();

        assertThat(MailBox.text(letter)).contains("You can answer this mail").doesNotContain(replyTo);
        assertThat(letter.getHeader("References")[0]).startsWith("<" + topic.id() + "@");
        assertThat(letter.getHeader("Return-Path"))
                .satisfiesAnyOf(
                        path -> assertThat(path).isNull(),
                        path -> assertThat(path[0]).contains("reply+b"));
    }

    private static Topic raised() {
        return AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(
                                "Asked " + UUID.randomUUID(),
                                "Who pays?",
                                PROGRAMME,
                                CLARA_EDITOR_OF_UNODC.organisation(),
                                null,
                                null))
                .as(Topic.class);
    }

    private List<Comment> said() {
        return said(topic);
    }

    private static List<Comment> said(Topic of) {
        return AMINA_EDITOR_OF_IOM
                .get("/discussion/topics/" + of.id() + "/comments")
                .as(Argument.of(Page.class, Comment.class))
                .items();
    }

    private static Visitor.Answer mail(Visitor reader, Comment comment) {
        return reader.get("/discussion/comments/" + comment.id() + "/mail");
    }

    private String text(String folder, String sample) {
        return new String(OLGA.sample(folder, sample, replyTo), ISO_8859_1);
    }

    /** How what was put into the mailbox last ended. */
    private static String taken() throws SQLException {
        AnswerBox.takeIn();
        assertThat(AnswerBox.number("INBOX")).isZero();
        return value("select state from notification.incoming order by taken_at desc limit 1");
    }

    private static String state(UUID mail) throws SQLException {
        return value("select state from notification.incoming where id = '" + mail + "'");
    }

    private void nothingCameOfIt() {
        assertThat(said()).hasSize(1);
        nobodyIsWrittenTo();
    }

    private void nobodyIsWrittenTo() {
        AnsweringReader.pause(500);
        assertThat(OLGA.box().mails()).hasSize(before);
    }

    private MimeMessage refusal() {
        var told = OLGA.next(before);
        before = OLGA.box().mails().size();
        return told;
    }

    private static void expire() {
        try {
            execute("update notification.incoming set claimed_until = now() - interval '1 hour' where state = 'taken'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID person(AnsweringReader reader) {
        return reader.visitor().get("/access/me").as(Me.class).id();
    }

    private static String value(String query) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
