package org.jointly.platform.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is new in a mail, as Outlook, Gmail, Apple's and Thunderbird write it in eight languages. */
class FreshTextTest {
    static List<String> answers() {
        return Samples.in("answers");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatIsNewIsWholeAndNothingElse(String name) throws MessagingException, IOException {
        var text = text(Samples.mail("answers", name));

        assertThat(FreshText.of(text)).isEqualTo(Samples.expected("answers", name));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void allThatWasWrittenIsStillThere(String name) throws MessagingException, IOException {
        var text = PlainText.clean(text(Samples.mail("answers", name)));

        assertThat(text).contains(FreshText.of(text));
    }

    @Test
    void thereAreSamplesOfAllOfThem() {
        for (var program : List.of("gmail", "outlook")) {
            for (var language : List.of("en", "de", "fr", "es", "ar", "he", "ru", "zh")) {
                assertThat(answers()).contains(program + "-" + language);
            }
        }
    }

    @Test
    void onlyAQuoteIsNothingNew() {
        assertThat(FreshText.of("On Mon, 30 Nov 2026 at 09:58, Jointly wrote:\n> Hello"))
                .isEmpty();
        assertThat(FreshText.of("-- \nOlga\nUNODC")).isEmpty();
        assertThat(FreshText.of("")).isEmpty();
    }

    private static String text(byte[] mail) throws MessagingException, IOException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        return PlainText.clean(MimeParts.of(message).text());
    }
}
