package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointly.local.TestStack;

/** What the mail catcher holds for one address. */
public record MailBox(String address) {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** Each is read once: whoever waits for a letter looks at all that came, again and again. */
    private static final Map<Path, MimeMessage> READ = new ConcurrentHashMap<>();

    private static final Pattern TOKEN = Pattern.compile("/invitation/([A-Za-z0-9_-]{43})");

    /** So many that came, in their order; waits for them. */
    public List<MimeMessage> await(int number) {
        var deadline = Instant.now().plus(SOON);
        var found = mails();
        while (found.size() < number) {
            assertThat(Instant.now())
                    .as("mails to " + address + ": " + found.size())
                    .isBefore(deadline);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            found = mails();
        }
        return found;
    }

    /** The secret of the newest of so many letters. */
    String token(int letters) {
        var found = TOKEN.matcher(text(await(letters).getLast()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** The link of the newest letter that leads there, for a browser. */
    public String linkTo(String path) {
        var found = Pattern.compile("https?://[^\\s\"<>]*" + Pattern.quote(path) + "[^\\s\"<>]*")
                .matcher(text(await(1).getLast()));
        assertThat(found.find()).isTrue();
        return found.group().replace("&amp;", "&");
    }

    /** Text and HTML of the newest letter. */
    public String newest() {
        return text(await(1).getLast());
    }

    public String subject() throws MessagingException {
        return await(1).getLast().getSubject();
    }

    /** All that came so far. */
    public List<MimeMessage> mails() {
        try (Stream<Path> files = Files.list(TestStack.shared().mailFolder())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted((one, other) -> Integer.compare(number(one), number(other)))
                    .map(file -> READ.computeIfAbsent(file, MailBox::read))
                    .filter(this::isToUs)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text and HTML; no letter has a gap that nothing was put into. */
    public static String text(MimeMessage mail) {
        try {
            var parts = (MimeMultipart) mail.getContent();
            var text = parts.getBodyPart(0).getContent() + "\n"
                    + parts.getBodyPart(1).getContent();
            assertThat(text).doesNotContainPattern("\\{\\d");
            return text;
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isToUs(MimeMessage mail) {
        try {
            var to = mail.getAllRecipients();
            return to != null && to.length == 1 && to[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), stream);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(Path file) {
        var name = file.getFileName().toString();
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1, name.indexOf(".eml")));
    }
}
