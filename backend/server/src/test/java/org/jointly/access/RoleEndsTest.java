package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.Administrator.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.PersonDetails;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.job.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who holds a role for a while is told before it ends. */
class RoleEndsTest {
    private static final Visitor SANOU = Visitor.of("sanou", "sahel-aid");
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void aWeekBeforeTheEndTheHolderAndTheAdministratorsAreToldOnce() throws SQLException {
        var username = given(Duration.ofDays(20));
        remind();
        passDays(username, 14);

        remind();
        remind();

        var letter = MailBox.text(mails(username).await(1).getFirst());
        assertThat(letter).contains("Viewer").contains("Sahel Legal Aid");
        var administrator = new MailBox("sanou@sahel-aid.example");
        await(() -> administrator.mails().stream()
                .anyMatch(mail -> MailBox.text(mail).contains(username)));
        remind();
        await(() -> PeopleBeans.counted(
                        "platform.outbox where kind in ('access.role-ends', 'access.notice', 'access.notice-letter') and delivered_at is null")
                == 0);
        assertThat(mails(username).mails()).hasSize(1);
        assertThat(administrator.mails())
                .filteredOn(mail -> MailBox.text(mail).contains(username))
                .hasSize(1);
    }

    @Test
    void ofOneThatWasProlongedOrEndsLaterNobodyIsTold() throws SQLException {
        var later = given(Duration.ofDays(20));
        var prolonged = given(Duration.ofDays(20));
        passDays(prolonged, 14);
        give(prolonged, Duration.ofDays(60));
        var due = given(Duration.ofDays(20));
        passDays(due, 14);

        remind();

        mails(due).await(1);
        await(() -> PeopleBeans.counted(
                        "platform.outbox where kind in ('access.role-ends', 'access.notice', 'access.notice-letter') and delivered_at is null")
                == 0);
        assertThat(mails(later).mails()).isEmpty();
        assertThat(mails(prolonged).mails()).isEmpty();
    }

    private String given(Duration period) {
        var username = "ending-" + UUID.randomUUID();
        people.add(username, "sahel-aid:");
        give(username, period);
        return username;
    }

    private void give(String username, Duration period) {
        SANOU.put(
                        "/access/people/" + people.id(username) + "/roles/viewer",
                        new GiveRole(Instant.now().plus(period)))
                .as(PersonDetails.class);
    }

    /** As if the role had been given so many days earlier. */
    private void passDays(String username, int days) throws SQLException {
        PeopleBeans.execute("""
                update access.role_grant set begins = begins - interval '%1$d days', ends = ends - interval '%1$d days',
                  given_at = given_at - interval '%1$d days' where person = '%2$s'
                """.formatted(days, people.id(username)));
    }

    private static MailBox mails(String username) {
        return new MailBox(username + "@jointly.example");
    }

    private static void remind() {
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("access.role-endings"))
                .forEach(Job::run);
    }
}
