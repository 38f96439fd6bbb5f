package org.jointly.notification.intake;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.jointly.local.MailCatcher;
import org.jointly.platform.Backend;
import org.jointly.platform.job.Job;

/** The mailbox of answers: mails are put into it by IMAP, and taken in by the job. */
final class AnswerBox {
    private AnswerBox() {}

    static void put(byte[] mail) {
        open(store -> {
            var session = Session.getInstance(new Properties());
            var message = new MimeMessage(session, new ByteArrayInputStream(mail));
            store.getFolder("INBOX").appendMessages(new Message[] {message});
        });
    }

    static void empty() {
        open(store -> {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            for (var message : inbox.getMessages()) {
                message.setFlag(Flags.Flag.DELETED, true);
            }
            inbox.close(true);
        });
    }

    /** How many lie in a folder of it. */
    static int number(String folder) {
        var number = new int[1];
        open(store -> {
            var opened = store.getFolder(folder);
            number[0] = opened.exists() ? opened.getMessageCount() : 0;
        });
        return number[0];
    }

    static void takeIn() {
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("notification.intake"))
                .forEach(Job::run);
    }

    private interface Work {
        void with(Store store) throws MessagingException;
    }

    private static void open(Work work) {
        var properties = new Properties();
        properties.put("mail.store.protocol", "imap");
        try (var store = Session.getInstance(properties).getStore()) {
            store.connect(
                    "localhost",
                    Backend.stack().imapPort(),
                    MailCatcher.REPLIES,
                    Backend.stack().secrets().mailbox());
            work.with(store);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
