package org.jointly.programme;

import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.InvitationState;
import org.jointly.organisation.Organisations;
import org.jointly.platform.By;
import org.jointly.platform.notice.Happened;
import org.jointly.platform.notice.NoticeSource;
import org.jointly.platform.notice.Shown;
import org.jointly.platform.notice.Telling;
import org.jointly.platform.notice.Whom;

/** What people are told of programmes: invitations and their answers, and what happens to those they follow. */
@Singleton
@Order(20)
@Transactional(readOnly = true)
class ProgrammeNotices implements NoticeSource {
    private static final String INVITATION = "invitation";
    private static final String ANSWER = "answer";
    private static final String PROGRAMME = "programme";
    private static final String SENT = "invitation.sent";
    private static final String ACCEPTED = "invitation.accepted";
    private static final String DECLINED = "invitation.declined";
    private static final String ENDED = "participation.ended";
    /** Who answers an invitation, and who prepares it. */
    private static final Set<Role> ANSWERING = EnumSet.of(Role.PRINCIPAL, Role.ADMIN, Role.EDITOR);

    private final ProgrammeRows programmes;
    private final InvitationRows invitations;
    private final Organisations organisations;

    ProgrammeNotices(ProgrammeRows programmes, InvitationRows invitations, Organisations organisations) {
        this.programmes = programmes;
        this.invitations = invitations;
        this.organisations = organisations;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> kinds() {
        return List.of(INVITATION, ANSWER, PROGRAMME);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> pressing() {
        return Set.of(INVITATION, ANSWER);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> actions() {
        return Set.of(
                SENT,
                ACCEPTED,
                DECLINED,
                ENDED,
                "programme.created",
                "programme.stage_changed",
                "programme.archived",
                "programme.brought_back");
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> endings() {
        return Set.of("invitation.withdrawn");
    }

    @Override
    public List<Telling> tellings(Happened event) {
        return switch (event.action()) {
            case SENT ->
                invitations
                        .findById(event.subject())
                        .filter(InvitationRow::open)
                        .map(ProgrammeNotices::sent)
                        .orElse(List.of());
            case ACCEPTED, DECLINED ->
                invitations
                        .findById(event.subject())
                        .map(invitation -> answered(invitation, event))
                        .orElse(List.of());
            case "programme.created" -> List.of();
            default -> happened(event);
        };
    }

    private static List<Telling> sent(InvitationRow invitation) {
        var asked = new Whom.PeopleOf(invitation.organisation(), ANSWERING);
        return List.of(new Telling(INVITATION, asked, invitation.id(), invitation.id())
                .with(invitation.capacity().toString())
                .toThemByName());
    }

    /** Who invited hears the answer; the others of the programme hear who joined. */
    private static List<Telling> answered(InvitationRow invitation, Happened event) {
        var inviter = new Whom.OnePerson(invitation.invitedBy(), invitation.invitingOrganisation());
        var told = new Telling(ANSWER, inviter, invitation.id(), invitation.programme())
                .with(event.action().equals(ACCEPTED) ? "accepted" : "declined");
        return event.action().equals(ACCEPTED)
                ? List.of(
                        told,
                        new Telling(
                                        ANSWER,
                                        new Whom.Followers(invitation.programme()),
                                        invitation.id(),
                                        invitation.programme())
                                .with("accepted"))
                : List.of(told);
    }

    private static List<Telling> happened(Happened event) {
        var programme = event.programme();
        return programme == null
                ? List.of()
                : List.of(
                        new Telling(PROGRAMME, new Whom.Followers(programme), programme, programme).with(word(event)));
    }

    private static String word(Happened event) {
        return switch (event.action()) {
            case "programme.stage_changed" -> event.details().getOrDefault("to", "");
            case ENDED -> "ended";
            case "programme.archived" -> "archived";
            default -> "brought_back";
        };
    }

    /** Who begins a programme or comes into it follows it. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<UUID> joined(Happened event) {
        var programme = event.programme();
        var begins =
                event.action().equals("programme.created") || event.action().equals(ACCEPTED);
        return begins && programme != null ? Set.of(programme) : Set.of();
    }

    @Override
    public Map<UUID, Shown> shown(String kind, Collection<UUID> subjects) {
        var shown = new HashMap<UUID, Shown>();
        if (kind.equals(PROGRAMME)) {
            programmes
                    .titles(subjects)
                    .forEach(row -> shown.put(row.id(), new Shown(row.title(), null, "/programmes/" + row.id())));
        } else {
            invitations.told(subjects).stream()
                    .filter(row -> row.state() != InvitationState.WITHDRAWN)
                    .forEach(row -> shown.put(row.id(), shown(kind, row)));
        }
        return shown;
    }

    private Shown shown(String kind, InvitationRow invitation) {
        var answering = organisations
                .find(invitation.organisation())
                .map(Organisation::name)
                .orElse("");
        var answerer =
                By.of(invitation.answeredBy(), invitation.answeredByName(), invitation.organisation(), answering);
        return kind.equals(INVITATION)
                ? new Shown(invitation.programmeTitle(), invitation.sender(), "/")
                : new Shown(
                        invitation.programmeTitle(),
                        By.signatureOf(answerer),
                        "/programmes/" + invitation.programme() + "/organisations");
    }
}
