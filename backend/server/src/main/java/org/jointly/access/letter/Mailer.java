package org.jointly.access.letter;

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
import org.jointly.platform.outbox.Undeliverable;
import org.jspecify.annotations.Nullable;

/** Hands a letter to the mail server, for one address. */
@Singleton
public class Mailer {
    private static final String PATIENCE_MILLIS = "20000";

    private final MailSettings settings;
    private final Session session;
    private final Clock clock;

    Mailer(MailSettings settings, Clock clock, @Value("${jointly.local}") boolean local) {
        if (settings.tls().equals("none") && !local) {
            throw new IllegalStateException(
                    "The backend will not start: JOINTLY_SMTP_TLS=none is for one machine alone, since"
                            + " letters of invitation carry secrets.");
        }
        this.settings = settings;
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

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from(), "Jointly", StandardCharsets.UTF_8.name()));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language());
        var text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
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
