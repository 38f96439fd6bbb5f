package org.jointly.ui.programme;

import static org.jointly.api.programme.Stage.ACTIVE;
import static org.jointly.api.programme.Stage.DESIGN;
import static org.jointly.api.programme.Stage.FINANCIALLY_CLOSED;
import static org.jointly.api.programme.Stage.IDEA;
import static org.jointly.api.programme.Stage.OPERATIONALLY_CLOSED;
import static org.jointly.api.programme.Stage.QUALITY_REVIEW;
import static org.jointly.api.programme.Stage.SUSPENDED;
import static org.jointly.api.programme.Stage.TERMINATED;

import java.util.List;
import org.jointly.api.programme.Stage;

/** Which stages to offer next. Only an offer: the backend decides. */
final class Steps {
    private Steps() {}

    static List<Stage> from(Stage stage) {
        return switch (stage) {
            case IDEA -> List.of(DESIGN, TERMINATED);
            case DESIGN -> List.of(QUALITY_REVIEW, IDEA, TERMINATED);
            case QUALITY_REVIEW -> List.of(DESIGN, TERMINATED);
            case ACTIVE -> List.of(OPERATIONALLY_CLOSED, SUSPENDED, TERMINATED);
            case SUSPENDED -> List.of(ACTIVE, TERMINATED);
            case OPERATIONALLY_CLOSED -> List.of(FINANCIALLY_CLOSED);
            case CLEARANCE, SIGNATURE, AMENDED, FINANCIALLY_CLOSED, TERMINATED -> List.of();
        };
    }
}
