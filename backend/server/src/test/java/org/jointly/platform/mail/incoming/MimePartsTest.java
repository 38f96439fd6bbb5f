package org.jointly.platform.mail.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Mails that are made to cost much, or that are broken. */
class MimePartsTest {
    @Test
    void partsWithinPartsAreReadDownToADepth() throws MessagingException, IOException {
        assertThat(parts(nested(5)).text()).contains("At the bottom");
        assertThat(parts(nested(200)).text()).doesNotContain("At the bottom");
    }

    @Test
    void ofThousandsOfPartsTheFirstAreRead() throws MessagingException, IOException {
        var mail = new StringBuilder("Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (var number = 0; number < 20_000; number++) {
            mail.append("--b\r\nContent-Type: text/plain\r\n\r\npart ")
                    .append(number)
                    .append("\r\n");
        }
        assertThat(parts(mail.append("--b--\r\n").toString()).text())
                .contains("part 1\n")
                .doesNotContain("part 5000");
    }

    @Test
    void aTextIsReadUpToALength() throws MessagingException, IOException {
        var text = "a".repeat(8_000_000);
        var mail = "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8));
        assertThat(parts(mail).text().length()).isLessThan(500_000);
    }

    @Test
    void htmlThatIsNestedWithoutEndIsNoTrouble() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            var mail = "Content-Type: text/html\r\n\r\n" + "<div><blockquote>".repeat(20_000) + "Hello";
            assertThat(parts(mail).text()).contains("Hello");
        });
    }

    @Test
    void whatIsNoMailHoldsNothing() throws MessagingException, IOException {
        assertThat(parts("").text()).isBlank();
        assertThat(parts("Content-Type: multipart/mixed\r\n\r\nno boundary").text())
                .isBlank();
        assertThat(parts("Content-Type: ;;;\r\n\r\nwords").attachments()).isLessThan(2);
    }

    @Test
    void aForwardedMailIsAFileAndNotWhatSomebodyWrote() throws MessagingException, IOException {
        var mail = """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See below.
                --b
                Content-Type: message/rfc822

                Subject: Another

                Not mine.
                --b--
                """.replace("\n", "\r\n");
        assertThat(parts(mail).text()).contains("See below.").doesNotContain("Not mine");
        assertThat(parts(mail).attachments()).isEqualTo(1);
    }

    private static String nested(int depth) {
        var begin = new StringBuilder();
        for (var level = 0; level < depth; level++) {
            begin.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\r\n\r\n--b")
                    .append(level)
                    .append("\r\n");
        }
        begin.append("Content-Type: text/plain\r\n\r\nAt the bottom\r\n");
        for (var level = depth - 1; level >= 0; level--) {
            begin.append("--b").append(level).append("--\r\n");
        }
        return begin.toString();
    }

    private static MimeParts parts(String mail) throws MessagingException, IOException {
        return MimeParts.of(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8))));
    }
}
