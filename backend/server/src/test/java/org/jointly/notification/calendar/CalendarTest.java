package org.jointly.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.api.Audience.PROGRAMME;
import static org.jointly.api.programme.Capacity.PARTICIPATING;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.participation;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.Preferences;
import org.jointly.api.consultation.Publicity;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.WriteComment;
import org.jointly.api.notification.CalendarFeed;
import org.jointly.api.notification.MadeCalendarFeed;
import org.jointly.consultation.ConsultationStory;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.deadline.DeadlineSource;
import org.jointly.platform.mail.LetterWords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody's deadlines in their calendar, from the act of somebody else to the bytes that a calendar program reads. */
class CalendarTest {
    private static final String SECRET = "The words of the question stay inside";
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(20);
    private static final Visitor SANOU_ADMIN_OF_SAHEL = Visitor.of("sanou", "sahel-aid");

    /** Newcomers of all kinds, since it is looked once for all of them who works where. */
    private static final Map<String, Deque<Visitor>> NEWCOMERS = new HashMap<>();

    private static final Map<String, Integer> WANTED = Map.of(
            "unodc:editor", 5,
            "unodc:viewer", 5,
            "unodc:admin", 2,
            "iom:editor", 2,
            "fairline:commenter", 1,
            "fairline:principal", 1,
            "sahel-aid:editor;unodc:editor", 1,
            "sahel-aid:editor", 2,
            "sahel-aid:viewer", 3,
            "sahel-aid:admin", 1);

    @BeforeAll
    static void everybodyIsKnown() {
        WANTED.forEach((affiliations, number) -> NEWCOMERS.put(
                affiliations,
                IntStream.range(0, number)
                        .mapToObj(_ -> added(affiliations))
                        .collect(Collectors.toCollection(ArrayDeque::new))));
        Backend.adoptEverybody();
    }

    private static Visitor added(String affiliations) {
        var username = "calendar-" + UUID.randomUUID();
        Backend.stack().people().add(username, affiliations);
        return Visitor.of(username, affiliations.substring(0, affiliations.indexOf(':')));
    }

    @Test
    void theAddressIsShownOnceAndStopsWhenThereIsANewOneOrNone() {
        var owner = newcomer("unodc:editor");
        assertThat(feed(owner)).isEqualTo(CalendarFeed.NONE);
        var key = UUID.randomUUID().toString();
        var first = owner.post("/notification/calendar", "", key).as(MadeCalendarFeed.class);
        assertThat(first.address()).matches("http.*/calendar/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(owner.post("/notification/calendar", "", key).as(MadeCalendarFeed.class))
                .isEqualTo(new MadeCalendarFeed(first.feed(), null));
        assertThat(feed(owner).readAt()).isNull();

        var read = read(first);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.headers().get("content-type")).allMatch(type -> type.startsWith("text/calendar"));
        assertThat(feed(owner).readAt()).isNotNull();
        assertThat(read(first).headers().get("etag")).isEqualTo(read.headers().get("etag"));

        var second = make(owner);
        assertThat(second.address()).isNotEqualTo(first.address());
        assertThat(feed(owner).readAt()).isNull();
        assertThat(read(first).status()).isEqualTo(404);
        assertThat(read(second).status()).isEqualTo(200);

        assertThat(owner.delete("/notification/calendar").as(CalendarFeed.class))
                .isEqualTo(CalendarFeed.NONE);
        assertThat(owner.delete("/notification/calendar").as(CalendarFeed.class))
                .isEqualTo(CalendarFeed.NONE);
        assertThat(read(second).status()).isEqualTo(404);
    }

    @Test
    void everyWrongSecretGetsTheSameAnswer() throws SQLException {
        var ended = make(newcomer("unodc:viewer"));
        var token = token(ended);
        var almost = token.substring(0, 42) + (token.endsWith("A") ? "B" : "A");
        execute("delete from notification.calendar_feed where secret = sha256('" + token + "')");

        var answers = List.of(token, almost, "never-was", "' or true --", "x".repeat(100), "🔑").stream()
                .map(CalendarTest::read)
                .toList();

        assertThat(answers).extracting(Visitor.Answer::status).containsOnly(404);
        assertThat(answers.stream().map(CalendarTest::withoutInstance).distinct())
                .hasSize(1);
        assertThat(read("").status()).isEqualTo(422);
        assertThat(read("x".repeat(101)).status()).isEqualTo(422);
    }

    @Test
    void onlyTheHashIsKept() throws SQLException {
        var made = make(newcomer("unodc:viewer"));

        assertThat(value(
                        "select count(*) from notification.calendar_feed where secret = sha256('" + token(made) + "')"))
                .isEqualTo("1");
        assertThat(value(
                        "select count(*) from notification.calendar_feed f where f::text like '%" + token(made) + "%'"))
                .isEqualTo("0");
    }

    @Test
    void makingRenewingAndEndingStandInTheTrail() throws SQLException {
        var owner = newcomer("unodc:viewer");
        make(owner);
        make(owner);
        owner.delete("/notification/calendar");

        assertThat(value("select string_agg(action, ' ' order by sequence) from audit.entry where subject = '"
                        + id(owner) + "' and action like 'account.calendar%'"))
                .isEqualTo("account.calendar_made account.calendar_renewed account.calendar_ended");
    }

    @Test
    void aQuestionIsToldToWhoIsAskedAndWhoAskedUntilItIsAnsweredAndNeverWhatWasWritten() {
        var programme = programmeWithUnodc();
        var asked = make(newcomer("unodc:editor"));
        var asker = newcomer("iom:editor");
        var theirs = make(asker);
        var looker = make(newcomer("unodc:viewer"));
        var topic = asked(asker, programme, "Who pays for interpreters?", DAY);

        var told = calendar(asked).one("question-" + topic.id());
        assertThat(told.title()).isEqualTo("Answer due: Who pays for interpreters?");
        assertThat(told.start()).isEqualTo(DAY);
        assertThat(told.link())
                .endsWith("/for/" + CLARA_EDITOR_OF_UNODC.organisation() + "/discussion/topics/" + topic.id());
        assertThat(calendar(theirs).one("question-raised-" + topic.id()).title())
                .startsWith("Answer hoped for:");
        assertThat(calendar(looker).find(topic.id().toString())).isEmpty();
        assertThat(calendar(asked).text()).doesNotContain(SECRET.substring(0, 20));

        CLARA_EDITOR_OF_UNODC.post("/discussion/topics/" + topic.id() + "/comments", new WriteComment("We do."));

        assertThat(calendar(asked).find(topic.id().toString())).isEmpty();
        assertThat(calendar(theirs).find(topic.id().toString())).isPresent();
        asker.put("/discussion/topics/" + topic.id() + "/resolution", "{\"disposition\": \"accepted\"}");
        assertThat(calendar(theirs).find(topic.id().toString())).isEmpty();
    }

    @Test
    void aCallIsTheSameEntryForGoodAndCountsOnlyWhatChanged() {
        var programme = ConsultationStory.programme();
        var asked = newcomer("fairline:commenter");
        var drafter = make(newcomer("iom:editor"));
        var made = make(asked);
        var call = ConsultationStory.made(programme, SubmissionAudience.DRAFTERS);

        var before = calendar(made).one("call-closes-" + call.id());
        assertThat(before.end()).isEqualTo(call.closesAt());
        assertThat(before.title()).isEqualTo("Comments due: What should change?");
        assertThat(before.sequence()).isZero();
        assertThat(calendar(made).one("call-closes-" + call.id())).isEqualTo(before);
        assertThat(calendar(drafter).one("call-ends-" + call.id()).end()).isEqualTo(call.closesAt());
        assertThat(calendar(drafter).one("call-answers-" + call.id()).start()).isEqualTo(call.answersOn());
        assertThat(calendar(drafter).find("call-closes-" + call.id())).isEmpty();

        var later = call.lastDay().plusDays(5);
        AMINA_EDITOR_OF_IOM.put(
                "/consultation/calls/" + call.id() + "/closing",
                "{\"lastDay\": \"%s\", \"reason\": \"The holidays\"}".formatted(later));

        var after = calendar(made).one("call-closes-" + call.id());
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.sequence()).isEqualTo(1);
        assertThat(after.end())
                .isEqualTo(later.plusDays(1)
                        .atStartOfDay(ZoneId.of("Europe/Vienna"))
                        .toInstant());

        asked.put("/access/me/preferences", new Preferences("ar", null, "Africa/Cairo"));
        assertThat(calendar(made).one("call-closes-" + call.id()))
                .satisfies(told -> assertThat(told.title()).isEqualTo("موعد تقديم التعليقات: What should change?"))
                .satisfies(told -> assertThat(told.sequence()).isEqualTo(2));
    }

    @Test
    void whatWasSubmittedIsDueNoMore() {
        var programme = ConsultationStory.programme();
        var principal = newcomer("fairline:principal");
        var made = make(principal);
        var call = ConsultationStory.made(programme, SubmissionAudience.DRAFTERS);
        assertThat(calendar(made).find(call.id().toString())).isPresent();

        ConsultationStory.answered(principal, call.id(), 1, null, "Interpreters.");
        ConsultationStory.submitted(principal, call.id(), Publicity.NAMED);

        assertThat(calendar(made).find(call.id().toString())).isEmpty();
    }

    @Test
    void whoLosesTheProgrammeIsToldOfItNoMoreAtTheNextReading() {
        var programme = programmeWithUnodc();
        var made = make(newcomer("unodc:editor"));
        var topic = asked(AMINA_EDITOR_OF_IOM, programme, "Gone soon", DAY);
        assertThat(calendar(made).find(topic.id().toString())).isPresent();

        var part = participation(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC);
        AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/participations/" + part.id());

        assertThat(calendar(made).find(topic.id().toString())).isEmpty();
        assertThat(calendar(made).text()).doesNotContain("Gone soon");
    }

    @Test
    void suspensionEndsItForThatOrganisationAndReactivationRevivesNothing() {
        var programme = programmeWithUnodc();
        var owner = newcomer("sahel-aid:editor;unodc:editor");
        var made = make(owner);
        var only = newcomer("sahel-aid:editor");
        var theirs = make(only);
        var topic = asked(AMINA_EDITOR_OF_IOM, programme, "Still theirs", DAY);
        var ending = roleEndsIn(owner);
        assertThat(calendar(made).find(ending)).isPresent();
        assertThat(read(theirs).status()).isEqualTo(200);

        for (var person : List.of(owner, only)) {
            SANOU_ADMIN_OF_SAHEL.post("/access/people/" + id(person) + "/suspension", "");
        }
        assertThat(read(theirs).status()).isEqualTo(404);
        assertThat(calendar(made).find(ending)).isEmpty();
        assertThat(calendar(made).find(topic.id().toString())).isPresent();

        for (var person : List.of(owner, only)) {
            SANOU_ADMIN_OF_SAHEL.delete("/access/people/" + id(person) + "/suspension");
        }
        assertThat(read(theirs).status()).isEqualTo(404);
        assertThat(calendar(made).find(ending)).isEmpty();
        assertThat(calendar(make(owner)).find(ending)).isPresent();
    }

    @Test
    void whoLeavesOrWhoseAccountIsClosedIsToldNothing() {
        var owner = newcomer("sahel-aid:viewer");
        var made = make(owner);
        assertThat(read(made).status()).isEqualTo(200);
        owner.delete("/access/me/memberships/" + owner.organisation());
        assertThat(read(made).status()).isEqualTo(404);

        var other = newcomer("sahel-aid:viewer");
        var theirs = make(other);
        Backend.stack().people().setEnabled(other.username(), false);
        assertThat(read(theirs).status()).isEqualTo(404);
    }

    @Test
    void whoWorksForAnotherOrganisationSinceThenFindsItsDeadlinesToo() {
        var owner = newcomer("sahel-aid:viewer");
        var made = make(owner);
        var programme = programmeWithUnodc();
        var topic = asked(AMINA_EDITOR_OF_IOM, programme, "For a newcomer", DAY);
        var people = Backend.stack().people();
        people.addToOrganisation(owner.username(), "unodc");
        people.grantRole(owner.username(), "unodc", "editor");
        people.readAnew();
        Backend.adoptEverybody();

        assertThat(calendar(made).find(topic.id().toString())).isPresent();
    }

    @Test
    void administratorsAreToldWhenAReviewIsDue() throws SQLException {
        var owner = newcomer("sahel-aid:admin");
        var made = make(owner);
        var review = UUID.randomUUID();
        execute(
                "update access.review set closed_at = now(), closed_by = gen_random_uuid(), closed_by_name = 'Test' where organisation = '"
                        + owner.organisation() + "' and closed_at is null");
        var due = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        execute("insert into access.review (id, organisation, scope, due, begun_at) values ('" + review + "', '"
                + owner.organisation() + "', 'everybody', '" + due + "', now())");

        var told = calendar(made).one("review-" + review);
        assertThat(told.title()).isEqualTo("Review of access due");
        assertThat(told.end()).isEqualTo(due);
        assertThat(calendar(make(newcomer("sahel-aid:editor"))).find(review.toString()))
                .isEmpty();
        execute("delete from access.review where id = '" + review + "'");
    }

    @Test
    void anOrganisationThatWantsItTellsOnlyKinds() {
        var programme = programmeWithUnodc();
        var topic = asked(AMINA_EDITOR_OF_IOM, programme, "Confidential interpreters", DAY);
        var made = make(newcomer("unodc:editor"));
        assertThat(calendar(made).one(topic.id().toString()).title()).contains("Confidential");
        var administrator = newcomer("unodc:admin");

        administrator.put("/notification/disclosure", "{\"level\": \"kinds\"}");
        try {
            var calendar = calendar(made);
            var told = calendar.one(topic.id().toString());
            assertThat(told.title()).isEqualTo("An answer is due from your organisation");
            assertThat(told.sequence()).isEqualTo(1);
            assertThat(told.link()).contains(topic.id().toString());
            assertThat(unfolded(calendar)).doesNotContain("Confidential", "Calendar of", "Amina", "IOM", SECRET);
        } finally {
            administrator.put("/notification/disclosure", "{\"level\": \"titles\"}");
        }
    }

    @Test
    void ofThousandsTheNearestAreTold() throws SQLException {
        var programme = programmeWithUnodc();
        var owner = newcomer("unodc:editor");
        var made = make(owner);
        execute("set session_replication_role = replica; insert into discussion.topic (id, programme, organisation,"
                + " organisation_name, raised_by, raised_by_name, raised_at, audience, title, asked, answer_by, last_activity)"
                + " select gen_random_uuid(), '" + programme + "', '" + AMINA_EDITOR_OF_IOM.organisation()
                + "', 'IOM', gen_random_uuid(), 'Amina', now(), 'programme', 'Many ' || n, '" + owner.organisation()
                + "', current_date + 400 + n, now() from generate_series(1, 5000) n");

        var many = calendar(made).told().stream()
                .filter(told -> told.title().contains("Many "))
                .toList();

        assertThat(many).hasSizeBetween(500, CalendarEntries.MOST);
        assertThat(many.getFirst().title()).endsWith("Many 1");
        assertThat(many.stream().map(told -> (LocalDate) told.start())).isSorted();
        execute("delete from discussion.topic where programme = '" + programme + "'");
    }

    @Test
    void everyKindHasItsWordsInEachLanguage() {
        var kinds = Backend.beans().getBeansOfType(DeadlineSource.class).stream()
                .flatMap(source -> source.kinds().stream())
                .toList();
        assertThat(kinds)
                .contains("call-closes", "question", "review", "role-ends")
                .doesNotHaveDuplicates();
        for (var language : List.of("en", "fr", "es", "ar", "ru", "zh")) {
            var words = new LetterWords("mail.calendar", language);
            assertThat(kinds)
                    .allSatisfy(kind ->
                            assertThat(words.say(kind + ".plain")).isNotBlank().doesNotContain("{"));
        }
    }

    @Test
    void anotherOrganisationCannotTellWhoHasACalendar() {
        var owner = newcomer("unodc:viewer");
        make(owner);
        var stranger = newcomer("unodc:admin");

        assertThat(feed(stranger)).isEqualTo(CalendarFeed.NONE);
        stranger.delete("/notification/calendar");
        assertThat(feed(owner).madeAt()).isNotNull();
    }

    private static Visitor newcomer(String affiliations) {
        return Objects.requireNonNull(NEWCOMERS.get(affiliations)).removeFirst();
    }

    private static UUID id(Visitor person) {
        return UUID.fromString(Backend.stack().people().id(person.username()));
    }

    private static CalendarFeed feed(Visitor owner) {
        return owner.get("/notification/calendar").as(CalendarFeed.class);
    }

    private static MadeCalendarFeed make(Visitor owner) {
        return owner.post("/notification/calendar", "").as(MadeCalendarFeed.class);
    }

    private static String token(MadeCalendarFeed made) {
        var found =
                Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics").matcher(Objects.requireNonNull(made.address()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static CalendarAsRead calendar(MadeCalendarFeed made) {
        var answer = read(made);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return CalendarAsRead.of(answer.text());
    }

    private static Visitor.Answer read(MadeCalendarFeed made) {
        return read(token(made));
    }

    /** Without a sign-in. */
    private static Visitor.Answer read(String token) {
        return Visitor.Answer.to(
                HttpRequest.newBuilder(URI.create(Backend.address() + "/notification/calendar/reading"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"token\": \"" + token + "\"}"))
                        .build());
    }

    /** A problem says which request it was. */
    private static String withoutInstance(Visitor.Answer answer) {
        return answer.text().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "").replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static String unfolded(CalendarAsRead calendar) {
        return calendar.text().replace("\r\n ", "");
    }

    private static UUID programmeWithUnodc() {
        var programme =
                begun(AMINA_EDITOR_OF_IOM, "Calendar of " + UUID.randomUUID()).id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, PARTICIPATING);
        return programme;
    }

    private static Topic asked(Visitor asker, UUID programme, String title, LocalDate by) {
        return asker.post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(title, SECRET, PROGRAMME, CLARA_EDITOR_OF_UNODC.organisation(), by, null))
                .as(Topic.class);
    }

    /** What names the entry of a role that ends. */
    private static String roleEndsIn(Visitor person) {
        SANOU_ADMIN_OF_SAHEL.put(
                "/access/people/" + id(person) + "/roles/principal",
                new GiveRole(Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS)));
        return "role-ends-";
    }

    private static String value(String query) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
