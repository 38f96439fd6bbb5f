package org.jointly.programme;

import io.micronaut.core.type.Argument;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.document.Document;
import org.jointly.api.programme.Answer;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.CreateProgramme;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.Invite;
import org.jointly.api.programme.Participation;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeSummary;
import org.jointly.api.programme.Strand;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;
import org.jointly.platform.Visitor;

/** The cast, and what they do again and again. */
public final class ProgrammeStory {
    public static final Visitor AMINA_EDITOR_OF_IOM = Visitor.of("amina", "iom");
    public static final Visitor BORIS_COMMENTER_OF_IOM = Visitor.of("boris", "iom");
    public static final Visitor PETRA_PRINCIPAL_OF_IOM = Visitor.of("petra", "iom");
    public static final Visitor IRENE_ADMIN_OF_IOM = Visitor.of("irene", "iom");
    public static final Visitor NORA_WITHOUT_ROLE_IN_IOM = Visitor.of("nora", "iom");
    public static final Visitor CLARA_EDITOR_OF_UNODC = Visitor.of("clara", "unodc");
    public static final Visitor CARLOS_PRINCIPAL_OF_UNODC = Visitor.of("carlos", "unodc");
    public static final Visitor ILSE_EDITOR_OF_ILO = Visitor.of("ilse", "ilo");
    public static final Visitor IVAN_PRINCIPAL_OF_ILO = Visitor.of("ivan", "ilo");
    public static final Visitor DALIA_OF_AN_NGO = Visitor.of("dalia", "harbour");
    public static final Visitor ELIO_ADMIN_OF_THE_NGO = Visitor.of("elio", "harbour");

    private ProgrammeStory() {}

    public static Programme begun(Visitor editor, String title) {
        return editor.post("/programmes", request(title)).as(Programme.class);
    }

    public static CreateProgramme request(String title) {
        return new CreateProgramme(
                List.of(new Text("en", title)),
                List.of(),
                null,
                null,
                Set.of(Strand.PREVENTION),
                List.of(new Place(PlaceKind.COUNTRY, "NG", null, null, null, null, null)),
                List.of(),
                List.of());
    }

    public static Invitation invited(Visitor lead, UUID programme, Visitor principal, Capacity capacity) {
        return lead.post(
                        "/programmes/" + programme + "/invitations",
                        new Invite(Objects.requireNonNull(principal.organisation()), capacity, null, null))
                .as(Invitation.class);
    }

    public static void joined(Visitor lead, UUID programme, Visitor principal, Capacity capacity) {
        var invitation = invited(lead, programme, principal, capacity);
        principal
                .put("/programmes/invitations/" + invitation.id() + "/answer", new Answer(true))
                .as(Invitation.class);
    }

    /** The text that every programme begins with. */
    public static UUID mainText(Visitor reader, UUID programme) {
        return reader.get("/programmes/" + programme + "/documents")
                .as(Argument.listOf(Document.class))
                .getFirst()
                .id();
    }

    public static Participation participation(Visitor reader, UUID programme, Visitor member) {
        return Arrays.stream(reader.get("/programmes/" + programme + "/participations")
                        .as(Participation[].class))
                .filter(participation -> participation.organisation().id().equals(member.organisation()))
                .findFirst()
                .orElseThrow();
    }

    public static List<ProgrammeSummary> register(Visitor reader, String query) {
        return reader.get("/programmes" + query)
                .as(Argument.of(Page.class, ProgrammeSummary.class))
                .items();
    }
}
