package org.jointly.consultation;

import static org.jointly.api.programme.Capacity.PARTICIPATING;
import static org.jointly.api.programme.Capacity.PARTNER;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.joined;

import io.micronaut.core.type.Argument;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.Page;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallQuestionKind;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.NewQuestion;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.Passage;
import org.jointly.api.consultation.Publicity;
import org.jointly.api.consultation.Stance;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.api.consultation.Submit;
import org.jointly.api.consultation.WriteRemark;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.api.programme.CreateProgramme;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.Strand;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.TextKind;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jspecify.annotations.Nullable;

/** A programme of two agencies that asks an NGO, a company and universities, and what they do again and again. */
public final class ConsultationStory {
    public static final Visitor FRED_OF_A_COMPANY = Visitor.of("fred", "fairline");
    public static final Visitor LEA_OF_A_UNIVERSITY = Visitor.of("lea", "lakeside");
    static final String TEXT = "Reception centres are open to everybody who asks.";

    private ConsultationStory() {}

    /** Led by IOM; UNODC drafts too, and Harbour is a partner. */
    public static UUID programme() {
        var made = AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes",
                        new CreateProgramme(
                                List.of(new Text("en", "Consulted " + UUID.randomUUID())),
                                List.of(new Description(TextKind.GENERAL, "en", TEXT)),
                                null,
                                null,
                                Set.of(Strand.PREVENTION),
                                List.of(),
                                List.of(),
                                List.of()))
                .as(Programme.class)
                .id();
        joined(AMINA_EDITOR_OF_IOM, made, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, made, ELIO_ADMIN_OF_THE_NGO, PARTNER);
        return made;
    }

    static MakeCall request(SubmissionAudience audience, @Nullable UUID version) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return new MakeCall(
                "What should change?",
                "We ask before we decide.",
                version,
                null,
                today.plusDays(10),
                "Europe/Vienna",
                today.plusDays(40),
                audience,
                List.of(
                        new NewQuestion(CallQuestionKind.TEXT, "What is missing?"),
                        new NewQuestion(CallQuestionKind.STANCE, "Should centres be open at night?")),
                Set.of(organisation(ELIO_ADMIN_OF_THE_NGO), organisation(FRED_OF_A_COMPANY)),
                Set.of(OrganisationKind.ACADEMIA));
    }

    static UUID organisation(Visitor visitor) {
        return Objects.requireNonNull(visitor.organisation());
    }

    public static Call made(UUID programme, SubmissionAudience audience) {
        return AMINA_EDITOR_OF_IOM
                .post("/programmes/" + programme + "/consultation/calls", request(audience, null))
                .as(Call.class);
    }

    static Call call(Visitor reader, UUID call) {
        return reader.get("/consultation/calls/" + call).as(Call.class);
    }

    static List<Passage> passages(Visitor reader, UUID call) {
        return reader.get("/consultation/calls/" + call + "/passages")
                .as(Argument.of(Page.class, Passage.class))
                .items();
    }

    static OwnRemark onWords(Visitor writer, UUID call, String words, String text) {
        var passage = passages(writer, call).stream()
                .filter(found -> found.text().contains(words))
                .findFirst()
                .orElseThrow();
        var start = passage.text().indexOf(words);
        return writer.post(
                        "/consultation/calls/" + call + "/remarks",
                        new WriteRemark(
                                null, passage.position(), start, start + words.length(), null, text, null, null))
                .as(OwnRemark.class);
    }

    public static OwnRemark answered(Visitor writer, UUID call, int question, @Nullable Stance stance, String text) {
        return writer.post(
                        "/consultation/calls/" + call + "/remarks",
                        new WriteRemark(question, null, null, null, stance, text, null, null))
                .as(OwnRemark.class);
    }

    static List<OwnRemark> remarks(Visitor reader, UUID call) {
        return reader.get("/consultation/calls/" + call + "/remarks").as(Argument.listOf(OwnRemark.class));
    }

    /** All that the writer sees released now. */
    static Submit all(Visitor writer, UUID call, Publicity publicity, boolean late) {
        return new Submit(
                publicity,
                remarks(writer, call).stream()
                        .filter(OwnRemark::released)
                        .collect(Collectors.toMap(OwnRemark::id, OwnRemark::version)),
                late ? true : null);
    }

    public static SubmissionReceipt submitted(Visitor principal, UUID call, Publicity publicity) {
        return principal
                .post("/consultation/calls/" + call + "/submissions", all(principal, call, publicity, false))
                .as(SubmissionReceipt.class);
    }

    static List<MatrixRow> rows(Visitor reader, UUID call, String query) {
        return reader.get("/consultation/calls/" + call + "/rows" + query)
                .as(Argument.of(Page.class, MatrixRow.class))
                .items();
    }

    static MatrixRow row(Visitor reader, UUID call, String text) {
        return rows(reader, call, "").stream()
                .filter(found -> found.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** Its last day is over. */
    static void closed(UUID call) throws SQLException {
        execute(
                "update consultation.call set opens_at = opens_at - interval '90 days', closes_at = now() - interval '1 second'"
                        + " where id = '" + call + "'");
    }

    static void execute(String sql) throws SQLException {
        try (var database = Backend.stack().postgres().asSuperuser();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
