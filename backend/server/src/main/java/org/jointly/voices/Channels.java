package org.jointly.voices;

import static org.jointly.api.access.Role.SAFEGUARDING;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.access.Access;
import org.jointly.api.Problem;
import org.jointly.api.voices.AnswerReceiving;
import org.jointly.api.voices.Appoint;
import org.jointly.api.voices.Appointment;
import org.jointly.api.voices.Candidate;
import org.jointly.api.voices.ChangeChannelState;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.ChannelState;
import org.jointly.api.voices.DecideForm;
import org.jointly.api.voices.DraftChannel;
import org.jointly.api.voices.EditChannel;
import org.jointly.api.voices.Form;
import org.jointly.api.voices.FormState;
import org.jointly.api.voices.InviteReceiver;
import org.jointly.api.voices.Lack;
import org.jointly.api.voices.ProposeForm;
import org.jointly.api.voices.Receiver;
import org.jointly.api.voices.ReceiverState;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Invalid;
import org.jointly.platform.NotAllowed;
import org.jointly.platform.NotFound;
import org.jointly.platform.Once;
import org.jointly.platform.Recorded;
import org.jointly.platform.Stale;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The public face of the feature: channels, who receives, who is appointed, what is asked. */
@Singleton
@Transactional
public class Channels {
    private final ChannelRows rows;
    private final KeyLogs keyLogs;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Access access;
    private final VoicesSettings settings;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    Channels(
            ChannelRows rows,
            KeyLogs keyLogs,
            Programmes programmes,
            Organisations organisations,
            Access access,
            VoicesSettings settings,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.keyLogs = keyLogs;
        this.programmes = programmes;
        this.organisations = organisations;
        this.access = access;
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
        return seen(row(id));
    }

    Channel draft(UUID programme, DraftChannel request, @Nullable String key) {
        var standing = programmes.standing(programme);
        if (!standing.drafts() || !standing.actor().has(SAFEGUARDING)) {
            throw new NotAllowed("Channels are prepared by the safeguarding people of organisations that draft.");
        }
        check(request);
        return once.run(key, List.of(programme, request), Channel.class, () -> {
            var actor = standing.actor();
            var row = rows.save(ChannelRow.drafted(programme, request, actor, clock.instant()));
            rows.receive(
                    row.id(),
                    actor.organisation(),
                    ReceiverState.ACCEPTED.toString(),
                    clock.instant(),
                    clock.instant());
            events.publishEvent(CircleActed.within("channel.drafted", row.id(), Map.of()));
            return seen(row);
        });
    }

    Channel edit(UUID id, EditChannel request) {
        var row = allowed(id, ChannelAbility.EDIT).channel();
        var said = row.saying(request.channel(), request.version());
        check(request.channel());
        if (!row.draft() && (said.unreadDays() > row.unreadDays() || said.handledDays() > row.handledDays())) {
            throw new Invalid("/channel/unreadDays", "may only get fewer: survivors were told how long it is kept");
        }
        if (!row.draft() && !Set.copyOf(said.languages()).equals(Set.copyOf(row.languages()))) {
            throw new Invalid("/channel/languages", "stay as they are once it was open: the questions are in these");
        }
        change(said);
        events.publishEvent(CircleActed.within("channel.changed", id, Map.of()));
        return channel(id);
    }

    Channel changeState(UUID id, ChangeChannelState request) {
        var opens = request.state() == ChannelState.OPEN;
        var row =
                allowed(id, opens ? ChannelAbility.OPEN : ChannelAbility.CLOSE).channel();
        if (request.state() == ChannelState.DRAFT) {
            throw new Invalid("/state", "a channel that was open is closed, not drafted again");
        }
        var lacks = lacks(row);
        if (opens && !lacks.isEmpty()) {
            throw VoiceRefusal.notReady("It cannot open yet; it lacks: " + lacks
                    + ". The board approves the questions, custodians found the key log and give the channel a key.");
        }
        change(row.at(request.state(), LocalDate.now(clock), request.version()));
        events.publishEvent(CircleActed.openly(opens ? "channel.opened" : "channel.closed", id, row.programme()));
        return channel(id);
    }

    Channel invite(UUID id, InviteReceiver request) {
        var row = allowed(id, ChannelAbility.INVITE).channel();
        if (!rows.takesPart(row.programme(), request.organisation())) {
            throw new Invalid("/organisation", "must draft the programme or be its partner");
        }
        if (rows.receive(id, request.organisation(), ReceiverState.INVITED.toString(), clock.instant(), null) == 0) {
            throw new Invalid("/organisation", "was asked already");
        }
        events.publishEvent(CircleActed.within(
                "receiver.invited",
                id,
                Map.of("organisation", request.organisation().toString())));
        return channel(id);
    }

    Channel answer(UUID id, AnswerReceiving request) {
        var actor = allowed(id, ChannelAbility.ANSWER).actor();
        var state = request.accept() ? ReceiverState.ACCEPTED : ReceiverState.DECLINED;
        var before = channel(id);
        if (rows.answer(id, actor.organisation(), state.toString(), clock.instant()) == 0) {
            throw new Stale("invitation", before);
        }
        events.publishEvent(CircleActed.within("receiver." + state, id, Map.of()));
        return request.accept() ? channel(id) : before;
    }

    Channel leave(UUID id) {
        var actor = allowed(id, ChannelAbility.LEAVE).actor();
        rows.leave(id, actor.organisation(), clock.instant());
        events.publishEvent(CircleActed.within("receiver.left", id, Map.of()));
        return channel(id);
    }

    List<Candidate> candidates(UUID id, ChannelDuty duty) {
        var board = duty == ChannelDuty.BOARD;
        var standing = allowed(id, board ? ChannelAbility.APPOINT_BOARD : ChannelAbility.APPOINT);
        var from =
                board ? takingPart(standing.channel()) : Set.of(standing.actor().organisation());
        return from.stream()
                .flatMap(organisation -> access.holders(organisation, SAFEGUARDING).stream()
                        .map(person ->
                                new Candidate(person.id(), person.name(), organisations.organisation(organisation))))
                .toList();
    }

    Appointment appoint(UUID id, Appoint request, @Nullable String key) {
        var board = request.duty() == ChannelDuty.BOARD;
        var standing = allowed(id, board ? ChannelAbility.APPOINT_BOARD : ChannelAbility.APPOINT);
        var actor = standing.actor();
        if (board
                ? !takingPart(standing.channel()).contains(request.organisation())
                : !request.organisation().equals(actor.organisation())) {
            throw new Invalid("/organisation", board ? "must take part in the programme" : "must be your own");
        }
        if (request.until() != null
                && request.until().isBefore(request.from() == null ? clock.instant() : request.from())) {
            throw new Invalid("/until", "must come after the beginning");
        }
        var person = access.holders(request.organisation(), SAFEGUARDING).stream()
                .filter(holder -> holder.id().equals(request.person()))
                .findFirst()
                .orElseThrow(() -> new Invalid("/person", "must hold the role safeguarding in that organisation"));
        return once.run(key, List.of(id, request), Appointment.class, () -> {
            var appointment = UUID.randomUUID();
            rows.appoint(
                    appointment,
                    id,
                    request.organisation(),
                    person.id(),
                    person.name(),
                    request.duty().toString(),
                    request.from(),
                    request.until(),
                    actor.person(),
                    actor.personName(),
                    actor.organisation());
            events.publishEvent(CircleActed.within(
                    "appointment.made",
                    appointment,
                    Map.of(
                            "duty",
                            request.duty().toString(),
                            "person",
                            person.id().toString())));
            return appointment(id, appointment);
        });
    }

    Appointment endAppointment(UUID id, UUID appointment) {
        var standing = standing(row(id));
        if (!standing.inCircle()) {
            throw new NotFound("appointment");
        }
        var row = appointments(standing)
                .filter(found -> found.id().equals(appointment))
                .findFirst()
                .orElseThrow(() -> new NotFound("appointment"));
        if (!mayEnd(standing, row)) {
            throw new NotAllowed("An appointment is ended by those who may make it.");
        }
        rows.endAppointment(appointment);
        events.publishEvent(CircleActed.within(
                "appointment.ended",
                appointment,
                Map.of("duty", row.duty().toString(), "person", row.person().toString())));
        return appointment(id, appointment);
    }

    List<Form> forms(UUID id) {
        var standing = circle(id);
        return rows.forms(id).stream().map(form -> seen(form, standing)).toList();
    }

    Form propose(UUID id, ProposeForm request, @Nullable String key) {
        var standing = allowed(id, ChannelAbility.PROPOSE_FORM);
        Questions.check(request.questions(), standing.channel().languages());
        var actor = standing.actor();
        return once.run(key, List.of(id, request), Form.class, () -> {
            rows.propose(
                    id,
                    request.questions(),
                    actor.person(),
                    actor.personName(),
                    actor.organisation(),
                    actor.organisationName(),
                    clock.instant());
            events.publishEvent(CircleActed.within("form.proposed", id, Map.of()));
            return seen(rows.forms(id).getFirst(), standing);
        });
    }

    Form decide(UUID id, int version, DecideForm request) {
        var standing = circle(id);
        var row = rows.form(id, version).orElseThrow(() -> new NotFound("set of questions"));
        if (!standing.allows(ChannelAbility.DECIDE_FORM)) {
            throw new NotAllowed("Questions are approved or refused by the board.");
        }
        var actor = standing.actor();
        if (row.proposedBy().equals(actor.person())) {
            throw new NotAllowed("Nobody approves their own questions.");
        }
        if (!request.approve() && (request.reason() == null || request.reason().isBlank())) {
            throw new Invalid("/reason", "must say why");
        }
        var state = request.approve() ? FormState.APPROVED : FormState.REFUSED;
        if (rows.decide(
                        id,
                        version,
                        state.toString(),
                        actor.person(),
                        actor.personName(),
                        actor.organisation(),
                        actor.organisationName(),
                        clock.instant(),
                        request.reason())
                == 0) {
            throw new Stale("questions", seen(row, standing));
        }
        events.publishEvent(CircleActed.within("form." + state, id, Map.of("version", Integer.toString(version))));
        return seen(rows.form(id, version).orElseThrow(), standing);
    }

    /** What the actor may do in a channel that they see. */
    ChannelStanding standing(UUID id) {
        return standing(row(id));
    }

    private ChannelStanding standing(ChannelRow row) {
        var actor = Actor.current();
        return new ChannelStanding(
                actor,
                row,
                Set.copyOf(rows.standings(row.id())),
                rows.duties(row.id()).stream()
                        .map(duty -> ChannelDuty.valueOf(duty.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                keyLogs.of(actor.organisation()).custodians().keySet());
    }

    private ChannelStanding circle(UUID id) {
        var standing = standing(row(id));
        if (!standing.inCircle()) {
            throw new NotFound("channel");
        }
        return standing;
    }

    private ChannelStanding allowed(UUID id, ChannelAbility ability) {
        var standing = circle(id);
        if (!standing.allows(ability)) {
            throw new NotAllowed("This is not yours to do in this channel (" + ability + ").");
        }
        return standing;
    }

    private ChannelRow row(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("channel"));
    }

    private void change(ChannelRow row) {
        if (rows.change(row) == 0) {
            throw new Stale("channel", channel(row.id()));
        }
    }

    private static void check(DraftChannel request) {
        var errors = new ArrayList<Problem.FieldError>();
        Questions.inEvery(request.languages(), request.title(), "/title", errors);
        if (request.languages().stream().distinct().count()
                != request.languages().size()) {
            errors.add(new Problem.FieldError("/languages", "must be named once each"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private Set<UUID> takingPart(ChannelRow row) {
        var all = new HashSet<>(programmes.participants(row.programme()).keySet());
        rows.receivers(row.id()).stream().map(ReceiverRow::organisation).forEach(all::add);
        return all;
    }

    private Set<Lack> lacks(ChannelRow row) {
        var lacks = EnumSet.noneOf(Lack.class);
        if (rows.formInForce(row.id()) == null) {
            lacks.add(Lack.FORM);
        }
        var log = keyLogs.of(row.host());
        if (log.custodians().isEmpty()) {
            lacks.add(Lack.KEY_LOG);
        }
        if (!log.epochs().containsKey(row.id())) {
            lacks.add(Lack.EPOCH);
        }
        return lacks;
    }

    private Channel seen(ChannelRow row) {
        var standing = standing(row);
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
                row.helplines(),
                row.state(),
                row.openedOn(),
                row.closedOn(),
                inside ? rows.formInForce(row.id()) : null,
                keyLogs.of(row.host())
                        .fingerprint()
                        .map(print -> settings.url() + "/#" + row.id() + "." + print)
                        .orElse(null),
                inside ? lacks(row) : Set.of(),
                inside ? receivers(row) : List.of(),
                inside
                        ? appointments(standing)
                                .map(found -> seen(found, standing))
                                .toList()
                        : List.of(),
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
                        receiver.epoch()))
                .toList();
    }

    private Stream<AppointmentRow> appointments(ChannelStanding standing) {
        return rows.appointments(standing.channel().id()).stream();
    }

    private Appointment appointment(UUID channel, UUID id) {
        var standing = standing(row(channel));
        return appointments(standing)
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> seen(row, standing))
                .orElseThrow(() -> new NotFound("appointment"));
    }

    private Appointment seen(AppointmentRow row, ChannelStanding standing) {
        return new Appointment(
                row.id(),
                organisations.organisation(row.organisation()),
                row.person(),
                row.personName(),
                row.duty(),
                row.fromAt(),
                row.untilAt(),
                row.current(),
                mayEnd(standing, row));
    }

    private static boolean mayEnd(ChannelStanding standing, AppointmentRow row) {
        var lasts = row.untilAt() == null || row.current();
        return lasts
                && row.appointingOrganisation().equals(standing.actor().organisation())
                && (row.duty() == ChannelDuty.BOARD ? standing.convenes() : standing.appoints());
    }

    private static Form seen(FormRow row, ChannelStanding standing) {
        return row.seen(row.state() == FormState.PROPOSED
                && standing.allows(ChannelAbility.DECIDE_FORM)
                && !row.proposedBy().equals(standing.actor().person()));
    }
}
