package org.jointly.consultation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.consultation.AskMore;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.ExtendCall;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.Party;
import org.jointly.api.consultation.Passage;
import org.jointly.api.consultation.PublishCall;
import org.jointly.api.consultation.WithdrawCall;
import org.jointly.api.consultation.guest.InviteGuest;
import org.jointly.consultation.event.CallExtended;
import org.jointly.consultation.event.CallMade;
import org.jointly.consultation.event.CallPublished;
import org.jointly.consultation.event.CallWithdrawn;
import org.jointly.consultation.event.GuestsInvited;
import org.jointly.consultation.event.PartiesAsked;
import org.jointly.document.KeptTexts;
import org.jointly.platform.Actor;
import org.jointly.platform.CalendarDay;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.NamedLocks;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jointly.programme.ProgrammeEnds;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The public face of the feature: calls from when they are made until they are published. */
@Singleton
@Transactional
public class Consultation {
    private static final int CALLS = 25;
    private static final int PASSAGES = 500;

    private final CallRows calls;
    private final PassageRows passages;
    private final Parties parties;
    private final CallViews views;
    private final Programmes programmes;
    private final KeptTexts texts;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final NamedLocks locks;
    private final Clock clock;

    Consultation(
            CallRows calls,
            PassageRows passages,
            Parties parties,
            CallViews views,
            Programmes programmes,
            KeptTexts texts,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            NamedLocks locks,
            Clock clock) {
        this.calls = calls;
        this.passages = passages;
        this.parties = parties;
        this.views = views;
        this.programmes = programmes;
        this.texts = texts;
        this.events = events;
        this.once = once;
        this.locks = locks;
        this.clock = clock;
    }

    Page<Call> calls(UUID programme, @Nullable String after) {
        programmes.standing(programme);
        var cursor = Cursor.parse(after);
        return page(calls.of(
                programme,
                cursor == null ? null : cursor.instant(0),
                cursor == null ? null : cursor.uuid(1),
                CALLS + 1));
    }

    Page<Call> asked(@Nullable String after) {
        var cursor = Cursor.parse(after);
        return page(calls.asked(
                cursor == null ? null : cursor.instant(0), cursor == null ? null : cursor.uuid(1), CALLS + 1));
    }

    private Page<Call> page(List<CallRow> found) {
        return Cursor.page(found, CALLS, row -> Cursor.after(row.closesAt(), row.id()), views.shown(found));
    }

    List<Call> waiting() {
        var found = calls.waiting(Actor.current().organisation());
        return found.stream().map(views.shown(found)).toList();
    }

    Call call(UUID id) {
        return views.of(row(id));
    }

    /** Not found unless the actor sees it. */
    public CallRow row(UUID id) {
        return calls.findById(id).orElseThrow(() -> new NotFound("call"));
    }

    /** The call, if the actor may do that with it now. */
    public CallRow allowed(CallAbility ability, UUID id) {
        var row = row(id);
        if (!views.abilities(row).contains(ability)) {
            throw new NotAllowed(CallPolicy.isOver(ability, row) ? "consultation.has-ended" : refusal(ability));
        }
        return row;
    }

    private static String refusal(CallAbility ability) {
        return switch (ability) {
            case MANAGE -> "consultation.no-manage";
            case DISPOSE -> "consultation.no-dispose";
            case PREPARE -> "consultation.no-prepare";
            case SUBMIT -> "consultation.no-submit";
            case REACT -> "consultation.who-reacts";
        };
    }

    Call make(UUID programme, MakeCall request, @Nullable String key) {
        var standing = programmes.standing(programme);
        if (!CallPolicy.mayMake(standing)) {
            throw standing.refused("consultation.who-makes");
        }
        return once.run(key, List.of(programme, request), Call.class, () -> {
            var now = clock.instant();
            if (request.organisations().isEmpty()
                    && request.kinds().isEmpty()
                    && request.guests().isEmpty()) {
                throw new Invalid("/organisations", "consultation.nobody-asked");
            }
            parties.check(programme, request.organisations());
            var days = CallDays.of(request, now);
            var text = text(programme, request.version());
            var row = calls.save(
                    CallRow.made(request, text, days, standing.actor().by(), now));
            passages.add(row.id(), text.json());
            parties.ask(row, request.organisations(), request.kinds(), now);
            parties.ask(row, request.guests(), now);
            events.publishEvent(new CallMade(row.id(), programme, row.isOpen(now)));
            return call(row.id());
        });
    }

    private ConsultedText text(UUID programme, @Nullable UUID version) {
        var whole = programmes.programme(programme);
        if (version == null) {
            return ConsultedText.of(whole);
        }
        var text = texts.frozen(version);
        if (!text.programme().equals(programme)) {
            throw new Invalid("/version", "consultation.text-of-another");
        }
        return ConsultedText.of(whole, text);
    }

    Page<Passage> passages(UUID call, @Nullable String after) {
        row(call);
        var cursor = Cursor.parse(after);
        var found = passages.of(call, cursor == null ? 0 : (int) cursor.number(0), PASSAGES + 1);
        return Cursor.page(found, PASSAGES, row -> Cursor.after(row.position()), PassageRow::seen);
    }

    List<Party> parties(UUID call) {
        return parties.of(row(call));
    }

    List<Party> ask(UUID call, AskMore request) {
        var row = allowed(CallAbility.MANAGE, call);
        var now = clock.instant();
        if (row.hasClosed(now)) {
            throw new Invalid("/organisations", "consultation.closed-to-more");
        }
        parties.check(row.programme(), request.organisations());
        if (parties.ask(row, request.organisations(), request.kinds(), now) > 0) {
            events.publishEvent(new PartiesAsked(call, row.programme(), now));
        }
        return parties.of(row);
    }

    /** Organisations that are not on the platform, by mail. */
    public void inviteGuests(UUID call, List<InviteGuest> wanted) {
        var row = allowed(CallAbility.MANAGE, call);
        var now = clock.instant();
        if (row.hasClosed(now)) {
            throw new Invalid("/guests", "consultation.closed-to-more");
        }
        var asked = parties.ask(row, wanted, now);
        events.publishEvent(new GuestsInvited(call, row.programme(), asked));
    }

    /** Until the transaction ends nobody else changes what counts in the call, releases answers in it, or ends it. */
    public void hold(UUID call) {
        locks.take("call " + call);
    }

    private CallRow held(UUID call) {
        allowed(CallAbility.MANAGE, call);
        hold(call);
        return allowed(CallAbility.MANAGE, call);
    }

    /** A programme in which somebody waits for an answer is not put away. */
    @EventListener
    void onEnds(ProgrammeEnds event) {
        if (calls.isGoingOn(event.programme())) {
            throw new Invalid("", "consultation.goes-on");
        }
        if (event.forGood() && calls.wasMade(event.programme())) {
            throw new Invalid("", "consultation.was-made");
        }
    }

    Call extend(UUID call, ExtendCall request) {
        var row = held(call);
        var now = clock.instant();
        CalendarDay.deadline("/lastDay", request.lastDay(), now);
        var closes = CallDays.endOf(request.lastDay(), ZoneId.of(row.zone()));
        if (!closes.isAfter(row.closesAt()) || !closes.isAfter(now)) {
            throw new Invalid("/lastDay", "consultation.extend-beyond");
        }
        // answers are promised for as many days after the end as before
        var later = ChronoUnit.DAYS.between(CallDays.lastDay(row.closesAt(), row.zone()), request.lastDay());
        if (calls.extend(
                        call,
                        closes,
                        row.answersOn().plusDays(later),
                        request.reason().strip())
                == 0) {
            throw new Invalid("/lastDay", "consultation.answered-already");
        }
        events.publishEvent(new CallExtended(call, row.programme(), closes));
        return call(call);
    }

    Call withdraw(UUID call, WithdrawCall request) {
        var row = held(call);
        if (calls.withdraw(call, clock.instant(), request.reason().strip()) == 0) {
            throw new Stale("call", call(call));
        }
        events.publishEvent(new CallWithdrawn(call, row.programme()));
        return call(call);
    }

    Call publish(UUID call, PublishCall request) {
        var row = held(call);
        var now = clock.instant();
        if (!row.hasClosed(now)) {
            throw new Invalid("/summary", "consultation.still-open");
        }
        if (!calls.isAnswered(call)) {
            throw new Invalid("/summary", "consultation.unanswered");
        }
        var undecided = calls.undecided(call);
        if (undecided > 0) {
            throw new Invalid("/summary", "consultation.late-waits", undecided);
        }
        if (calls.publish(call, now, request.summary().strip()) == 0) {
            throw new Stale("call", call(call));
        }
        events.publishEvent(new CallPublished(call, row.programme()));
        return call(call);
    }
}
