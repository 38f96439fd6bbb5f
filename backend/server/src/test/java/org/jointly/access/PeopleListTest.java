package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.Administrator.await;

import io.micronaut.core.type.GenericArgument;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.GiveRole;
import org.jointly.api.access.Person;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.Role;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of an organisation's people is read from what is written here, and says the same as Keycloak before long. */
class PeopleListTest {
    private static final Visitor SANOU = Visitor.of("sanou", "sahel-aid");
    private final TestPeople people = Backend.stack().people();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void whoWasAddedInKeycloakByHandIsFoundByLookingAgain() {
        var username = newcomer("sahel-aid:editor+principal");

        await(() -> listed(SANOU, username)
                .filter(person -> person.roles().equals(Set.of(Role.EDITOR, Role.PRINCIPAL)))
                .isPresent());

        assertThat(listed(SANOU, username)).hasValueSatisfying(person -> {
            assertThat(person.id()).isEqualTo(id(username));
            assertThat(person.name()).isEqualTo(username + " Test");
            assertThat(person.mail()).isEqualTo(username + "@jointly.example");
            assertThat(person.enabled()).isTrue();
            assertThat(person.suspended()).isFalse();
        });
        assertThat(listed(SANOU, username + "@JOINTLY.example"))
                .as("by the address")
                .isPresent();

        people.setEnabled(username, false);
        await(() -> listed(SANOU, username).filter(person -> !person.enabled()).isPresent());
        people.removeFromOrganisation(username, "sahel-aid");
        await(() -> listed(SANOU, username).isEmpty());
    }

    @Test
    void whatIsDoneHereIsListedAtOnce() throws SQLException {
        var username = newcomer("sahel-aid:viewer");
        var path = "/access/people/" + id(username);
        var until = Instant.parse("2031-12-31T00:00:00Z");

        SANOU.put(path + "/roles/editor", new GiveRole(until)).as(PersonDetails.class);
        assertThat(listed(SANOU, username)).hasValueSatisfying(person -> {
            assertThat(person.roles()).containsExactly(Role.EDITOR);
            assertThat(person.until()).containsEntry(Role.EDITOR, until);
            assertThat(person.mail()).isEqualTo(username + "@jointly.example");
        });

        SANOU.post(path + "/suspension", "").as(PersonDetails.class);
        assertThat(listed(SANOU, username))
                .hasValueSatisfying(person -> assertThat(person.suspended()).isTrue());
        SANOU.delete(path + "/suspension").as(PersonDetails.class);
        SANOU.delete(path + "/roles/editor").as(PersonDetails.class);
        assertThat(listed(SANOU, username)).hasValueSatisfying(person -> {
            assertThat(person.suspended()).isFalse();
            assertThat(person.roles()).isEmpty();
        });

        SANOU.delete(path).as(PersonDetails.class);
        assertThat(listed(SANOU, username)).isEmpty();
        assertThat(PeopleBeans.value("select mail from access.member where person = '" + id(username) + "'"))
                .as("who left keeps no address here")
                .isNull();
    }

    @Test
    void aDatedRoleIsListedNoLongerThanItCounts() {
        var username = newcomer("sahel-aid:principal");
        var until = Instant.now().plus(Duration.ofSeconds(15));

        SANOU.put("/access/people/" + id(username) + "/roles/viewer", new GiveRole(until))
                .as(PersonDetails.class);

        assertThat(listed(SANOU, username))
                .hasValueSatisfying(
                        person -> assertThat(person.roles()).containsExactlyInAnyOrder(Role.VIEWER, Role.PRINCIPAL));
        await(() -> Instant.now().isAfter(until));
        assertThat(listed(SANOU, username)).hasValueSatisfying(person -> {
            assertThat(person.roles()).containsExactly(Role.PRINCIPAL);
            assertThat(person.until()).isEmpty();
        });
    }

    /** By what is written alone: no page is opened that would have it compared. */
    @Test
    void aNewNameIsWrittenOnceKeycloakWasTold() {
        var username = newcomer("sahel-aid:viewer;coe:viewer");
        SANOU.put("/access/people/" + id(username) + "/roles/editor", new GiveRole(null))
                .as(PersonDetails.class);

        Visitor.of(username, "sahel-aid")
                .put("/access/me/account/name", "{\"firstName\": \"Noor\", \"lastName\": \"Demo\"}")
                .as(Object.class);

        await(() ->
                PeopleBeans.counted("access.member where name = 'Noor Demo' and person = '" + id(username) + "'") > 0);
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() throws SQLException {
        var prefix = "listed " + UUID.randomUUID();
        PeopleBeans.execute("""
                insert into access.member (organisation, person, name, mail, begun_at, changed_at)
                select '%s', gen_random_uuid(), case when n %% 2 = 0 then upper('%s') else '%s' end || ' ' || lpad(cast(n as text), 3, '0'),
                  'listed@newcomers.example', now(), now() + interval '1 hour' from generate_series(1, 120) n
                """.formatted(SANOU.organisation(), prefix, prefix));
        try {
            var names = new ArrayList<String>();
            @Nullable String after = null;
            do {
                var page = page(SANOU, prefix.replace(" ", "%20"), after);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(50);
                page.items().forEach(person -> names.add(person.name()));
                after = page.next();
            } while (after != null);

            assertThat(names).hasSize(120).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            assertThat(names.getLast()).isEqualToIgnoringCase(prefix + " 120");
        } finally {
            PeopleBeans.execute("delete from access.member where mail = 'listed@newcomers.example'");
        }
    }

    @Test
    void anotherOrganisationCannotTellWhoIsListed() {
        var username = newcomer("sahel-aid:viewer");
        await(() -> listed(SANOU, username).isPresent());

        assertThat(listed(Visitor.of("elio", "harbour"), username)).isEmpty();
        assertThat(Visitor.of(username, "sahel-aid").get("/access/people").status())
                .as("who only reads")
                .isEqualTo(403);
    }

    private String newcomer(String affiliations) {
        var username = "list-" + UUID.randomUUID();
        people.add(username, affiliations);
        return username;
    }

    private UUID id(String username) {
        return UUID.fromString(people.id(username));
    }

    private static Optional<Person> listed(Visitor by, String words) {
        var found = page(by, words, null).items();
        assertThat(found).hasSizeLessThanOrEqualTo(1);
        return found.stream().findFirst();
    }

    private static Page<Person> page(Visitor by, String words, @Nullable String after) {
        return by.get("/access/people?q=" + words + (after == null ? "" : "&after=" + after))
                .as(new GenericArgument<Page<Person>>() {});
    }
}
