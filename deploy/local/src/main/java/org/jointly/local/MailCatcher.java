package org.jointly.local;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every mail the platform sends and puts it into a folder instead of delivering it. */
public final class MailCatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private final AtomicInteger caught = new AtomicInteger();
    private final GreenMail server;
    private final Path folder;

    private MailCatcher(GreenMail server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    public static MailCatcher start(int port, Path folder) {
        Folders.make(folder);
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        MailCatcher catcher = new MailCatcher(server, folder);
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            catcher.keep(message.getMessage());
            GreenMailUser known = server.getUserManager().getUserByEmail(address.getEmail());
            return known != null
                    ? known
                    : server.getUserManager().createUser(address.getEmail(), address.getEmail(), "");
        });
        server.start();
        return catcher;
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
