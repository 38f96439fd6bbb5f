package org.jointly.platform.mail.incoming;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jointly.platform.mail.MailOrigin;
import org.jointly.platform.mail.ReplyAddresses;
import org.jointly.platform.mail.ReplySettings;
import org.jspecify.annotations.Nullable;

/** Reads a mail that came: who says that they wrote it, whether that is proven, and what they wrote. */
@Singleton
public class MailReading {
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_ADDRESSES = 50;
    private static final List<String> RECIPIENTS =
            List.of("X-Original-To", "Delivered-To", "Envelope-To", "To", "Cc", "Resent-To");

    private final ReplyAddresses addresses;
    private final MailOrigin origin;
    private final SenderProof proof;
    private final Session session;

    MailReading(ReplyAddresses addresses, MailOrigin origin, ReplySettings settings) {
        this.addresses = addresses;
        this.origin = origin;
        this.proof = new SenderProof(settings.authority());
        var lenient = new Properties();
        lenient.put("mail.mime.address.strict", "false");
        lenient.put("mail.mime.allowutf8", "true");
        this.session = Session.getInstance(lenient);
    }

    /** @param bytes the mail, or its head alone where the rest is too large to be read */
    public IncomingMail read(byte[] bytes) {
        try {
            var mail = new MimeMessage(session, new SharedByteArrayInputStream(bytes));
            return read(mail, bytes);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableMail(e);
        }
    }

    private IncomingMail read(MimeMessage mail, byte[] bytes) throws MessagingException, IOException {
        var from = from(mail);
        var to = to(mail);
        var parts = MimeParts.of(mail);
        var text = OwnSecrets.removedFrom(PlainText.clean(parts.text()));
        var whole = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
        return new IncomingMail(
                content(mail, bytes, to),
                from,
                to,
                subject(mail),
                from != null && proof.holds(headers(mail, "Authentication-Results"), from),
                MachineMail.why(mail, from, from != null && isOurs(from), FreshText.quotes(whole))
                        .orElse(null),
                whole.strip(),
                FreshText.of(whole),
                parts.attachments(),
                report(mail, parts, from).orElse(null));
    }

    private boolean isOurs(String address) {
        return addresses.isOurs(address) || origin.address().equalsIgnoreCase(address);
    }

    /** One that several servers say otherwise than programs read is only believed of a mail server. */
    private static Optional<DeliveryReport> report(MimeMessage mail, MimeParts parts, @Nullable String from)
            throws MessagingException {
        var status = parts.status().flatMap(DeliveryReport::ofStatus);
        var server = from == null || from.startsWith("mailer-daemon@") || from.startsWith("postmaster@");
        return status.isPresent() || parts.status().isPresent() || !server
                ? status
                : DeliveryReport.ofWords(subject(mail) + "\n" + parts.text());
    }

    private static @Nullable String from(MimeMessage mail) throws MessagingException {
        var headers = headers(mail, "From");
        if (headers.size() != 1) {
            return null;
        }
        try {
            var found = InternetAddress.parseHeader(headers.getFirst(), false);
            return found.length == 1 && !found[0].isGroup() && found[0].getAddress() != null
                    ? found[0].getAddress().toLowerCase(Locale.ROOT)
                    : null;
        } catch (AddressException e) {
            return null;
        }
    }

    private static List<String> to(MimeMessage mail) throws MessagingException {
        var found = new ArrayList<String>();
        for (var name : RECIPIENTS) {
            for (var header : headers(mail, name)) {
                addresses(header).stream()
                        .limit(MOST_ADDRESSES)
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> addresses(String header) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(header, false))
                    .map(InternetAddress::getAddress)
                    .filter(address -> address != null)
                    .toList();
        } catch (AddressException e) {
            return List.of();
        }
    }

    private static List<String> headers(MimeMessage mail, String name) throws MessagingException {
        var found = mail.getHeader(name);
        return found == null
                ? List.of()
                : Arrays.stream(found)
                        .limit(MOST_ADDRESSES)
                        .map(header -> header.replaceAll("\\r?\\n", " "))
                        .toList();
    }

    private static String subject(MimeMessage mail) throws MessagingException {
        var subject = mail.getSubject();
        var said = subject == null
                ? ""
                : PlainText.clean(subject).replaceAll("\\s+", " ").strip();
        return said.length() > LONGEST_SUBJECT ? said.substring(0, LONGEST_SUBJECT) : said;
    }

    /** By its identity and what comes after its head: servers on its way, and those that hand it in twice, change the head alone. */
    private static UUID content(MimeMessage mail, byte[] bytes, List<String> to) throws MessagingException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var id = mail.getHeader("Message-ID", null);
            digest.update((id == null ? "" : id.strip()).getBytes(StandardCharsets.UTF_8));
            to.stream()
                    .limit(1)
                    .forEach(first -> digest.update(("\n" + first + "\n").getBytes(StandardCharsets.UTF_8)));
            var body = body(bytes);
            digest.update(bytes, body, bytes.length - body);
            return UUID.nameUUIDFromBytes(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int body(byte[] bytes) {
        for (var at = 0; at + 1 < bytes.length; at++) {
            if (bytes[at] == '\n' && (bytes[at + 1] == '\n' || (bytes[at + 1] == '\r'))) {
                return at;
            }
        }
        return 0;
    }
}
