package org.jointly.local;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every mail the platform sends and puts it into a folder instead of delivering it. What comes to the address of answers lies
 * in a mailbox besides, which can be read by IMAP: there it plays a mail server that has checked who sent it.
 */
public final class MailCatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);
    /** Where letters are answered; what follows a plus sign leads there too. */
    public static final String REPLIES = "reply@jointly.example";

    /** By which id it says who sent a mail. */
    public static final String AUTHORITY = "mail.jointly.example";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private final AtomicInteger caught = new AtomicInteger();
    private final GreenMail server;
    private final Path folder;

    private MailCatcher(GreenMail server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** @param password of the mailbox of answers */
    public static MailCatcher start(int smtp, int imap, String password, Path folder) {
        Folders.make(folder);
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        MailCatcher catcher = new MailCatcher(server, folder);
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            catcher.keep(message.getMessage());
            if (isToReplies(address.getEmail())) {
                checked(message.getMessage(), address.getEmail());
                return server.getUserManager().getUserByEmail(REPLIES);
            }
            GreenMailUser known = server.getUserManager().getUserByEmail(address.getEmail());
            return known != null
                    ? known
                    : server.getUserManager().createUser(address.getEmail(), address.getEmail(), "");
        });
        server.start();
        server.setUser(REPLIES, REPLIES, password);
        return catcher;
    }

    private static boolean isToReplies(String address) {
        return address.toLowerCase(Locale.ROOT).matches("reply(\\+.*)?@jointly\\.example");
    }

    /** As a mail server would that believes whoever speaks to it from this machine. */
    private static void checked(MimeMessage message, String to) {
        try {
            Address[] from = message.getFrom();
            String domain = from == null || from.length == 0
                    ? ""
                    : ((InternetAddress) from[0]).getAddress().replaceFirst(".*@", "");
            message.removeHeader("Authentication-Results");
            message.addHeader("Authentication-Results", AUTHORITY + "; dmarc=pass header.from=" + domain);
            message.setHeader("X-Original-To", to);
        } catch (MessagingException e) {
            LOG.warn("An answer cannot be checked: {}", e.getMessage());
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        server.stop();
    }

    private void keep(MimeMessage message) {
        String name = TIME.format(LocalDateTime.now(ZoneOffset.UTC)) + "-" + caught.incrementAndGet() + ".eml";
        Path begun = folder.resolve(name + ".part");
        try (OutputStream file = Files.newOutputStream(begun)) {
            message.writeTo(file);
            file.close();
            Files.move(begun, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            LOG.warn("A mail could not be kept in {}: {}", folder, e.getMessage());
        }
    }
}
