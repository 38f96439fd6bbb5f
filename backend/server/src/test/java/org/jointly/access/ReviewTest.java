package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;

import io.micronaut.core.type.GenericArgument;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.Page;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.BeginReview;
import org.jointly.api.access.review.DecideAccess;
import org.jointly.api.access.review.KeepAccess;
import org.jointly.api.access.review.Review;
import org.jointly.api.access.review.ReviewDecision;
import org.jointly.api.access.review.ReviewItem;
import org.jointly.api.access.review.ReviewScope;
import org.jointly.local.TestPeople;
import org.jointly.platform.AnySql;
import org.jointly.platform.Backend;
import org.jointly.platform.Duty;
import org.jointly.platform.Visitor;
import org.jointly.platform.job.Job;
import org.jointly.platform.outbox.OutboxCalls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators review who has which access. */
class ReviewTest {
    private static final String OURS = "icmpd";
    private static final TestPeople PEOPLE = Backend.stack().people();
    private static final DecideAccess KEEP = new DecideAccess(ReviewDecision.KEEP, Set.of(), null);

    private static Visitor one;
    private static Visitor two;

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
        one = person("review-one", "admin");
        two = person("review-two", "admin");
    }

    @BeforeEach
    void noneIsOpen() throws SQLException {
        PeopleBeans.execute("update access.review set closed_by = id, closed_by_name = 'A test', closed_at = now(),"
                + " followed = true where closed_at is null or repeat_months is not null");
    }

    @Test
    void everybodyIsLookedAtAndWhatIsDecidedIsDone() {
        var kept = person("editor");
        var lowered = person("editor+principal");
        var stopped = person("viewer");
        var review = begun(everybody());

        var items = items(review, "");
        assertThat(items).extracting(ReviewItem::person).contains(id(kept), id(lowered), id(stopped), id(one), id(two));
        assertThat(item(items, lowered)).satisfies(item -> {
            assertThat(item.rolesThen()).containsExactlyInAnyOrder(Role.EDITOR, Role.PRINCIPAL);
            assertThat(item.roles()).hasSize(2);
            assertThat(item.reach()).extracting("code").contains("programme.see", "voices.named");
            assertThat(item.decidable()).isTrue();
        });

        var first = decide(one, review, kept, new DecideAccess(ReviewDecision.KEEP, Set.of(), "Leads the team"));
        assertThat(first.decision()).isEqualTo(ReviewDecision.KEEP);
        assertThat(first.decidedBy()).isNotBlank();
        var second =
                decide(one, review, lowered, new DecideAccess(ReviewDecision.TAKE_ROLES, Set.of(Role.PRINCIPAL), null));
        assertThat(second.taken()).containsExactly(Role.PRINCIPAL);
        assertThat(second.roles()).extracting("role").containsExactly(Role.EDITOR);
        decide(one, review, stopped, new DecideAccess(ReviewDecision.SUSPEND, Set.of(), "On leave"));

        assertThat(details(lowered).person().roles()).containsExactly(Role.EDITOR);
        assertThat(details(stopped).person().suspended()).isTrue();
        PeopleTest.await(() -> PEOPLE.roles(lowered.username(), OURS).equals(List.of("editor")));
        assertThat(one.get("/audit/entries?kind=reviews").text()).contains("review.begun", "review.decided");
        assertThat(one.get("/audit/entries?kind=people").text())
                .contains("role.taken", "person.suspended")
                .doesNotContain("review.decided");
        assertThat(items(review, "?state=decided")).hasSize(3);
        assertThat(items(review, "?state=open")).noneMatch(item -> item.person().equals(id(kept)));
        assertThat(items(review, "?role=principal"))
                .allMatch(item -> item.rolesThen().contains(Role.PRINCIPAL));
        assertThat(items(review, "?q=" + stopped.username()))
                .extracting(ReviewItem::person)
                .containsExactly(id(stopped));
    }

    @Test
    void nobodyDecidesOnThemselvesAndADecisionStays() throws SQLException {
        var somebody = person("viewer");
        var review = begun(everybody());

        assertThat(item(items(review, ""), one).decidable()).isFalse();
        assertThat(review(review).mine()).isTrue();
        assertThat(put(one, review, one, KEEP).status()).isEqualTo(403);
        decide(one, review, somebody, KEEP);
        var again = put(two, review, somebody, new DecideAccess(ReviewDecision.SUSPEND, Set.of(), null));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("\"decision\":\"keep\"");
        assertThat(details(somebody).person().suspended()).isFalse();
        decide(two, review, one, KEEP);
        assertThat(review(review).mine()).isFalse();
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        var somebody = person("viewer");
        var past =
                new BeginReview(ReviewScope.EVERYBODY, null, null, Instant.now().minusSeconds(1), null);
        var days = new BeginReview(ReviewScope.INACTIVE, null, null, inDays(10), null);
        var role = new BeginReview(ReviewScope.ROLE, null, null, inDays(10), null);
        var late = new BeginReview(ReviewScope.EVERYBODY, null, null, inDays(400), null);
        var often = new BeginReview(ReviewScope.EVERYBODY, null, null, inDays(10), 99);
        assertThat(pointer(past)).isEqualTo("/due");
        assertThat(pointer(days)).isEqualTo("/inactiveDays");
        assertThat(pointer(role)).isEqualTo("/role");
        assertThat(pointer(late)).isEqualTo("/due");
        assertThat(pointer(often)).isEqualTo("/repeatMonths");

        var review = begun(everybody());
        assertThat(one.post("/access/reviews", everybody()).status())
                .as("one is open")
                .isEqualTo(409);
        assertThat(put(one, review, somebody, new DecideAccess(ReviewDecision.TAKE_ROLES, Set.of(), null))
                        .status())
                .isEqualTo(422);
        assertThat(put(one, review, somebody, new DecideAccess(ReviewDecision.KEEP, Set.of(Role.VIEWER), null))
                        .status())
                .isEqualTo(422);
        assertThat(put(one, review, somebody, new DecideAccess(ReviewDecision.LEFT, Set.of(), null))
                        .status())
                .isEqualTo(422);
        assertThat(put(one, review, somebody, new DecideAccess(ReviewDecision.KEEP, Set.of(), "x".repeat(1001)))
                        .status())
                .isEqualTo(422);
        var later = person("viewer");
        assertThat(put(one, review, later, KEEP).status())
                .as("came after the review began")
                .isEqualTo(404);
    }

    @Test
    void strangersAndColleaguesAreRefused() {
        var colleague = person("editor+principal");
        var review = begun(everybody());
        var path = "/access/reviews/" + review;

        for (var ask : List.of(path, path + "/people", path + "/record")) {
            assertThat(ELIO_ADMIN_OF_THE_NGO.get(ask).status()).as(ask).isEqualTo(404);
            assertThat(colleague.get(ask).status()).as(ask).isEqualTo(403);
        }
        assertThat(put(ELIO_ADMIN_OF_THE_NGO, review, colleague, KEEP).status()).isEqualTo(404);
        assertThat(put(colleague, review, one, KEEP).status()).isEqualTo(403);
        assertThat(ELIO_ADMIN_OF_THE_NGO.post(path + "/closure", "").status()).isEqualTo(404);
        assertThat(ELIO_ADMIN_OF_THE_NGO
                        .post(path + "/keeps", new KeepAccess(Set.of(id(colleague)), null))
                        .status())
                .isEqualTo(404);
        assertThat(review(review).decided()).isZero();
    }

    @Test
    void thoseShownAreKeptAtOnceButNotOneself() {
        var first = person("viewer");
        var second = person("viewer");
        var third = person("viewer");
        var review = begun(everybody());
        decide(two, review, third, new DecideAccess(ReviewDecision.SUSPEND, Set.of(), null));

        var after = one.post(
                        "/access/reviews/" + review + "/keeps",
                        new KeepAccess(Set.of(id(first), id(second), id(third), id(one)), null))
                .as(Review.class);

        assertThat(after.decided()).isEqualTo(3);
        var items = items(review, "");
        assertThat(item(items, first).decision()).isEqualTo(ReviewDecision.KEEP);
        assertThat(item(items, third).decision()).isEqualTo(ReviewDecision.SUSPEND);
        assertThat(item(items, one).decision()).isNull();
    }

    @Test
    void whoLeftMeanwhileIsFoundSo() {
        var leaver = person("viewer");
        var review = begun(new BeginReview(ReviewScope.ROLE, null, Role.VIEWER, inDays(10), null));
        one.delete("/access/people/" + id(leaver)).as(PersonDetails.class);
        PeopleTest.await(() -> !PEOPLE.isMember(leaver.username(), OURS));

        assertThat(item(items(review, ""), leaver).left()).isTrue();
        assertThat(decide(one, review, leaver, KEEP).decision()).isEqualTo(ReviewDecision.LEFT);
    }

    @Test
    void whenNothingIsOpenItClosesAndItsRecordSaysWhoDecidedWhat() throws SQLException {
        var somebody = person("safeguarding");
        PeopleBeans.execute("delete from access.visit where person = '" + id(somebody) + "'");
        var review = begun(new BeginReview(ReviewScope.ROLE, null, Role.SAFEGUARDING, inDays(10), 6));
        for (var item : items(review, "?state=open")) {
            one.put(
                            "/access/reviews/" + review + "/people/" + item.person() + "/decision",
                            new DecideAccess(ReviewDecision.KEEP, Set.of(), "=1+1"))
                    .as(ReviewItem.class);
        }

        var closed = review(review);
        assertThat(closed.open()).isFalse();
        assertThat(closed.undecided()).isZero();
        assertThat(one.post("/access/reviews/" + review + "/closure", "").status())
                .isEqualTo(409);
        var record = one.get("/access/reviews/" + review + "/record");
        assertThat(record.text())
                .startsWith(
                        "\uFEFFname,mail,person,roles when it began,decision,roles taken,note,decided by,decided at\r\n")
                .contains(id(somebody) + ",safeguarding,keep,,'=1+1,");
        assertThat(one.get("/audit/entries?kind=reviews").text()).contains("review.closed", "review.exported");
    }

    @Test
    void aReviewIsClosedWithPeopleOnWhomNobodyDecidedAndTheyKeepWhatTheyHave() {
        var somebody = person("editor");
        var review = begun(everybody());

        var closed = one.post("/access/reviews/" + review + "/closure", "").as(Review.class);

        assertThat(closed.open()).isFalse();
        assertThat(closed.undecided()).isPositive();
        assertThat(details(somebody).person().roles()).containsExactly(Role.EDITOR);
        assertThat(put(one, review, somebody, KEEP).status()).isEqualTo(409);
    }

    @Test
    void whoWasNotHereForLongIsFound() throws SQLException {
        var here = person("viewer");
        var away = person("viewer");
        here.post("/access/me/visits", "").as(Object.class);
        away.post("/access/me/visits", "").as(Object.class);
        PeopleBeans.execute(
                "update access.visit set seen_at = now() - interval '31 days' where person = '" + id(away) + "'");

        var review = begun(new BeginReview(ReviewScope.INACTIVE, 30, null, inDays(10), null));

        assertThat(items(review, ""))
                .anyMatch(item -> item.person().equals(id(away)) && item.lastSeen() != null)
                .noneMatch(item -> item.person().equals(id(here)));
    }

    @Test
    void administratorsAreRemindedOnceAtHalfTimeAndOnceBeforeTheEndAndTheNextOneBeginsByItself() throws SQLException {
        var somebody = person("viewer");
        var review = begun(new BeginReview(ReviewScope.ROLE, null, Role.VIEWER, inDays(30), 3));
        var mails = new MailBox(mail(one)).mails().size();
        run();
        backwards(review, Duration.ofDays(16));
        run();
        run();
        var first = new MailBox(mail(one)).await(mails + 1);
        assertThat(MailBox.text(first.getLast())).contains("/organisation/reviews/" + review);
        backwards(review, Duration.ofDays(13));
        run();
        new MailBox(mail(one)).await(mails + 2);
        run();
        assertThat(new MailBox(mail(one)).mails()).hasSize(mails + 2);
        assertThat(new MailBox(mail(somebody)).mails())
                .as("only administrators")
                .noneMatch(mail -> MailBox.text(mail).contains(review.toString()));

        one.post("/access/reviews/" + review + "/closure", "").as(Review.class);
        run();
        assertThat(reviews().getFirst().open()).as("three months are not over").isFalse();
        backwards(review, Duration.ofDays(95));
        run();
        run();
        var next = reviews().getFirst();
        assertThat(next.open()).isTrue();
        assertThat(next.id()).isNotEqualTo(review);
        assertThat(next.begunBy()).isNull();
        assertThat(next.scope()).isEqualTo(ReviewScope.ROLE);
        assertThat(next.people()).isPositive();
        assertThat(Duration.between(next.begunAt(), next.due())).isCloseTo(Duration.ofDays(30), Duration.ofMinutes(1));
    }

    /** Between the moment in which the letters are queued and the one in which each is sent. */
    @Test
    void whoWasSuspendedMeanwhileOrHasNoProvenAddressIsNotReminded() throws SQLException {
        var suspended = person("admin");
        var unproven = person("admin");
        var reached = person("admin");
        var mails = Stream.of(suspended, unproven, reached)
                .map(person -> new MailBox(mail(person)))
                .toList();
        var review = begun(everybody());
        one.post("/access/people/" + id(suspended) + "/suspension", "").as(PersonDetails.class);
        PEOPLE.setMailProven(unproven.username(), false);

        for (var person : List.of(suspended, unproven, reached)) {
            assertThat(reminded(review, person)).isEmpty();
        }

        mails.getLast().await(1);
        assertThat(mails.get(0).mails()).isEmpty();
        assertThat(mails.get(1).mails()).isEmpty();
    }

    /** What came of a reminder. */
    private static String reminded(UUID review, Visitor whom) throws SQLException {
        var id = UUID.randomUUID();
        PeopleBeans.execute(
                "insert into platform.outbox (id, kind, organisation, duty, payload) values ('%s',".formatted(id)
                        + " 'access.review-reminder', '%1$s', 'access', '{\"review\": \"%2$s\", \"organisation\": \"%1$s\", \"person\": \"%3$s\"}')"
                                .formatted(whom.organisation(), review, id(whom)));
        return OutboxCalls.outcome(id);
    }

    @Test
    void nobodyWritesAPersonIntoAnotherOrganisationsReview() {
        var review = begun(new BeginReview(ReviewScope.ROLE, null, Role.SAFEGUARDING, inDays(10), null));
        var add = "insert into access.review_item (review, organisation, person, name, sort_key, roles)" + " values ('"
                + review + "', :mine, gen_random_uuid(), 'Smuggled in', 'smuggled', '{}')";
        assertThat(AnySql.of(one).tries(add)).isEqualTo(AnySql.DONE);
        assertThat(AnySql.of(ELIO_ADMIN_OF_THE_NGO).tries(add)).isEqualTo("row-level security");
        assertThat(AnySql.tries(Duty.ACCESS, add)).isEqualTo("row-level security");
    }

    @Test
    void underAKeyAReviewIsBegunOnce() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var request = everybody();

        var first = one.send("POST", "/access/reviews", request, key);
        var second = one.send("POST", "/access/reviews", request, key);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
    }

    private static void run() {
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("access.review"))
                .forEach(Job::run);
    }

    /** As if it had begun earlier, and were due earlier. */
    private static void backwards(UUID review, Duration time) throws SQLException {
        PeopleBeans.execute(
                "update access.review set begun_at = begun_at - interval '%1$s seconds', due = due - interval '%1$s seconds' where id = '%2$s'"
                        .formatted(time.toSeconds(), review));
    }

    private static BeginReview everybody() {
        return new BeginReview(ReviewScope.EVERYBODY, null, null, inDays(14), null);
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private static UUID begun(BeginReview request) {
        return one.post("/access/reviews", request).as(Review.class).id();
    }

    private static @Nullable String pointer(BeginReview request) {
        var refused = one.post("/access/reviews", request);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.problem().errors().getFirst().pointer();
    }

    private static Review review(UUID id) {
        return one.get("/access/reviews/" + id).as(Review.class);
    }

    private static List<Review> reviews() {
        return one.get("/access/reviews")
                .as(new GenericArgument<Page<Review>>() {})
                .items();
    }

    private static List<ReviewItem> items(UUID review, String query) {
        var items = new ArrayList<ReviewItem>();
        @Nullable String after = null;
        do {
            var page = one.get("/access/reviews/" + review + "/people" + query
                            + (after == null ? "" : (query.isEmpty() ? "?" : "&") + "after=" + after))
                    .as(new GenericArgument<Page<ReviewItem>>() {});
            items.addAll(page.items());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(50);
            after = page.next();
        } while (after != null);
        return items;
    }

    private static ReviewItem item(List<ReviewItem> items, Visitor whom) {
        return items.stream()
                .filter(item -> item.person().equals(id(whom)))
                .findFirst()
                .orElseThrow();
    }

    private static ReviewItem decide(Visitor by, UUID review, Visitor whom, DecideAccess decision) {
        return put(by, review, whom, decision).as(ReviewItem.class);
    }

    private static Visitor.Answer put(Visitor by, UUID review, Visitor whom, DecideAccess decision) {
        return by.put("/access/reviews/" + review + "/people/" + id(whom) + "/decision", decision);
    }

    private static PersonDetails details(Visitor whom) {
        return one.get("/access/people/" + id(whom)).as(PersonDetails.class);
    }

    private static String mail(Visitor whom) {
        return String.valueOf(details(whom).person().mail());
    }

    private static UUID id(Visitor visitor) {
        return UUID.fromString(PEOPLE.id(visitor.username()));
    }

    private static Visitor person(String roles) {
        return person("review-" + UUID.randomUUID(), roles);
    }

    private static Visitor person(String username, String roles) {
        PEOPLE.add(username, OURS + ":" + roles);
        return Visitor.of(username, OURS);
    }
}
