package org.jointly.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jointly.access.MailBox;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.job.Job;
import org.jointly.platform.mail.incoming.Samples;

/** Somebody of UNODC who is mailed at once, and answers. */
record AnsweringReader(String name, Visitor visitor, MailBox box) {
    private static final String CHOICES = "{\"kinds\": [{\"kind\": \"question\", \"cadence\": \"at_once\"},"
            + " {\"kind\": \"invitation\", \"cadence\": \"off\"}], \"hour\": 8, \"weekday\": 1}";

    static AnsweringReader make() {
        var name = "answering-" + UUID.randomUUID();
        Backend.stack().people().add(name, "unodc:editor");
        var visitor = Visitor.of(name, "unodc");
        assertThat(visitor.put("/notification/mail", CHOICES).status()).isEqualTo(200);
        return new AnsweringReader(name, visitor, new MailBox(name + "@jointly.example"));
    }

    String address() {
        return box.address();
    }

    /** The next letter after so many. */
    MimeMessage next(int before) {
        var deadline = Instant.now().plusSeconds(60);
        while (box.mails().size() <= before) {
            assertThat(Instant.now()).as("a mail to " + name).isBefore(deadline);
            mailsGoOut();
            pause(200);
        }
        return box.mails().getLast();
    }

    /** The letter that tells of one topic alone. */
    MimeMessage letterOf(String title) {
        var deadline = Instant.now().plusSeconds(60);
        while (true) {
            var found = box.mails().stream().filter(mail -> isOf(mail, title)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(Instant.now()).as("a mail of " + title + " to " + name).isBefore(deadline);
            mailsGoOut();
            pause(200);
        }
    }

    private static boolean isOf(MimeMessage mail, String title) {
        try {
            return mail.getSubject().contains(title);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String replyTo(MimeMessage letter) {
        try {
            assertThat(letter.getHeader("Reply-To")).as("Reply-To").hasSize(1);
            return ((InternetAddress) letter.getReplyTo()[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sample as they would send it. */
    byte[] sample(String folder, String sample, String to) {
        return Samples.mail(folder, sample, gaps(to));
    }

    Map<String, String> gaps(String to) {
        var gaps = new HashMap<String, String>();
        gaps.put("from", address());
        gaps.put("domain", "jointly.example");
        gaps.put("name", "Somebody");
        gaps.put("to", to);
        return gaps;
    }

    static void mailsGoOut() {
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("notification.mail"))
                .forEach(Job::run);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
