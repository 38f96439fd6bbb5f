package org.jointly.voices;

import static org.jointly.api.access.Role.SAFEGUARDING;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointly.api.FieldFault;
import org.jointly.api.voices.AnswerReceiving;
import org.jointly.api.voices.ChangeChannelState;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelState;
import org.jointly.api.voices.DraftChannel;
import org.jointly.api.voices.EditChannel;
import org.jointly.api.voices.Helpline;
import org.jointly.api.voices.InviteReceiver;
import org.jointly.api.voices.Lack;
import org.jointly.api.voices.Receiver;
import org.jointly.api.voices.ReceiverState;
import org.jointly.api.voices.Stop;
import org.jointly.organisation.Organisations;
import org.jointly.platform.CalendarDay;
import org.jointly.platform.Countries;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.Stale;
import org.jointly.programme.ProgrammeEnds;
import org.jointly.programme.Programmes;
import org.jointly.voices.keylog.KeyLogs;
import org.jspecify.annotations.Nullable;

/** The public face of the feature: channels, and who receives. */
@Singleton
@Transactional
public class Channels {
    /** How many people of an organisation must be able to decide on a risk to a life, so that nobody decides on their own. */
    public static final int DECIDERS = 2;

    private final ChannelRows rows;
    private final FormRows forms;
    private final Circle circle;
    private final Appointments appointments;
    private final KeyLogs keyLogs;
    private final Roster roster;
    private final Programmes programmes;
    private final Organisations organisations;
    private final VoicesSettings settings;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    Channels(
            ChannelRows rows,
            FormRows forms,
            Circle circle,
            Appointments appointments,
            KeyLogs keyLogs,
            Roster roster,
            Programmes programmes,
            Organisations organisations,
            VoicesSettings settings,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.forms = forms;
        this.circle = circle;
        this.appointments = appointments;
        this.keyLogs = keyLogs;
        this.roster = roster;
        this.programmes = programmes;
        this.organisations = organisations;
        this.settings = settings;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    List<Channel> mine() {
        return rows.mine().stream().map(this::seen).toList();
    }

    List<Channel> of(UUID programme) {
        programmes.standing(programme);
        return rows.of(programme).stream().map(this::seen).toList();
    }

    Channel channel(UUID id) {
        return seen(circle.row(id));
    }

    Channel draft(UUID programme, DraftChannel request, @Nullable String key) {
        var standing = programmes.standing(programme);
        if (standing.archived() || !standing.drafts() || !standing.actor().has(SAFEGUARDING)) {
            throw standing.refused("voices.who-prepares");
        }
        check(request);
        return once.run(key, List.of(programme, request), Channel.class, () -> {
            var actor = standing.actor();
            var row = rows.save(ChannelRow.drafted(programme, request, actor.by(), clock.instant()));
            rows.receive(row.id(), actor.organisation(), ReceiverState.ACCEPTED.toString(), clock.instant());
            events.publishEvent(CircleActed.within("channel.drafted", row.id(), Map.of()));
            return seen(row);
        });
    }

    Channel edit(UUID id, EditChannel request) {
        var row = circle.allowed(id, ChannelAbility.EDIT).channel();
        var said = row.saying(request.channel(), request.version());
        check(request.channel());
        if (!row.draft() && (said.unreadDays() > row.unreadDays() || said.handledDays() > row.handledDays())) {
            throw new Invalid("/channel/unreadDays", "voices.days-more");
        }
        if (!row.draft() && !Set.copyOf(said.languages()).equals(Set.copyOf(row.languages()))) {
            throw new Invalid("/channel/languages", "voices.languages-stay");
        }
        change(said);
        events.publishEvent(CircleActed.within("channel.changed", id, Map.of()));
        return channel(id);
    }

    Channel changeState(UUID id, ChangeChannelState request) {
        var opens = request.state() == ChannelState.OPEN;
        var row = circle.allowed(id, opens ? ChannelAbility.OPEN : ChannelAbility.CLOSE)
                .channel();
        if (request.state() == ChannelState.DRAFT) {
            throw new Invalid("/state", "voices.close-instead");
        }
        if (opens) {
            mustGoOn(row.programme());
            mustBeReady(row);
        }
        change(row.at(request.state(), LocalDate.now(clock), request.version()));
        events.publishEvent(CircleActed.openly(opens ? "channel.opened" : "channel.closed", id, row.programme()));
        return channel(id);
    }

    private void mustGoOn(UUID programme) {
        var standing = programmes.standing(programme);
        if (standing.archived()) {
            throw standing.refused("voices.who-prepares");
        }
    }

    /** Survivors were promised that somebody reads them, and looks after what they wrote. */
    @EventListener
    void onEnds(ProgrammeEnds event) {
        var known = rows.of(event.programme());
        if (known.stream().anyMatch(channel -> channel.state() == ChannelState.OPEN)) {
            throw new Invalid("", "voices.channel-is-open");
        }
        if (event.forGood() && known.stream().anyMatch(channel -> !channel.draft())) {
            throw new Invalid("", "voices.channel-was-open");
        }
    }

    private void mustBeReady(ChannelRow row) {
        roster.holders(row.host());
        if (!lacks(row).isEmpty()) {
            throw VoiceRefusal.notReady();
        }
    }

    public List<Stop> stops() {
        return rows.stops().stream().map(StopRow::seen).toList();
    }

    Channel invite(UUID id, InviteReceiver request) {
        var row = circle.allowed(id, ChannelAbility.INVITE).channel();
        if (!rows.takesPart(row.programme(), request.organisation())) {
            throw new Invalid("/organisation", "voices.receiver-outside");
        }
        if (rows.receive(id, request.organisation(), ReceiverState.INVITED.toString(), clock.instant()) == 0) {
            throw new Invalid("/organisation", "voices.receiver-asked");
        }
        events.publishEvent(CircleActed.within(
                "receiver.invited",
                id,
                Map.of("organisation", request.organisation().toString())));
        return channel(id);
    }

    Channel answer(UUID id, AnswerReceiving request) {
        var actor = circle.allowed(id, ChannelAbility.ANSWER).actor();
        var state = request.accept() ? ReceiverState.ACCEPTED : ReceiverState.DECLINED;
        var before = channel(id);
        if (rows.answer(id, actor.organisation(), state.toString(), clock.instant()) == 0) {
            throw new Stale("invitation", before);
        }
        events.publishEvent(CircleActed.within("receiver." + state, id, Map.of()));
        return request.accept() ? channel(id) : before;
    }

    Channel leave(UUID id) {
        var actor = circle.allowed(id, ChannelAbility.LEAVE).actor();
        rows.leave(id, actor.organisation(), clock.instant());
        events.publishEvent(CircleActed.within("receiver.left", id, Map.of()));
        return channel(id);
    }

    private void change(ChannelRow row) {
        if (rows.change(row) == 0) {
            throw new Stale("channel", channel(row.id()));
        }
    }

    private void check(DraftChannel request) {
        var errors = new ArrayList<FieldFault>();
        Questions.inEvery(request.languages(), request.title(), "/title", errors);
        if (request.languages().stream().distinct().count()
                != request.languages().size()) {
            errors.add(new FieldFault("/languages", "voices.languages-once"));
        }
        IntStream.range(0, request.helplines().size())
                .forEach(i -> check("/helplines/" + i, request.helplines().get(i), errors));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private void check(String pointer, Helpline line, List<FieldFault> errors) {
        if (!Countries.existed(line.country())) {
            errors.add(new FieldFault(pointer + "/country", "organisation.country"));
        }
        if (CalendarDay.isAhead(line.checkedOn(), clock.instant())) {
            errors.add(new FieldFault(pointer + "/checkedOn", "day.future"));
        }
    }

    private Set<Lack> lacks(ChannelRow row) {
        var lacks = EnumSet.noneOf(Lack.class);
        if (forms.formInForce(row.id()) == null) {
            lacks.add(Lack.FORM);
        }
        var log = keyLogs.of(row.host());
        if (log.custodians().isEmpty()) {
            lacks.add(Lack.KEY_LOG);
        }
        if (!log.epochs().containsKey(row.id())) {
            lacks.add(Lack.EPOCH);
        }
        if (rows.deciders(row.id(), row.host()) < DECIDERS) {
            lacks.add(Lack.DECIDERS);
        }
        return lacks;
    }

    private Channel seen(ChannelRow row) {
        var standing = circle.standing(row);
        var inside = standing.inCircle();
        return new Channel(
                row.id(),
                row.programme(),
                programmes.titles(Set.of(row.programme())).get(row.programme()),
                organisations.organisation(row.host()),
                row.title(),
                row.languages(),
                row.unreadDays(),
                row.handledDays(),
                row.decideMinutes(),
                row.helplines(),
                row.state(),
                rows.receives(row.id(), row.host()),
                row.openedOn(),
                row.closedOn(),
                inside ? forms.formInForce(row.id()) : null,
                keyLogs.of(row.host())
                        .fingerprint()
                        .map(print -> settings.url() + "/#" + row.id() + "." + print)
                        .orElse(null),
                inside ? lacks(row) : Set.of(),
                inside ? receivers(row) : List.of(),
                inside ? appointments.of(standing) : List.of(),
                row.version(),
                standing.abilities());
    }

    private List<Receiver> receivers(ChannelRow row) {
        return rows.receivers(row.id()).stream()
                .map(receiver -> new Receiver(
                        organisations.organisation(receiver.organisation()),
                        receiver.state(),
                        receiver.invitedAt(),
                        receiver.answeredAt(),
                        receiver.leftAt(),
                        receiver.readers(),
                        receiver.epoch(),
                        receiver.deciders(),
                        receiver.receiving()))
                .toList();
    }
}
