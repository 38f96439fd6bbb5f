package org.jointly.ui.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jointly.local.TestStack;

/** The mails that were sent to one address, as the catcher kept them. */
final class Mailbox {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;

    private Mailbox(String address) {
        this.address = address;
    }

    static Mailbox of(String address) {
        return new Mailbox(address);
    }

    /** The newest link that holds the words, in whichever mail has it; waits until one comes. */
    String linkWith(String words) throws Exception {
        return linkWith(words, "");
    }

    /** The same, in a mail that says something besides. */
    String linkWith(String words, String said) throws Exception {
        var link = Pattern.compile("https?://[^\\s\"<>]*" + Pattern.quote(words) + "[^\\s\"<>]*");
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(200)) {
            for (var text : texts().reversed()) {
                var found = link.matcher(text);
                if (text.contains(said) && found.find()) {
                    return found.group().replace("&amp;", "&");
                }
            }
        }
        throw new AssertionError("No mail to " + address + " has a link with " + words + ": " + texts());
    }

    /** The same, once a filter has opened it twice, as some do with every link before the reader can. */
    String filteredLinkWith(String words) throws Exception {
        return filteredLinkWith(words, "");
    }

    String filteredLinkWith(String words, String said) throws Exception {
        var link = linkWith(words, said);
        try (var filter = HttpClient.newHttpClient()) {
            for (var method : List.of("HEAD", "GET", "HEAD", "GET")) {
                var request = HttpRequest.newBuilder(URI.create(link)).method(method, BodyPublishers.noBody());
                var status =
                        filter.send(request.build(), BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                    throw new AssertionError(method + " of the link is answered with " + status);
                }
            }
        }
        return link;
    }

    /** Where a mail that says something is answered; waits until it comes. */
    String answerTo(String said) throws Exception {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(200)) {
            for (var mail : mails()) {
                if (text(mail).contains(said) && mail.getHeader("Reply-To") != null) {
                    return ((InternetAddress) mail.getReplyTo()[0]).getAddress();
                }
            }
        }
        throw new AssertionError("No mail to " + address + " can be answered that says " + said);
    }

    int count() throws Exception {
        return texts().size();
    }

    private List<String> texts() throws IOException, MessagingException {
        var texts = new ArrayList<String>();
        for (var mail : mails()) {
            texts.add(text(mail));
        }
        return texts;
    }

    private List<MimeMessage> mails() throws IOException, MessagingException {
        var mails = new ArrayList<MimeMessage>();
        try (var files = Files.list(TestStack.shared().mailFolder())) {
            for (var file : files.filter(one -> one.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                var mail = read(file);
                if (mail.getRecipients(Message.RecipientType.TO) != null
                        && Arrays.toString(mail.getRecipients(Message.RecipientType.TO))
                                .contains(address)) {
                    mails.add(mail);
                }
            }
        }
        return mails;
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(null, in);
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart many) {
            var all = new StringBuilder();
            for (var at = 0; at < many.getCount(); at++) {
                BodyPart one = many.getBodyPart(at);
                all.append(text(one)).append('\n');
            }
            return all.toString();
        }
        return part.getContent() instanceof String text
                ? text
                : new String(part.getInputStream().readAllBytes(), UTF_8);
    }
}
