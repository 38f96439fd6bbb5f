package org.jointly.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jointly.platform.outbox.Undeliverable;
import org.junit.jupiter.api.Test;

/** What whoever hands a letter over learns of it, from a mail server that behaves in every way. */
class MailerTest {
    private final AtomicBoolean handing = new AtomicBoolean();

    @Test
    void aLetterThatTheServerTookIsTaken() throws IOException {
        handOver("250 taken");

        assertThat(handing).isTrue();
    }

    @Test
    void whereTheServerClosesTheLineAfterTheLetterNobodyKnowsWhetherItGoesOut() {
        assertThatThrownBy(() -> handOver("")).isInstanceOf(MailUnanswered.class);
        assertThat(handing).isTrue();
    }

    @Test
    void aLetterThatTheServerRefusesIsNotTaken() {
        assertThatThrownBy(() -> handOver("451 try later"))
                .isInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(MailUnanswered.class);
        assertThatThrownBy(() -> handOver("554 no")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAddressThatIsRefusedIsUndeliverable() {
        assertThatThrownBy(() -> handOver("RCPT")).isInstanceOf(Undeliverable.class);
    }

    @Test
    void whereNoServerListensNothingIsHandedOver() throws IOException {
        int port;
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        assertThatThrownBy(() -> mailer(port).handOver(letter(), () -> handing.set(true)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(handing).isFalse();
    }

    /** @param answer to the whole letter; nothing where the line breaks then, {@code RCPT} where the address is refused before */
    private void handOver(String answer) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, answer));
            mailer(server.getLocalPort()).handOver(letter(), () -> handing.set(true));
        }
    }

    private static void serve(ServerSocket server, String answer) {
        try (var line = server.accept();
                var reader = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            say(line, "220 ready");
            String heard;
            while ((heard = reader.readLine()) != null) {
                if (heard.equals("DATA")) {
                    say(line, "354 go on");
                    while (!".".equals(reader.readLine())) {
                        // the letter
                    }
                    if (answer.isEmpty()) {
                        return;
                    }
                    say(line, answer);
                } else {
                    say(
                            line,
                            heard.startsWith("RCPT") && answer.equals("RCPT") ? "550 nobody of that name" : "250 fine");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    private static Mailer mailer(int port) {
        var settings = new MailSettings("127.0.0.1", port, "none", "no-reply@jointly.example", null, null);
        return new Mailer(settings, new MailOrigin(settings), Clock.systemUTC(), true);
    }

    private static Letter letter() {
        return new Letter("somebody@jointly.example", "en", "Fees", "Text", "<p>Text</p>")
                .with(Map.of("X-Test", "yes"));
    }
}
