package org.jointly.consultation.event;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A submission that came too late was declined. */
public record SubmissionDeclined(UUID submission, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "submission.declined";
    }

    @Override
    public UUID subject() {
        return submission;
    }

    @Override
    public Audience audience() {
        return Audience.DRAFTERS;
    }
}
