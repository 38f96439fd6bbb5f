package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.propagation.PropagatedContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.caller.Claims;
import org.jointly.api.access.Role;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.IdentityUnconfirmed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:15:30Z");

    private final SecondFactor factor = new SecondFactor(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void onlyOneOfTheLastTenMinutesCounts() {
        assertThatThrownBy(() -> demanded(null, EnumSet.of(Role.ADMIN))).isInstanceOf(IdentityUnconfirmed.class);
        assertThatThrownBy(() -> demanded(ago(Duration.ofMinutes(10).plusSeconds(1)), EnumSet.of(Role.ADMIN)))
                .isInstanceOf(IdentityUnconfirmed.class);
        assertThatCode(() -> demanded(ago(Duration.ofMinutes(10)), EnumSet.of(Role.ADMIN)))
                .doesNotThrowAnyException();
    }

    @Test
    void rolesThatCommitOrProtectNeedItAndTheOthersDoNot() {
        for (var role : Role.values()) {
            var grave = Set.of(Role.PRINCIPAL, Role.ADMIN, Role.SAFEGUARDING).contains(role);
            assertThat(refused(role)).as(role.toString()).isEqualTo(grave);
        }
    }

    /** The token's word alone: a level without its time, or another level, is none. */
    @Test
    void aLevelCountsWithItsTime() {
        assertThat(confirmedAt(Map.of("acr", "mfa", "auth_time", NOW.getEpochSecond())))
                .isEqualTo(NOW);
        assertThat(confirmedAt(Map.of("acr", "mfa"))).isNull();
        assertThat(confirmedAt(Map.of("acr", "basic", "auth_time", NOW.getEpochSecond())))
                .isNull();
        assertThat(confirmedAt(Map.of("auth_time", NOW.getEpochSecond()))).isNull();
    }

    private boolean refused(Role role) {
        try {
            demanded(null, EnumSet.of(role));
            return false;
        } catch (IdentityUnconfirmed refused) {
            return true;
        }
    }

    private void demanded(@Nullable Instant confirmed, Set<Role> given) {
        var caller = new Caller(new UUID(0, 1), "Elio Demo", false, Map.of(), confirmed);
        PropagatedContext.getOrEmpty()
                .plus(caller)
                .wrap(() -> factor.demandFor(given))
                .run();
    }

    private static Instant ago(Duration time) {
        return NOW.minus(time);
    }

    private static @Nullable Instant confirmedAt(Map<String, Object> level) {
        var claims = new HashMap<String, Object>(level);
        claims.put("active", true);
        claims.put("sub", new UUID(0, 1).toString());
        return Claims.claimed(claims).orElseThrow().confirmedAt();
    }
}
