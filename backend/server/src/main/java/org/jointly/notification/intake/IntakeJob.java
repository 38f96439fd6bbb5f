package org.jointly.notification.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.jointly.platform.mail.ReplySettings;
import org.jointly.platform.mail.incoming.Mailbox;
import org.jointly.platform.mail.incoming.UnreadableMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what lies in the mailbox of answers. Twice at once would do no harm: a mail is taken by one. */
@Singleton
class IntakeJob implements Job, Mailbox.Taker {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeJob.class);
    private static final int MOST_ATTEMPTS = 12;

    private final Intake intake;
    private final MailTaking taking;
    private final Mailbox mailbox;
    private final ReplySettings settings;
    private final MeterRegistry meters;

    IntakeJob(Intake intake, MailTaking taking, Mailbox mailbox, ReplySettings settings, MeterRegistry meters) {
        this.intake = intake;
        this.taking = taking;
        this.mailbox = mailbox;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "notification.intake";
    }

    @Override
    public Duration every() {
        return settings.poll();
    }

    @Override
    public void run() {
        if (settings.on()) {
            mailbox.look(this);
        }
    }

    /** What is dealt with is fetched no more, and yet goes from the mailbox. */
    @Override
    public boolean wants(UUID id) {
        return Duty.INTAKE.find(() -> intake.claim(id));
    }

    @Override
    public boolean isDealtWith(UUID id) {
        return Duty.INTAKE
                .find(() -> intake.state(id))
                .filter(IncomingRows.StateRow::isSettled)
                .isPresent();
    }

    @Override
    public Mailbox.Fate take(Mailbox.Arrived mail) {
        try {
            taking.take(mail);
            return fate(mail.id());
        } catch (RuntimeException e) {
            return failed(mail.id(), e);
        }
    }

    private Mailbox.Fate fate(UUID id) {
        var state = Duty.INTAKE.find(() -> intake.state(id)).orElseThrow().state();
        meters.counter("jointly.intake.mails", "state", state).increment();
        return state.equals(Outcome.State.FAILED.word()) ? Mailbox.Fate.LAID_ASIDE : Mailbox.Fate.DELETED;
    }

    private Mailbox.Fate failed(UUID id, RuntimeException failure) {
        var attempts = Duty.INTAKE.find(() -> intake.state(id)).orElseThrow().attempts();
        if (attempts < MOST_ATTEMPTS && !(failure instanceof UnreadableMail)) {
            LOG.warn("Attempt {} at the incoming mail {} failed: {}", attempts, id, failure.toString());
            Duty.INTAKE.perform(() -> intake.postpone(id, attempts));
            return Mailbox.Fate.LEFT;
        }
        LOG.error("The incoming mail {} cannot be taken and is laid aside for an operator", id, failure);
        Duty.INTAKE.perform(() -> intake.settle(
                id, null, Outcome.of(Outcome.State.FAILED, failure.getClass().getSimpleName())));
        return fate(id);
    }
}
