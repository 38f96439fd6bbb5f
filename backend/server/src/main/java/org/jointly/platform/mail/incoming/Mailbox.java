package org.jointly.platform.mail.incoming;

import jakarta.inject.Singleton;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jointly.platform.mail.ReplySettings;

/** The mailbox that people answer to, read by IMAP: each mail in it is taken, left for later, or laid aside for an operator. */
@Singleton
public class Mailbox {
    private static final String ASIDE = "Aside";
    private static final int MOST_LISTED = 2000;
    private static final int MOST_FETCHED = 200;
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int LARGEST_HEAD = 256 * 1024;
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);
    private static final String PATIENCE_MILLIS = "20000";

    private final ReplySettings settings;
    private final Clock clock;
    private final Session session;

    Mailbox(ReplySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    /**
     * A mail as it lies there.
     *
     * @param id the same at each look
     * @param whole whether the bytes are all of it; else they are its head
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
    public record Arrived(UUID id, byte[] bytes, boolean whole) {}

    /** What becomes of a mail in the mailbox. */
    public enum Fate {
        /** It is dealt with. */
        DELETED,
        /** It cannot be read: an operator looks at it. */
        LAID_ASIDE,
        /** It stays for the next look. */
        LEFT
    }

    /** Deals with mails one after the other; none of them keeps the others from being looked at. */
    public interface Taker {
        /** Whether to look at it now at all; before any of it is fetched. */
        boolean wants(UUID id);

        /** Whether it only lies there still because a node died before it could delete it. */
        boolean isDealtWith(UUID id);

        Fate take(Arrived mail);
    }

    /** Looks once at what lies there, the oldest first. */
    public void look(Taker taker) {
        try (var store = session.getStore()) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                look(store, inbox, taker);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("The mailbox cannot be read: " + e.getMessage(), e);
        }
    }

    private void look(Store store, Folder inbox, Taker taker) throws MessagingException {
        var until = clock.instant().plus(LONGEST_LOOK);
        var most = Math.min(inbox.getMessageCount(), MOST_LISTED);
        if (most == 0) {
            return;
        }
        var there = inbox.getMessages(1, most);
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        inbox.fetch(there, profile);
        var fetched = 0;
        for (var mail : there) {
            if (fetched == MOST_FETCHED || clock.instant().isAfter(until)) {
                break;
            }
            fetched += look(store, inbox, mail, taker) ? 1 : 0;
        }
        inbox.expunge();
    }

    /** Whether it was fetched. */
    private boolean look(Store store, Folder inbox, Message mail, Taker taker) throws MessagingException {
        var id = id(inbox, mail);
        if (mail.isExpunged() || mail.isSet(Flags.Flag.DELETED)) {
            return false;
        }
        if (!taker.wants(id)) {
            if (taker.isDealtWith(id)) {
                mail.setFlag(Flags.Flag.DELETED, true);
            }
            return false;
        }
        switch (taker.take(arrived(id, mail))) {
            case DELETED -> mail.setFlag(Flags.Flag.DELETED, true);
            case LAID_ASIDE -> {
                var aside = store.getFolder(ASIDE);
                if (!aside.exists()) {
                    aside.create(Folder.HOLDS_MESSAGES);
                }
                inbox.copyMessages(new Message[] {mail}, aside);
                mail.setFlag(Flags.Flag.DELETED, true);
            }
            case LEFT -> {}
        }
        return true;
    }

    private UUID id(Folder inbox, Message mail) throws MessagingException {
        var uids = (UIDFolder) inbox;
        var name = settings.user() + "@" + settings.host() + " " + uids.getUIDValidity() + " " + uids.getUID(mail);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Arrived arrived(UUID id, Message mail) throws MessagingException {
        var peeked = (IMAPMessage) mail;
        peeked.setPeek(true);
        try {
            if (mail.getSize() <= LARGEST) {
                var whole = new Bounded(LARGEST);
                mail.writeTo(whole);
                if (!whole.overflows()) {
                    return new Arrived(id, whole.toByteArray(), true);
                }
            }
            return new Arrived(id, head(peeked), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(IMAPMessage mail) throws MessagingException, IOException {
        try (var head = mail.getMimeStream()) {
            var bytes = head.readNBytes(LARGEST_HEAD);
            for (var at = 0; at + 3 < bytes.length; at++) {
                if (bytes[at] == '\r' && bytes[at + 1] == '\n' && bytes[at + 2] == '\r' && bytes[at + 3] == '\n') {
                    return Arrays.copyOf(bytes, at + 4);
                }
            }
            return bytes;
        }
    }

    /** Keeps so many bytes and forgets the rest, whatever size the server named. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int most;
        private boolean overflows;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            var room = Math.min(length, most - kept.size());
            kept.write(bytes, from, room);
            overflows |= room < length;
        }

        boolean overflows() {
            return overflows;
        }

        byte[] toByteArray() {
            return kept.toByteArray();
        }
    }

    private static Properties properties(ReplySettings settings) {
        var protocol = settings.tls().equals("ssl") ? "imaps" : "imap";
        var starttls = Boolean.toString(settings.tls().equals("starttls"));
        var properties = new Properties();
        properties.put("mail.store.protocol", protocol);
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail." + protocol + ".starttls.enable", starttls);
        properties.put("mail." + protocol + ".starttls.required", starttls);
        properties.put("mail." + protocol + ".connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail." + protocol + ".timeout", PATIENCE_MILLIS);
        properties.put("mail." + protocol + ".writetimeout", PATIENCE_MILLIS);
        return properties;
    }
}
