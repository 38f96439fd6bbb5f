package org.jointly.platform.mail;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jointly.platform.outbox.Undeliverable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a letter to the mail server, for one address. */
@Singleton
public class Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");
    private static final int LEAST_REFUSAL = 400;
    private static final int MOST_REFUSAL = 599;
    private static final String PATIENCE_MILLIS = "20000";

    private final MailSettings settings;
    private final MailOrigin origin;
    private final Session session;
    private final Clock clock;

    Mailer(MailSettings settings, MailOrigin origin, Clock clock, @Value("${jointly.local}") boolean local) {
        if (settings.tls().equals("none") && !local) {
            throw new IllegalStateException(
                    "The backend will not start: JOINTLY_SMTP_TLS=none is for one machine alone, since"
                            + " letters of invitation carry secrets.");
        }
        this.settings = settings;
        this.origin = origin;
        this.session = Session.getInstance(properties(settings), new Login(settings));
        this.clock = clock;
    }

    public void send(Letter letter) {
        try {
            Transport.send(message(letter));
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                throw new Undeliverable("The mail server refuses the address");
            }
            throw new IllegalStateException("The mail server did not take a letter", e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("The mail server did not take a letter", e);
        }
    }

    /**
     * Hands it over so that whoever calls can tell what became of it: {@link Undeliverable} where the address is refused,
     * {@link MailUnanswered} where no answer came, and any other failure where the server has not taken it.
     *
     * @param handing run once the server listens, right before it is told anything
     */
    public void handOver(Letter letter, Runnable handing) {
        try {
            var transport = session.getTransport();
            transport.connect();
            try {
                var message = message(letter);
                message.saveChanges();
                handing.run();
                deliver(transport, message);
            } finally {
                leave(transport);
            }
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("The mail server did not take a letter", e);
        }
    }

    /** What comes after the letter changes nothing of it. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server broke off after a letter: {}", e.getMessage());
        }
    }

    private static void deliver(Transport transport, MimeMessage message) throws SendFailedException {
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                throw new Undeliverable("The mail server refuses the address");
            }
            if (e instanceof SMTPSendFailedException broken && !isRefusal(broken.getReturnCode())) {
                throw new MailUnanswered(e);
            }
            throw e;
        } catch (MessagingException e) {
            throw new MailUnanswered(e);
        }
    }

    /** A server that closes the line where its answer should come has the code -1. */
    private static boolean isRefusal(int code) {
        return code >= LEAST_REFUSAL && code <= MOST_REFUSAL;
    }

    /** The domain that our letters come from. */
    public String host() {
        return origin.host();
    }

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var message = new IdentifiedMessage(session);
        message.setFrom(new InternetAddress(origin.address(), "Jointly", StandardCharsets.UTF_8.name()));
        if (letter.returnPath() != null) {
            message.setEnvelopeFrom(letter.returnPath());
        }
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(inOneLine(letter.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language());
        for (var header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        var text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    /** Titles and names stand in it, as people wrote them: a line of theirs must not become a header. */
    private static String inOneLine(String subject) {
        return CONTROL.matcher(subject).replaceAll(" ").strip();
    }

    /** Keeps the identity it was given. */
    private static final class IdentifiedMessage extends SMTPMessage {
        IdentifiedMessage(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (getMessageID() == null) {
                super.updateMessageID();
            }
        }
    }

    private static Properties properties(MailSettings settings) {
        var ssl = settings.tls().equals("ssl");
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(ssl));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put(
                "mail.smtp.starttls.enable",
                Boolean.toString(!ssl && !settings.tls().equals("none")));
        properties.put(
                "mail.smtp.starttls.required",
                Boolean.toString(!ssl && !settings.tls().equals("none")));
        properties.put("mail.smtp.auth", Boolean.toString(hasLogin(settings)));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    private static boolean hasLogin(MailSettings settings) {
        return settings.user() != null && !settings.user().isBlank();
    }

    /** The account at the mail server. */
    private static final class Login extends Authenticator {
        private final MailSettings settings;

        Login(MailSettings settings) {
            this.settings = settings;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            return hasLogin(settings) ? new PasswordAuthentication(settings.user(), settings.password()) : null;
        }
    }
}
