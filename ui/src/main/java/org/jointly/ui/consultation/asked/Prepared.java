package org.jointly.ui.consultation.asked;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.consultation.SubmissionApi;

/** What the organisation prepared to say in a call, read anew after each change. */
class Prepared implements Serializable {
    private final transient SubmissionApi submissions;
    private final transient Call call;
    private final transient Clock clock;
    private final List<SerializableRunnable> listeners = new ArrayList<>();
    private transient List<OwnRemark> remarks;

    Prepared(SubmissionApi submissions, Call call, Clock clock) {
        this.submissions = submissions;
        this.call = call;
        this.clock = clock;
        remarks = submissions.remarks(call.id());
    }

    SubmissionApi submissions() {
        return submissions;
    }

    Call call() {
        return call;
    }

    List<OwnRemark> remarks() {
        return remarks;
    }

    List<OwnRemark> released() {
        return remarks.stream().filter(OwnRemark::released).toList();
    }

    /** On the same question or passage, or on the whole. */
    List<OwnRemark> at(RowPlace place) {
        return remarks.stream()
                .filter(remark -> Objects.equals(remark.place().question(), place.question())
                        && Objects.equals(remark.place().passage(), place.passage()))
                .toList();
    }

    /** Whether more can be written; what comes after the close is late. */
    boolean takesMore() {
        return call.allows(CallAbility.PREPARE) && (!isOver() || !isSettled());
    }

    /** Whether the organisation has its answers. */
    private boolean isSettled() {
        return call.state() == CallState.ANSWERED
                && call.own() != null
                && call.own().submittedAt() != null;
    }

    /** Whether what comes now is late, also where it closed after the page was opened. */
    boolean isOver() {
        return isOver(call, clock);
    }

    static boolean isOver(Call call, Clock clock) {
        return switch (call.state()) {
            case CLOSED, ANSWERED -> true;
            case OPEN -> left(call, clock).isNegative();
            case PLANNED, PUBLISHED, WITHDRAWN -> false;
        };
    }

    /** How long it is still open; negative once it has closed. */
    Duration left() {
        return left(call, clock);
    }

    /** The instant of the close itself is too late. */
    private static Duration left(Call call, Clock clock) {
        return Duration.between(clock.instant(), call.closesAt()).minusNanos(1);
    }

    void onChange(SerializableRunnable listener) {
        listeners.add(listener);
    }

    void changed() {
        remarks = submissions.remarks(call.id());
        listeners.forEach(SerializableRunnable::run);
    }
}
