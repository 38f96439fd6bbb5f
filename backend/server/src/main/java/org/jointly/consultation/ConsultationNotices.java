package org.jointly.consultation;

import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.consultation.submission.CallSubmissionRow;
import org.jointly.consultation.submission.CallSubmissionRows;
import org.jointly.platform.notice.Happened;
import org.jointly.platform.notice.NoticeSource;
import org.jointly.platform.notice.Shown;
import org.jointly.platform.notice.Telling;
import org.jointly.platform.notice.Whom;
import org.jspecify.annotations.Nullable;

/** What people are told of calls for input: that their organisation is asked, what came in, and what became of it. */
@Singleton
@Order(25)
@Transactional(readOnly = true)
class ConsultationNotices implements NoticeSource {
    private static final String ASKED = "consultation";
    private static final String SUBMISSION = "submission";
    private static final String ANSWER = "consultation-answer";
    private static final String PUBLISHED = "consultation-published";
    private static final String SUBMITTED = "submission.made";
    private static final String ADMITTED = "submission.admitted";
    private static final String DECLINED = "submission.declined";
    private static final String REACTED = "row.reacted_to";
    /** Who prepares what an organisation says, and who submits it. */
    private static final Set<Role> SPEAK = EnumSet.of(Role.COMMENTER, Role.PRINCIPAL);

    private final CallRows calls;
    private final Parties parties;
    private final CallSubmissionRows submissions;
    private final Clock clock;

    ConsultationNotices(CallRows calls, Parties parties, CallSubmissionRows submissions, Clock clock) {
        this.calls = calls;
        this.parties = parties;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> kinds() {
        return List.of(ASKED, ANSWER, SUBMISSION, PUBLISHED);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> pressing() {
        return Set.of(ASKED, ANSWER);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> actions() {
        return Set.of(
                "call.made",
                "call.parties_asked",
                "call.opened",
                "call.closing",
                "call.extended",
                "call.withdrawn",
                "call.answers_released",
                "call.published",
                SUBMITTED,
                ADMITTED,
                DECLINED,
                REACTED);
    }

    @Override
    public List<Telling> tellings(Happened event) {
        return switch (event.action()) {
            case SUBMITTED ->
                submissions
                        .findById(event.subject())
                        .map(submission -> toMaker(submission, submission.late() ? "late" : null))
                        .orElse(List.of());
            case REACTED ->
                submissions
                        .ofRow(event.subject())
                        .map(submission -> toMaker(submission, "reacted"))
                        .orElse(List.of());
            case ADMITTED ->
                submissions
                        .findById(event.subject())
                        .map(submission -> toWhoSubmitted(submission, "admitted"))
                        .orElse(List.of());
            case DECLINED ->
                submissions
                        .findById(event.subject())
                        .map(submission -> toWhoSubmitted(submission, "declined"))
                        .orElse(List.of());
            default -> ofCall(event);
        };
    }

    private List<Telling> ofCall(Happened event) {
        return calls.findById(event.subject())
                .map(call -> happened(call, event))
                .orElse(List.of());
    }

    /** Who is asked hears nothing of a call before it opens. */
    private List<Telling> happened(CallRow call, Happened event) {
        if (call.opensAt().isAfter(clock.instant())) {
            return List.of();
        }
        return switch (event.action()) {
            case "call.made" -> "true".equals(event.details().get("open")) ? asked(call, "asked", null) : List.of();
            case "call.opened" -> asked(call, "asked", null);
            case "call.parties_asked" ->
                asked(call, "asked", Instant.parse(event.details().get("at")));
            case "call.extended" -> asked(call, "extended", null);
            case "call.withdrawn" -> asked(call, "withdrawn", null);
            case "call.closing" -> closing(call);
            case "call.published" -> told(call, PUBLISHED, parties.organisations(call, null), null);
            default ->
                told(call, ANSWER, answered(call, Instant.parse(event.details().get("at"))), null);
        };
    }

    private List<Telling> asked(CallRow call, String what, @Nullable Instant at) {
        return told(call, ASKED, parties.organisations(call, at), what);
    }

    /** Those that said nothing yet. */
    private List<Telling> closing(CallRow call) {
        var silent = parties.organisations(call, null);
        submissions.latest(call.id()).stream()
                .filter(submission -> !submission.isLate())
                .map(CallSubmissionRow::organisation)
                .forEach(silent::remove);
        return told(call, ASKED, silent, "closing");
    }

    private Set<UUID> answered(CallRow call, Instant at) {
        return Set.copyOf(calls.answered(call.id(), at));
    }

    private static List<Telling> told(CallRow call, String kind, Set<UUID> organisations, @Nullable String what) {
        return organisations.stream()
                .map(organisation -> new Telling(kind, new Whom.PeopleOf(organisation, SPEAK), call.id(), call.id())
                        .with(what)
                        .toThemByName())
                .toList();
    }

    /** Whoever made the call; others that draft look when they like. */
    private List<Telling> toMaker(CallSubmissionRow submission, @Nullable String what) {
        return calls.maker(submission.call()).stream()
                .map(maker -> new Telling(
                                SUBMISSION,
                                new Whom.OnePerson(maker.madeBy(), maker.organisation()),
                                submission.id(),
                                submission.call())
                        .with(what))
                .toList();
    }

    /** Whether what came too late counts. */
    private List<Telling> toWhoSubmitted(CallSubmissionRow submission, String what) {
        return calls.findById(submission.call())
                .map(call -> told(call, ASKED, Set.of(submission.organisation()), what))
                .orElse(List.of());
    }

    @Override
    public Set<UUID> joined(Happened event) {
        return Set.of();
    }

    @Override
    public Map<UUID, Shown> shown(String kind, Collection<UUID> subjects) {
        return kind.equals(SUBMISSION)
                ? submissions.told(subjects).stream()
                        .collect(Collectors.toMap(CallSubmissionRows.ToldRow::id, CallSubmissionRows.ToldRow::shown))
                : calls.told(subjects).stream()
                        .collect(Collectors.toMap(
                                CallRow::id,
                                call -> new Shown(call.title(), call.by().signature(), "/consultations/" + call.id())));
    }
}
