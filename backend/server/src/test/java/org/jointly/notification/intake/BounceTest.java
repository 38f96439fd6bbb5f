package org.jointly.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.api.Audience.PROGRAMME;
import static org.jointly.api.programme.Capacity.PARTICIPATING;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.notification.MailReach;
import org.jointly.platform.Backend;
import org.jointly.platform.mail.ReplyAddresses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that come back, and whom none go to any more. */
class BounceTest {
    private static final AnsweringReader VERA = AnsweringReader.make();
    private static final AnsweringReader OTTO = AnsweringReader.make();
    private static UUID programme = UUID.randomUUID();

    @BeforeAll
    static void aProgrammeOfTwoAgencies() {
        programme = begun(AMINA_EDITOR_OF_IOM, "Returned " + UUID.randomUUID()).id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        Backend.adoptEverybody();
    }

    @BeforeEach
    void everybodyIsReached() {
        AnswerBox.empty();
        assertThat(VERA.visitor().put("/notification/mail/reach", "").as(MailReach.class))
                .isEqualTo(MailReach.GOOD);
        assertThat(reach(VERA)).isEqualTo(MailReach.GOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix-unknown", "exchange-unknown", "qmail", "old-exchange"})
    void anAddressThatIsNoneIsBlockedAtOnceAndNoOther(String sample) {
        comesBack(sample);

        assertThat(reach(VERA).address()).isEqualTo(VERA.address());
        assertThat(reach(VERA).since()).isNotNull();
        assertThat(reach(OTTO)).isEqualTo(MailReach.GOOD);
        var letters = VERA.box().mails().size();
        var others = OTTO.box().mails().size();
        asked();
        OTTO.next(others);
        AnsweringReader.mailsGoOut();
        AnsweringReader.pause(500);
        assertThat(VERA.box().mails()).hasSize(letters);

        VERA.visitor().put("/notification/mail/reach", "");
        asked();
        VERA.next(letters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "gave-up", "mailbox-full", "policy"})
    void whatMayBeOtherwiseTomorrowBlocksAfterSeveralLetters(String sample) {
        comesBack(sample);
        comesBack(sample);
        assertThat(reach(VERA)).isEqualTo(MailReach.GOOD);
        comesBack(sample);
        assertThat(reach(VERA).address()).isEqualTo(VERA.address());
    }

    @Test
    void oneLetterThatComesBackAgainAndAgainIsOne() {
        var letter = letter();
        for (var time = 0; time < 4; time++) {
            AnswerBox.put(VERA.sample("bounces", "delayed", back(letter)));
            AnswerBox.takeIn();
        }
        assertThat(reach(VERA)).isEqualTo(MailReach.GOOD);
    }

    @Test
    void whatIsWrittenToThatAddressByAnybodyElseBlocksNobody() {
        AnswerBox.put(VERA.sample("answers", "gmail-en", back(letter())));
        AnswerBox.put(VERA.sample("machines", "absence-gmail-en", back(letter())));
        AnswerBox.put(VERA.sample("bounces", "postfix-unknown", "reply+b" + "a".repeat(47) + "@jointly.example"));
        AnswerBox.takeIn();

        assertThat(reach(VERA)).isEqualTo(MailReach.GOOD);
        assertThat(AnswerBox.number("INBOX")).isZero();
    }

    private static void comesBack(String sample) {
        AnswerBox.put(VERA.sample("bounces", sample, back(letter())));
        AnswerBox.takeIn();
        assertThat(AnswerBox.number("INBOX")).isZero();
    }

    private static MimeMessage letter() {
        var letters = VERA.box().mails().size();
        asked();
        return VERA.next(letters);
    }

    private static String back(MimeMessage letter) {
        try {
            var id = UUID.fromString(
                    letter.getMessageID().substring(1, letter.getMessageID().indexOf('@')));
            return Backend.beans().getBean(ReplyAddresses.class).back(id).orElseThrow();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MailReach reach(AnsweringReader reader) {
        return reader.visitor().get("/notification/mail/reach").as(MailReach.class);
    }

    private static void asked() {
        AMINA_EDITOR_OF_IOM
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
}
