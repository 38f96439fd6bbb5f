package org.jointly.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.api.Audience.PROGRAMME;
import static org.jointly.api.programme.Capacity.PARTICIPATING;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.participation;

import io.micronaut.core.type.Argument;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jointly.access.MailBox;
import org.jointly.api.access.Me;
import org.jointly.api.access.Preferences;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.WriteComment;
import org.jointly.api.notification.Cadence;
import org.jointly.api.notification.MailChoice;
import org.jointly.api.notification.MailChoices;
import org.jointly.notification.Notices;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.job.Job;
import org.jointly.platform.mail.LetterWords;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Undeliverable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters of notices, from the act to the mail catcher. */
class NoticeMailTest {
    private static final String SECRET = "The words of the comment stay inside";
    private static final String OLGA = "mailed-" + UUID.randomUUID();
    private static final Visitor OLGA_EDITOR_OF_UNODC;
    private static final Visitor ADMINISTRATOR_OF_UNODC;

    static {
        var administrator = "discloses-" + UUID.randomUUID();
        Backend.stack().people().add(administrator, "unodc:admin");
        ADMINISTRATOR_OF_UNODC = Visitor.of(administrator, "unodc");
        Backend.stack().people().add(OLGA, "unodc:editor");
        OLGA_EDITOR_OF_UNODC = Visitor.of(OLGA, "unodc");
    }

    private final Notices olga = Notices.of(OLGA_EDITOR_OF_UNODC);
    private final MailBox box = new MailBox(OLGA + "@jointly.example");
    private UUID programme = UUID.randomUUID();
    private int before;

    @BeforeAll
    static void everybodyIsKnown() {
        Backend.adoptEverybody();
    }

    @BeforeEach
    void aProgrammeOfTwoAgencies() {
        choose(Cadence.AT_ONCE);
        programme = begun(AMINA_EDITOR_OF_IOM, "Mailed " + UUID.randomUUID()).id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        mailsGoOut();
        before = box.mails().size();
    }

    @Test
    void aMailSaysWhatHappenedAndWhoDidItAndNothingThatWasWritten() throws MessagingException {
        asked("Who pays for interpreters?");

        var mail = next();

        assertThat(mail.getSubject()).isEqualTo("A question to your organisation: Who pays for interpreters?");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(MailBox.text(mail))
                .contains("Who pays for interpreters?", "Amina", "Mailed ", "/notices/for/", "/unsubscribe/")
                .doesNotContain(SECRET);
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).startsWith("<http").contains("/unsubscribe/");
        assertThat(mail.getHeader("List-Id")).isNotEmpty();
        assertThat(mail.getHeader("References")).isNotEmpty();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@[a-z.]+>");
    }

    @Test
    void aTitleOfSeveralLinesMakesNoHeader() throws MessagingException {
        asked("Fees\r\nBcc: everybody@jointly.example\r\n\r\nand more");

        var mail = next();

        assertThat(mail.getSubject())
                .isEqualTo("A question to your organisation: Fees Bcc: everybody@jointly.example and more");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void whatHappenedMeanwhileComesInOneMailAndWhatWasReadInNone() {
        var read = asked("Read already");
        var told = olga.await(programme, notice -> notice.subject().equals(read.id()));
        OLGA_EDITOR_OF_UNODC.put("/notification/unread", "{\"notices\": [\"" + told.id() + "\"], \"read\": true}");
        asked("One");
        asked("Two");
        olga.await(programme, notice -> "Two".equals(notice.title()));
        waitForTheGrace();

        var mail = next();

        assertThat(MailBox.text(mail)).contains("One", "Two").doesNotContain("Read already");
        mailsGoOut();
        pause(1000);
        assertThat(box.mails()).hasSize(before);
    }

    @Test
    void whoLostTheRightInBetweenGetsNoMail() throws SQLException {
        var topic = asked("Gone");
        olga.await(programme, notice -> notice.subject().equals(topic.id()));
        var part = participation(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC);
        AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/participations/" + part.id());
        waitForTheGrace();

        mailsGoOut();
        pause(1000);

        assertThat(box.mails()).hasSize(before);
        assertThat(value("select count(*) from notification.notice where person = '" + person() + "' and programme = '"
                        + programme + "' and mailed_at is null"))
                .isEqualTo("0");
    }

    @Test
    void aLetterThatWaitedIsNotSentToWhoMayNotKnowAnyMore() throws SQLException {
        asked("Written and then forbidden");
        next();
        var letter = backTo("waiting");
        var part = participation(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC);
        AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/participations/" + part.id());

        send(letter);

        assertThat(state(letter)).isEqualTo("dropped");
        assertThat(box.mails()).hasSize(before);
    }

    @Test
    void whereTheOrganisationWantsItAMailSaysOnlyOfWhichKindItTells() throws MessagingException {
        discloses("kinds");
        try {
            asked("Confidential interpreters");

            var mail = next();

            assertThat(mail.getSubject()).isEqualTo("A question to your organisation");
            assertThat(MailBox.text(mail))
                    .contains("A question to your organisation", "/notices/for/", "/unsubscribe/");
            tellsNothing(mail);

            asked("Confidential one");
            asked("Confidential two");
            olga.await(programme, notice -> "Confidential two".equals(notice.title()));
            waitForTheGrace();
            tellsNothing(next());
        } finally {
            discloses("titles");
        }
    }

    @Test
    void aLetterThatIsWrittenSaysNoMoreThanIsAllowedWhenItGoesOut() throws SQLException {
        asked("Confidential since");
        next();
        var letter = backTo("waiting");
        discloses("kinds");
        try {
            send(letter);

            assertThat(state(letter)).isEqualTo("dropped");
            var mail = next();
            assertThat(MailBox.text(mail)).contains("A question to your organisation");
            tellsNothing(mail);

            var discreet = backTo("waiting");
            discloses("titles");
            send(discreet);
            assertThat(state(discreet)).as("it may say less").isEqualTo("sent");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } finally {
            discloses("titles");
        }
    }

    @Test
    void onlyAdministratorsChooseWhatMailsSayAndTheTrailSaysSo() throws SQLException {
        assertThat(OLGA_EDITOR_OF_UNODC.get("/notification/disclosure").text())
                .contains("\"level\":\"titles\"", "\"changeable\":false");
        assertThat(OLGA_EDITOR_OF_UNODC
                        .put("/notification/disclosure", "{\"level\": \"kinds\"}")
                        .status())
                .isEqualTo(403);
        assertThat(ADMINISTRATOR_OF_UNODC
                        .put("/notification/disclosure", "{\"level\": \"everything\"}")
                        .status())
                .isIn(400, 422);
        assertThat(ADMINISTRATOR_OF_UNODC.put("/notification/disclosure", "{}").status())
                .isEqualTo(422);
        discloses("kinds");
        discloses("kinds");
        discloses("titles");
        assertThat(value(
                        "select string_agg(details ->> 'level', ' ' order by sequence desc) from (select * from audit.entry"
                                + " where action = 'organisation.disclosure_chosen' and person = '"
                                + Backend.stack().people().id(ADMINISTRATOR_OF_UNODC.username())
                                + "' order by sequence desc limit 2) e"))
                .isEqualTo("titles kinds");
    }

    /** Neither a title, nor who or in which programme, nor what was written; in no part of it. */
    private static void tellsNothing(MimeMessage mail) throws MessagingException {
        var whole = new StringBuilder(mail.getSubject()).append(MailBox.text(mail));
        mail.getAllHeaderLines()
                .asIterator()
                .forEachRemaining(line -> whole.append(line).append('\n'));
        assertThat(whole.toString()).doesNotContain("Confidential", "Mailed ", "Amina", "IOM", SECRET);
    }

    private static void discloses(String level) {
        assertThat(ADMINISTRATOR_OF_UNODC
                        .put("/notification/disclosure", "{\"level\": \"" + level + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theLinkStopsMailsOfItsKindAlone() {
        asked("Once");
        var token = token(next());
        assertThat(stranger("/notification/unsubscription/look", token).text()).contains("question");
        asked("Looking stopped nothing");
        assertThat(token(next())).isNotEqualTo(token);

        for (var time = 0; time < 2; time++) {
            var stopped = stranger("/notification/unsubscription", token);
            assertThat(stopped.status()).isEqualTo(200);
        }
        var before = box.mails().size();
        asked("Nobody is mailed of this");
        olga.await(programme, notice -> "Nobody is mailed of this".equals(notice.title()));
        waitForTheGrace();
        mailsGoOut();
        pause(1000);
        assertThat(box.mails()).hasSize(before);

        var mentioned = asked("And yet of other kinds");
        CLARA_EDITOR_OF_UNODC.post(
                "/discussion/topics/" + mentioned.id() + "/comments", new WriteComment("Ask @UNODC about it."));
        this.before = before;
        assertThat(MailBox.text(next())).contains("And yet of other kinds");
        assertThat(stranger("/notification/unsubscription", "never-was-a-token-of-ours")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void twoNodesAtOnceSendOne() {
        asked("Two nodes");
        olga.await(programme, "question");
        waitForTheGrace();

        CompletableFuture.allOf(IntStream.range(0, 2)
                        .mapToObj(_ -> CompletableFuture.runAsync(NoticeMailTest::mailsGoOut))
                        .toArray(CompletableFuture[]::new))
                .join();

        next();
        mailsGoOut();
        pause(1000);
        assertThat(box.mails()).hasSize(before);
    }

    @Test
    void aLetterThatWasHandedOverWhenTheProcessDiedIsNeverSentAgain() throws SQLException {
        asked("Handed over");
        next();
        var letter = backTo("handing");

        assertThatThrownBy(() -> send(letter)).isInstanceOf(Undeliverable.class);
        send(letter);

        assertThat(state(letter)).isEqualTo("unknown");
        assertThat(box.mails()).hasSize(before);
    }

    @Test
    void itComesInTheLanguageOfWhomItIsFor() throws MessagingException {
        OLGA_EDITOR_OF_UNODC.put("/access/me/preferences", new Preferences("ar", null, "Africa/Cairo"));
        try {
            asked("Interpreters");
            var mail = next();
            assertThat(mail.getSubject()).isEqualTo("سؤال إلى منظمتك: Interpreters");
            assertThat(MailBox.text(mail)).contains("dir=\"rtl\"");
        } finally {
            OLGA_EDITOR_OF_UNODC.put("/access/me/preferences", Preferences.NONE);
        }
    }

    @Test
    void everyKindHasItsWordsInEachLanguage() {
        var kinds = OLGA_EDITOR_OF_UNODC.get("/notification/kinds").as(Argument.listOf(String.class));
        assertThat(kinds).contains("mention", "question", "invitation", "version", "role");
        for (var language : List.of("en", "fr", "es", "ar", "ru", "zh")) {
            var words = new LetterWords("mail.notification", language);
            assertThat(kinds)
                    .allSatisfy(kind -> assertThat(words.say(kind, "Fees")).contains("Fees"))
                    .allSatisfy(kind -> assertThat(words.say(kind + ".plain", "Fees"))
                            .isNotBlank()
                            .doesNotContain("Fees"));
        }
    }

    @Test
    void choicesAreCheckedAndKept() {
        var chosen = OLGA_EDITOR_OF_UNODC.get("/notification/mail").as(MailChoices.class);
        assertThat(chosen.kinds())
                .extracting(MailChoice::kind)
                .contains("mention", "question", "invitation", "version");
        assertThat(choices("[]", "22, \"quietFrom\": 22").status()).isEqualTo(422);
        assertThat(choices("[]", "22, \"quietFrom\": 22, \"quietUntil\": 22").status())
                .isEqualTo(422);
        assertThat(choices("[]", "24").status()).isEqualTo(422);
        assertThat(choices("[{\"kind\": \"gossip\", \"cadence\": \"daily\"}]", "8")
                        .status())
                .isEqualTo(422);
        assertThat(choices(
                                "[{\"kind\": \"version\", \"cadence\": \"weekly\"}]",
                                "9, \"quietFrom\": 22, \"quietUntil\": 6")
                        .as(MailChoices.class))
                .satisfies(kept -> {
                    assertThat(kept.hour()).isEqualTo(9);
                    assertThat(kept.quietUntil()).isEqualTo(6);
                    assertThat(kept.kinds()).contains(new MailChoice("version", Cadence.WEEKLY));
                });
        choices("[]", "8");
    }

    private Visitor.Answer choices(String kinds, String hourAndMore) {
        return OLGA_EDITOR_OF_UNODC.put(
                "/notification/mail", "{\"kinds\": %s, \"weekday\": 1, \"hour\": %s}".formatted(kinds, hourAndMore));
    }

    private void choose(Cadence questions) {
        assertThat(choices(
                                "[{\"kind\": \"question\", \"cadence\": \"" + questions + "\"},"
                                        + " {\"kind\": \"invitation\", \"cadence\": \"off\"}]",
                                "8")
                        .status())
                .isEqualTo(200);
    }

    private Topic asked(String title) {
        return AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(title, SECRET, PROGRAMME, OLGA_EDITOR_OF_UNODC.organisation(), null, null))
                .as(Topic.class);
    }

    /** The next letter, once it is due. */
    private MimeMessage next() {
        var deadline = Instant.now().plusSeconds(60);
        while (box.mails().size() <= before) {
            assertThat(Instant.now()).as("a mail to " + OLGA).isBefore(deadline);
            mailsGoOut();
            pause(200);
        }
        before = box.mails().size();
        return box.mails().getLast();
    }

    private static void mailsGoOut() {
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("notification.mail"))
                .forEach(Job::run);
    }

    /** The newest, as if it had not gone out yet. */
    private UUID backTo(String state) throws SQLException {
        var letter = UUID.fromString(value(
                "select id from notification.letter where person = '" + person() + "' order by made_at desc limit 1"));
        execute("update notification.letter set state = '" + state + "' where id = '" + letter + "'");
        return letter;
    }

    private static void send(UUID letter) {
        Backend.beans()
                .getBean(NoticeLetterSending.class)
                .receive(new Delivery<>(UUID.randomUUID(), 1, null, new NoticeLetterReady(letter)));
    }

    private static String state(UUID letter) throws SQLException {
        return value("select state from notification.letter where id = '" + letter + "'");
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

    private static String token(MimeMessage mail) {
        var found = Pattern.compile("/unsubscribe/([\\w-]{43})").matcher(MailBox.text(mail));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Without a sign-in. */
    private static Visitor.Answer stranger(String path, String token) {
        return Visitor.Answer.to(HttpRequest.newBuilder(URI.create(Backend.address() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"token\": \"" + token + "\"}"))
                .build());
    }

    private static void waitForTheGrace() {
        pause(1500);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID person() {
        return Objects.requireNonNull(
                OLGA_EDITOR_OF_UNODC.get("/access/me").as(Me.class).id());
    }
}
