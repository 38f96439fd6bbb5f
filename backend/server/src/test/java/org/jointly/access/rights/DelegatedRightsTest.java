package org.jointly.access.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.api.access.Role;
import org.jointly.local.TestPeople;
import org.jointly.platform.Backend;
import org.jointly.platform.StandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When an authority that was given counts, to the instant, on a real Keycloak and PostgreSQL. */
class DelegatedRightsTest {
    private static final Instant BEGINS = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant ENDS = BEGINS.plus(Duration.ofDays(14));

    private final TestPeople people = Backend.stack().people();
    private UUID organisation = new UUID(0, 0);
    private UUID giver = new UUID(0, 0);
    private UUID delegate = new UUID(0, 0);

    @BeforeEach
    void aPrincipalIsAway() throws SQLException {
        assertThat(Backend.address()).isNotNull();
        var name = "rights-" + UUID.randomUUID();
        people.add(name + "-g", "sahel-aid:principal");
        people.add(name + "-d", "sahel-aid:viewer");
        organisation = UUID.fromString(people.organisationId("sahel-aid"));
        giver = UUID.fromString(people.id(name + "-g"));
        delegate = UUID.fromString(people.id(name + "-d"));
        execute("""
                insert into access.delegation (id, organisation, giver, giver_name, delegate, delegate_name, begins, ends, made_at)
                values (gen_random_uuid(), '%s', '%s', 'Giver Demo', '%s', 'Delegate Demo', '%s', '%s', '%s')
                """.formatted(organisation, giver, delegate, BEGINS, ENDS, BEGINS));
    }

    @Test
    void itCountsFromItsFirstInstantAndNotAtItsEnd() {
        assertThat(at(BEGINS.minus(1, ChronoUnit.MICROS))).doesNotContain(Role.PRINCIPAL);
        assertThat(at(BEGINS)).contains(Role.PRINCIPAL, Role.VIEWER);
        assertThat(at(ENDS.minus(1, ChronoUnit.MICROS))).contains(Role.PRINCIPAL);
        assertThat(at(ENDS)).containsExactly(Role.VIEWER);
    }

    @Test
    void anAnswerEndsWhereItBeginsOrEndsToCount() {
        assertThat(rest(BEGINS.minusSeconds(1), Set.of(Role.VIEWER)).until()).contains(BEGINS);
        var lasting = rest(BEGINS, Set.of(Role.VIEWER));
        assertThat(lasting.until()).contains(ENDS);
        assertThat(lasting.caller().standIns()).containsEntry(organisation, new StandIn(giver, "Giver Demo"));
    }

    @Test
    void whoDoesNotReadThereIsGivenNothingAndWhoIsPrincipalStaysOneByThemselves() {
        assertThat(rest(BEGINS, Set.of(Role.ADMIN)).caller().affiliations().get(organisation))
                .containsExactly(Role.ADMIN);
        var own = rest(BEGINS, Set.of(Role.VIEWER, Role.PRINCIPAL)).caller();
        assertThat(own.standIns()).isEmpty();
    }

    @Test
    void aGiverWhoseRoleRanOutGivesNothingFromThatInstant() throws SQLException {
        execute("""
                insert into access.member (organisation, person, name, begun_at, changed_at)
                values ('%1$s', '%2$s', 'Giver Demo', '%3$s', '%3$s') on conflict do nothing;
                insert into access.role_grant (id, organisation, person, role, begins, ends, given_at)
                values (gen_random_uuid(), '%1$s', '%2$s', 'principal', '%3$s', '%4$s', '%3$s')
                """.formatted(organisation, giver, BEGINS, Instant.now().minusSeconds(5)));

        assertThat(at(BEGINS)).as("the giver's own end is looked at now").doesNotContain(Role.PRINCIPAL);
    }

    private Set<Role> at(Instant moment) {
        return rest(moment, Set.of(Role.VIEWER)).caller().affiliations().getOrDefault(organisation, Set.of());
    }

    private HeldBack.Rest rest(Instant moment, Set<Role> held) {
        var beans = Backend.beans();
        var own = beans.getBean(HeldBack.class)
                .outOf(new Claimed(
                        delegate, "Delegate Demo", false, Map.of(organisation, new Claimed.Roles(held, held)), null));
        return new DelegatedRights(
                        beans.getBean(DelegatedRights.Reading.class),
                        beans.getBean(Keycloak.class),
                        beans.getBean(HeldBack.class),
                        Clock.fixed(moment, ZoneOffset.UTC))
                .addedTo(own);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
