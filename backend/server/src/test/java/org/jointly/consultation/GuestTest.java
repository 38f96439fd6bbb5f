package org.jointly.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.consultation.ConsultationStory.FRED_OF_A_COMPANY;
import static org.jointly.consultation.ConsultationStory.TEXT;
import static org.jointly.consultation.ConsultationStory.call;
import static org.jointly.consultation.ConsultationStory.closed;
import static org.jointly.consultation.ConsultationStory.execute;
import static org.jointly.consultation.ConsultationStory.request;
import static org.jointly.consultation.ConsultationStory.rows;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ILSE_EDITOR_OF_ILO;

import io.micronaut.core.type.Argument;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointly.access.MailBox;
import org.jointly.api.Page;
import org.jointly.api.access.Me;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.Decline;
import org.jointly.api.consultation.Dispose;
import org.jointly.api.consultation.ExtendCall;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.Party;
import org.jointly.api.consultation.Passage;
import org.jointly.api.consultation.Publicity;
import org.jointly.api.consultation.PublishCall;
import org.jointly.api.consultation.React;
import org.jointly.api.consultation.Reaction;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.api.consultation.Submit;
import org.jointly.api.consultation.WithdrawCall;
import org.jointly.api.consultation.WriteRemark;
import org.jointly.api.consultation.guest.Guest;
import org.jointly.api.consultation.guest.GuestState;
import org.jointly.api.consultation.guest.GuestVisit;
import org.jointly.api.consultation.guest.InviteGuest;
import org.jointly.api.consultation.guest.InviteGuests;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.platform.Backend;
import org.jointly.platform.Contract;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.jointly.platform.job.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Organisations that are not on the platform, asked in one call by a link in a mail. */
class GuestTest {
    private static final Pattern LINK = Pattern.compile("/consulted/(jlg_[A-Za-z0-9_-]+)");
    private static final Set<String> FOR_GUESTS = Set.of(
            "GET /consultation/visit",
            "GET /consultation/calls/{call}",
            "GET /consultation/calls/{call}/passages",
            "GET /consultation/calls/{call}/figures",
            "GET /consultation/calls/{call}/remarks",
            "POST /consultation/calls/{call}/remarks",
            "PUT /consultation/remarks/{remark}",
            "PUT /consultation/remarks/{remark}/release",
            "DELETE /consultation/remarks/{remark}",
            "GET /consultation/calls/{call}/submissions",
            "POST /consultation/calls/{call}/submissions",
            "GET /consultation/submissions/{submission}/content",
            "GET /consultation/calls/{call}/rows",
            "GET /consultation/calls/{call}/published-rows",
            "GET /consultation/rows/{row}",
            "PUT /consultation/rows/{row}/reaction");

    private final String mail = "guest-" + UUID.randomUUID() + "@shelter.example";
    private UUID programme = UUID.randomUUID();
    private UUID id = UUID.randomUUID();

    @BeforeAll
    static void everybodyIsKnown() {
        Backend.adoptEverybody();
    }

    @BeforeEach
    void aCall() {
        programme = ConsultationStory.programme();
        id = ConsultationStory.made(programme, SubmissionAudience.PUBLIC).id();
    }

    /** Somebody with the link of a mail. */
    private record Holder(String token) {
        Answer send(String method, String path, @Nullable Object body) {
            return new Visitor("nobody", null).send(method, path, body, Map.of(), token);
        }

        Answer get(String path) {
            return send("GET", path, null);
        }

        OwnRemark writes(UUID call, WriteRemark remark) {
            return send("POST", "/consultation/calls/" + call + "/remarks", remark)
                    .as(OwnRemark.class);
        }

        SubmissionReceipt submits(UUID call) {
            var remarks = get("/consultation/calls/" + call + "/remarks").as(Argument.listOf(OwnRemark.class));
            var all = remarks.stream().collect(Collectors.toMap(OwnRemark::id, OwnRemark::version));
            return send("POST", "/consultation/calls/" + call + "/submissions", new Submit(Publicity.NAMED, all, null))
                    .as(SubmissionReceipt.class);
        }
    }

    private static WriteRemark whole(String text) {
        return new WriteRemark(null, null, null, null, null, text, null, null);
    }

    private InviteGuest shelter(String language) {
        return new InviteGuest("Open Door Shelter", OrganisationKind.CIVIL_SOCIETY, mail, "Nour Demo", language);
    }

    private List<Guest> invited(InviteGuest... guests) {
        return AMINA_EDITOR_OF_IOM
                .post("/consultation/calls/" + id + "/guests", new InviteGuests(List.of(guests)))
                .as(Argument.listOf(Guest.class));
    }

    private static Holder holder(MailBox box, int letter) {
        var link = LINK.matcher(MailBox.text(box.await(letter).get(letter - 1)));
        assertThat(link.find()).isTrue();
        return new Holder(link.group(1));
    }

    @Test
    void byTheLinkAloneAnOrganisationReadsAnswersSubmitsAndIsAnswered() throws Exception {
        var guest = invited(shelter("fr")).getFirst();
        assertThat(guest.state()).isEqualTo(GuestState.INVITED);
        var box = new MailBox(mail);
        var holder = holder(box, 1);
        assertThat(box.subject())
                .contains("International Organization for Migration")
                .contains("What should change?");
        assertThat(box.newest()).contains("Bonjour").contains("Nour Demo").contains("Open Door Shelter");

        var visit = holder.get("/consultation/visit").as(GuestVisit.class);
        assertThat(visit.call()).isEqualTo(id);
        assertThat(visit.language()).isEqualTo("fr");
        assertThat(visit.organisation().name()).isEqualTo("Open Door Shelter");
        var seen = holder.get("/consultation/calls/" + id).as(Call.class);
        assertThat(seen.abilities()).containsExactlyInAnyOrder(CallAbility.PREPARE, CallAbility.SUBMIT);
        assertThat(seen.progress()).isNull();
        assertThat(holder.get("/consultation/calls/" + id + "/passages")
                        .as(Argument.of(Page.class, Passage.class))
                        .items())
                .anySatisfy(passage -> assertThat(passage.toString()).contains(TEXT));
        var first = holder.writes(id, whole("Open them at night."));
        holder.send(
                        "PUT",
                        "/consultation/remarks/" + first.id(),
                        new WriteRemark(null, null, null, null, null, "Open them day and night.", null, 0))
                .as(OwnRemark.class);
        var receipt = holder.submits(id);
        assertThat(receipt.submittedBy().personName()).isEqualTo("Nour Demo");
        assertThat(receipt.submittedBy().organisationName()).isEqualTo("Open Door Shelter");
        assertThat(MailBox.text(box.await(2).getLast())).contains(String.valueOf(receipt.hash()));

        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/consultation/calls/" + id + "/parties")
                        .as(Argument.listOf(Party.class)))
                .anySatisfy(party -> {
                    assertThat(party.byMail()).isTrue();
                    assertThat(party.submittedAt()).isNotNull();
                });
        closed(id);
        var row = rows(AMINA_EDITOR_OF_IOM, id, "").getFirst();
        assertThat(row.text()).isEqualTo("Open them day and night.");
        assertThat(row.toString()).contains("Open Door Shelter");
        CLARA_EDITOR_OF_UNODC
                .put(
                        "/consultation/rows/" + row.id() + "/disposition",
                        new Dispose(Disposition.ACCEPTED, "So it shall be.", null, null, null, null, null, 0))
                .as(MatrixRow.class);
        AMINA_EDITOR_OF_IOM.post("/consultation/calls/" + id + "/release", "");

        assertThat(MailBox.text(box.await(3).getLast())).contains("/consulted/jlg_");
        var answered = holder.get("/consultation/calls/" + id + "/rows")
                .as(Argument.of(Page.class, MatrixRow.class))
                .items();
        assertThat(answered)
                .singleElement()
                .satisfies(own -> assertThat(own.toString()).contains("So it shall be."));
        holder.send("PUT", "/consultation/rows/" + row.id() + "/reaction", new React(1, Reaction.CONTENT, null))
                .as(MatrixRow.class);
        AMINA_EDITOR_OF_IOM
                .put("/consultation/calls/" + id + "/publication", new PublishCall("Open at night."))
                .as(Call.class);
        assertThat(box.await(4).getLast().getSubject()).contains("What should change?");
        assertThat(AMINA_EDITOR_OF_IOM
                        .get("/consultation/calls/" + id + "/guests")
                        .as(Argument.listOf(Guest.class)))
                .singleElement()
                .satisfies(after -> assertThat(after.state()).isEqualTo(GuestState.OPENED));
    }

    @Test
    void aLinkDoesWhatItWasSentForAndNothingElse() {
        invited(shelter("en"));
        var holder = holder(new MailBox(mail), 1);
        var surprises = new ArrayList<String>();
        for (var operation : Contract.generated().operations()) {
            if (FOR_GUESTS.contains(operation.name())) {
                continue;
            }
            var path =
                    operation.path().replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
            var asked = operation.path().contains("{call}") ? operation.path().replace("{call}", id.toString()) : path;
            for (var one : List.of(
                    path, asked.replaceAll("\\{[a-z]+}", UUID.randomUUID().toString()))) {
                var answer = tried(operation, one, holder.token());
                if (answer.status() != 403 && !isForStrangers(operation, one, answer)) {
                    surprises.add(operation.name() + ": " + answer.status());
                }
            }
        }

        assertThat(surprises).isEmpty();
    }

    private static Answer tried(Contract.Operation operation, String path, String token) {
        var type = operation.bodies().keySet().stream().findFirst().orElse("application/json");
        return new Visitor("nobody", null)
                .send(
                        operation.method(),
                        path,
                        operation.method().equals("GET") ? null : "{}",
                        Map.of("Content-Type", type),
                        token);
    }

    /** What everybody may ask without a sign-in answers a guest as it answers them. */
    private static boolean isForStrangers(Contract.Operation operation, String path, Answer answer) {
        return answer.status() != 200 && tried(operation, path, "none").status() == answer.status();
    }

    @Test
    void aGuestIsBlindToAllOthers() throws SQLException {
        invited(shelter("en"));
        var holder = holder(new MailBox(mail), 1);
        var other =
                ConsultationStory.made(programme, SubmissionAudience.PARTIES).id();
        ConsultationStory.onWords(FRED_OF_A_COMPANY, id, "everybody", "A secret of a competitor.");
        var theirs = ConsultationStory.submitted(FRED_OF_A_COMPANY, id, Publicity.NAMED);

        assertThat(holder.get("/consultation/calls/" + other).status()).isEqualTo(404);
        assertThat(holder.get("/consultation/calls/" + other + "/remarks").status())
                .isEqualTo(404);
        assertThat(holder.get("/consultation/submissions/" + theirs.id() + "/content")
                        .status())
                .isEqualTo(404);
        closed(id);
        for (var path : List.of("/rows", "/published-rows", "/submissions", "/remarks")) {
            assertThat(holder.get("/consultation/calls/" + id + path).text())
                    .as(path)
                    .doesNotContain("secret")
                    .doesNotContain("airline");
        }
        var row = rows(AMINA_EDITOR_OF_IOM, id, "").getFirst();
        assertThat(holder.get("/consultation/rows/" + row.id()).status()).isEqualTo(404);
        assertThat(DALIA_OF_AN_NGO.get("/consultation/calls/" + id + "/guests").text())
                .as("nor do others see the guest")
                .doesNotContain("shelter");
    }

    @Test
    void whatAGuestSubmitsTooLateWaitsAndIsToldWhenItIsDeclined() throws SQLException {
        invited(shelter("en"));
        var box = new MailBox(mail);
        var holder = holder(box, 1);
        var remark = holder.writes(id, whole("Too late, perhaps."));
        closed(id);
        var all = Map.of(remark.id(), remark.version());
        var path = "/consultation/calls/" + id + "/submissions";
        assertThat(holder.send("POST", path, new Submit(Publicity.NAMED, all, null))
                        .status())
                .isEqualTo(422);

        var receipt = holder.send("POST", path, new Submit(Publicity.NAMED, all, true))
                .as(SubmissionReceipt.class);

        assertThat(receipt.late()).isTrue();
        assertThat(MailBox.text(box.await(2).getLast()))
                .contains(String.valueOf(receipt.hash()))
                .doesNotContain("submit again");
        AMINA_EDITOR_OF_IOM
                .put("/consultation/submissions/" + receipt.id() + "/refusal", new Decline("Ten days were enough."))
                .as(SubmissionReceipt.class);
        assertThat(MailBox.text(box.await(3).getLast())).contains("What should change?");
        assertThat(holder.get(path).text()).contains("Ten days were enough.");
    }

    @Test
    void noOtherLinkIsGood() throws SQLException {
        var guest = invited(shelter("en")).getFirst();
        var box = new MailBox(mail);
        var good = holder(box, 1);
        for (var at = "jlg_".length(); at < good.token().length() - 1; at++) {
            var letters = new StringBuilder(good.token());
            letters.setCharAt(at, letters.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(new Holder(letters.toString()).get("/consultation/visit").status())
                    .as("letter " + at)
                    .isEqualTo(401);
        }
        for (var nonsense : List.of("jlg_", "jlg_AAAA", "jlg_" + "A".repeat(5000), "jlg_ä", "jlg_.." + good.token())) {
            assertThat(new Holder(nonsense).get("/consultation/visit").status()).isEqualTo(401);
        }

        AMINA_EDITOR_OF_IOM
                .post("/consultation/guests/" + guest.id() + "/links", "")
                .as(Guest.class);
        var newer = holder(box, 2);
        assertThat(good.get("/consultation/visit").status()).isEqualTo(401);
        assertThat(newer.get("/consultation/visit").status()).isEqualTo(200);

        var revoked = AMINA_EDITOR_OF_IOM
                .delete("/consultation/guests/" + guest.id() + "/link")
                .as(Guest.class);
        assertThat(revoked.state()).isEqualTo(GuestState.REVOKED);
        assertThat(newer.get("/consultation/visit").status()).isEqualTo(401);
        AMINA_EDITOR_OF_IOM
                .post("/consultation/guests/" + guest.id() + "/links", "")
                .as(Guest.class);
        var newest = holder(box, 3);
        assertThat(newest.get("/consultation/visit").status()).isEqualTo(200);
        assertThat(newer.get("/consultation/visit").status()).isEqualTo(401);

        execute("update consultation.guest set good_until = now() where id = '" + guest.id() + "'");
        assertThat(newest.get("/consultation/visit").status()).isEqualTo(401);
    }

    @Test
    void aGuestHearsWhatOthersHearByTheBell() throws Exception {
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        var asked = request(SubmissionAudience.PUBLIC, null);
        var planned = AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/consultation/calls",
                        new MakeCall(
                                        asked.title(),
                                        null,
                                        null,
                                        tomorrow,
                                        asked.lastDay(),
                                        asked.zone(),
                                        asked.answersOn(),
                                        asked.audience(),
                                        asked.questions(),
                                        Set.of(),
                                        Set.of())
                                .inviting(List.of(shelter("ar"))))
                .as(Call.class);
        var box = new MailBox(mail);
        assertThat(box.mails()).as("nobody hears of a call before it opens").isEmpty();

        execute("update consultation.call set opens_at = now() - interval '1 minute' where id = '" + planned.id()
                + "'");
        Backend.beans().getBean(CallClock.class).run();
        assertThat(box.await(1).getFirst().getSubject()).contains("What should change?");
        assertThat(box.newest()).contains("dir=\"rtl\"");

        execute("update consultation.call set closes_at = now() + interval '1 day' where id = '" + planned.id() + "'");
        Backend.beans().getBean(CallClock.class).run();
        box.await(2);
        AMINA_EDITOR_OF_IOM
                .put(
                        "/consultation/calls/" + planned.id() + "/closing",
                        new ExtendCall(asked.lastDay().plusDays(5), "Two of you asked for time."))
                .as(Call.class);
        assertThat(MailBox.text(box.await(3).getLast())).contains("Two of you asked for time.");
        AMINA_EDITOR_OF_IOM
                .put("/consultation/calls/" + planned.id() + "/withdrawal", new WithdrawCall("The money is gone."))
                .as(Call.class);
        assertThat(MailBox.text(box.await(4).getLast())).contains("The money is gone.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody", "a@b", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example", "<a@b.example>"})
    void whatIsNoAddressIsNotWrittenTo(String address) {
        var wanted = new InviteGuest("Some Shelter", OrganisationKind.CIVIL_SOCIETY, address, null, "en");

        var refused =
                AMINA_EDITOR_OF_IOM.post("/consultation/calls/" + id + "/guests", new InviteGuests(List.of(wanted)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/guests/0/mail");
    }

    @Test
    void whoIsInvitedIsSomebodyElseAndOnce() {
        invited(shelter("en"));

        assertThat(refusal(shelter("en"))).contains("/guests/0/mail");
        var here = DALIA_OF_AN_NGO
                .get("/access/me")
                .as(Me.class)
                .affiliations()
                .getFirst()
                .organisation()
                .name();
        assertThat(refusal(guest(here.toUpperCase(Locale.ROOT), "h"))).contains("by name");
        assertThat(refusal(guest("  \t ", "i"))).contains("/guests/0/name");
        assertThat(refusal(guest("123", "j"))).contains("/guests/0/name");
        assertThat(refusal(guest("One", "k"), guest("Two", "K"))).contains("/guests/1/mail");
        var many = new InviteGuest[51];
        for (var at = 0; at < many.length; at++) {
            many[at] = guest("Shelter " + at, "m" + at);
        }
        assertThat(refusal(many)).contains("guests");
    }

    private static InviteGuest guest(String name, String local) {
        return new InviteGuest(name, OrganisationKind.CIVIL_SOCIETY, local + "@shelter.example", null, "en");
    }

    private String refusal(InviteGuest... guests) {
        var refused =
                AMINA_EDITOR_OF_IOM.post("/consultation/calls/" + id + "/guests", new InviteGuests(List.of(guests)));
        assertThat(refused.status()).as(refused.text()).isIn(400, 422);
        return refused.text();
    }

    @Test
    void aNameWritesNoLineOfALetter() throws MessagingException {
        invited(new InviteGuest(
                "Shelter\r\nBcc: x@y.example\u202e",
                OrganisationKind.CIVIL_SOCIETY,
                mail,
                "Nour\nhttp://bad.example",
                "en"));

        var letter = new MailBox(mail).await(1).getFirst();

        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(MailBox.text(letter)).doesNotContain("bad.example").doesNotContain("\u202e");
    }

    @Test
    void whoManagesTheCallInvitesAndNobodyElse() {
        var wanted = new InviteGuests(List.of(shelter("en")));
        var path = "/consultation/calls/" + id + "/guests";

        assertThat(BORIS_COMMENTER_OF_IOM.post(path, wanted).status()).isEqualTo(403);
        assertThat(CLARA_EDITOR_OF_UNODC.post(path, wanted).status())
                .as("drafts too, and did not make it")
                .isEqualTo(403);
        assertThat(DALIA_OF_AN_NGO.post(path, wanted).status()).isEqualTo(403);
        assertThat(ILSE_EDITOR_OF_ILO.post(path, wanted).status()).isEqualTo(404);
        var guest = invited(shelter("en")).getFirst();
        var link = "/consultation/guests/" + guest.id() + "/link";
        assertThat(CLARA_EDITOR_OF_UNODC.get(path).text()).as("sees whom").contains(mail);
        assertThat(CLARA_EDITOR_OF_UNODC.delete(link).status()).isEqualTo(403);
        assertThat(DALIA_OF_AN_NGO.delete(link).status()).isEqualTo(404);
        assertThat(ILSE_EDITOR_OF_ILO.post(link + "s", "").status()).isEqualTo(404);
    }

    @Test
    void anAddressIsForgottenAMonthAfterItsLink() throws SQLException {
        var guest = invited(shelter("en")).getFirst();
        new MailBox(mail).await(1);
        execute("update consultation.guest set good_until = now() - interval '31 days' where id = '" + guest.id()
                + "'");

        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("consultation.guests"))
                .forEach(Job::run);

        var after = AMINA_EDITOR_OF_IOM
                .get("/consultation/calls/" + id + "/guests")
                .as(Argument.listOf(Guest.class))
                .getFirst();
        assertThat(after.mail()).isNull();
        assertThat(after.contact()).isNull();
        assertThat(AMINA_EDITOR_OF_IOM
                        .post("/consultation/guests/" + guest.id() + "/links", "")
                        .status())
                .isEqualTo(422);
    }
}
