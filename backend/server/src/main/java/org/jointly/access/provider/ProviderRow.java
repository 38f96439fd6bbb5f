package org.jointly.access.provider;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.access.provider.GroupRole;
import org.jointly.api.access.provider.Provider;
import org.jointly.api.access.provider.ProviderKind;
import org.jointly.api.access.provider.ProviderState;
import org.jointly.api.access.provider.TestedSignIn;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code access.provider}.
 *
 * @param version counts what was changed here
 * @param settled the version that Keycloak was told last
 */
@Introspected
@MappedEntity(value = "provider", schema = "access")
record ProviderRow(
        @Id UUID organisation,
        UUID revision,
        String alias,
        String kind,
        String issuer,
        @Nullable String clientId,
        @Nullable String groupClaim,
        String state,
        UUID madeBy,
        String madeByName,
        Instant madeAt,
        @Nullable Instant onAt,
        @Nullable String testHash,
        @Nullable UUID testBy,
        @Nullable Instant testBegunAt,
        @Nullable Instant testedAt,
        @Nullable String testedSubject,
        @Nullable String testedMail,
        boolean testedVerified,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> testedGroups,
        @Nullable String testedDoubt,
        Instant refusalsUntil,
        long version,
        long settled) {
    static final String DRAFT = "draft";
    static final String ON = "on";
    static final String OFF = "off";
    static final String ENDED = "ended";
    private static final Duration FRESH = Duration.ofMinutes(60);

    static ProviderRow connected(Connection connection, Instant now) {
        var actor = Actor.current();
        return new ProviderRow(
                actor.organisation(),
                connection.revision(),
                aliasOf(actor.organisation()),
                connection.kind().toString(),
                connection.issuer(),
                connection.clientId(),
                connection.groupClaim(),
                DRAFT,
                actor.person(),
                actor.personName(),
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null,
                now,
                0,
                -1);
    }

    /** Known before anything is connected: providers ask for the address that bears it. */
    static String aliasOf(UUID organisation) {
        return "org-" + organisation;
    }

    ProviderKind which() {
        return ProviderKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    boolean is(String wanted) {
        return state.equals(wanted);
    }

    /** Whether a test sign-in of the last hour showed nothing that would keep people out. */
    boolean isTested(Instant now) {
        return testedAt != null && testedDoubt == null && testedAt.plus(FRESH).isAfter(now);
    }

    boolean isUnderTest(UUID person, Instant now) {
        return person.equals(testBy)
                && testBegunAt != null
                && testBegunAt.plus(FRESH).isAfter(now);
    }

    Provider shown(List<GroupRole> roles, Instant now) {
        return new Provider(
                which(),
                issuer,
                clientId,
                groupClaim,
                is(ON)
                        ? ProviderState.ON
                        : isTested(now) ? ProviderState.TESTED : is(OFF) ? ProviderState.OFF : ProviderState.DRAFT,
                madeByName,
                madeAt,
                is(ON) ? onAt : null,
                testedAt == null
                        ? null
                        : new TestedSignIn(
                                testedAt,
                                String.valueOf(testedSubject),
                                testedMail,
                                testedVerified,
                                testedGroups,
                                testedDoubt),
                roles);
    }
}
