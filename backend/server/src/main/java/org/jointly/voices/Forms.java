package org.jointly.voices;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.form.DecideForm;
import org.jointly.api.voices.form.Form;
import org.jointly.api.voices.form.FormState;
import org.jointly.api.voices.form.ProposeForm;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jspecify.annotations.Nullable;

/** What survivors are asked, version by version, as the board approved it. */
@Singleton
@Transactional
class Forms {
    private final FormRows rows;
    private final Circle circle;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    Forms(FormRows rows, Circle circle, ApplicationEventPublisher<Recorded> events, Once once, Clock clock) {
        this.rows = rows;
        this.circle = circle;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    List<Form> of(UUID id) {
        var standing = circle.inside(id);
        return rows.forms(id).stream().map(form -> seen(form, standing)).toList();
    }

    Form propose(UUID id, ProposeForm request, @Nullable String key) {
        var standing = circle.allowed(id, ChannelAbility.PROPOSE_FORM);
        Questions.check(request.questions(), standing.channel().languages());
        return once.run(key, List.of(id, request), Form.class, () -> {
            rows.propose(id, request.questions(), standing.actor().by(), clock.instant());
            events.publishEvent(CircleActed.within("form.proposed", id, Map.of()));
            return seen(rows.forms(id).getFirst(), standing);
        });
    }

    Form decide(UUID id, int version, DecideForm request) {
        var standing = circle.inside(id);
        var row = rows.form(id, version).orElseThrow(() -> new NotFound("set of questions"));
        if (!standing.allows(ChannelAbility.DECIDE_FORM)) {
            throw new NotAllowed("voices.board-approves");
        }
        var actor = standing.actor();
        if (row.proposedBy().equals(actor.person())) {
            throw new NotAllowed("voices.own-questions");
        }
        if (!request.approve() && (request.reason() == null || request.reason().isBlank())) {
            throw new Invalid("/reason", "valid.missing.reason");
        }
        var state = request.approve() ? FormState.APPROVED : FormState.REFUSED;
        var decision = new FormRows.Decision(id, version, state, actor.by(), clock.instant());
        if (rows.decide(decision, request.reason()) == 0) {
            throw new Stale("questions", seen(row, standing));
        }
        events.publishEvent(CircleActed.within("form." + state, id, Map.of("version", Integer.toString(version))));
        return seen(rows.form(id, version).orElseThrow(), standing);
    }

    private static Form seen(FormRow row, ChannelStanding standing) {
        return row.seen(row.state() == FormState.PROPOSED
                && standing.allows(ChannelAbility.DECIDE_FORM)
                && !row.proposedBy().equals(standing.actor().person()));
    }
}
