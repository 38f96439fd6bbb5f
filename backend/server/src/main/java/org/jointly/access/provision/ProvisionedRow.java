package org.jointly.access.provision;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jointly.api.access.Provisioning;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code access.provisioned_person}.
 *
 * @param mail what the account's address is to be, until Keycloak was told; absent otherwise, so that nothing older undoes a later change
 * @param version counts what was changed of names and mail here
 * @param settled the version that Keycloak was told last
 */
@MappedEntity(value = "provisioned_person", schema = "access")
public record ProvisionedRow(
        UUID organisation,
        @Id UUID person,
        @Nullable String externalId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String mail,
        long version,
        long settled,
        UUID madeBy,
        String madeByName,
        Instant madeAt,
        Instant changedAt) {
    public static ProvisionedRow begun(UUID person, By by, Instant now) {
        return new ProvisionedRow(
                by.organisation(), person, null, null, null, null, 0, 0, by.person(), by.personName(), now, now);
    }

    public ProvisionedRow knownAs(@Nullable String id, Instant now) {
        return new ProvisionedRow(
                organisation,
                person,
                id,
                givenName,
                familyName,
                mail,
                version,
                settled,
                madeBy,
                madeByName,
                madeAt,
                now);
    }

    /** As the directory spells a name that Keycloak has already. */
    public ProvisionedRow spelt(@Nullable String given, @Nullable String family) {
        return new ProvisionedRow(
                organisation,
                person,
                externalId,
                given,
                family,
                mail,
                version,
                settled,
                madeBy,
                madeByName,
                madeAt,
                changedAt);
    }

    /** Of which Keycloak is to be told. An address that it was told before is none that it is to be told again. */
    public ProvisionedRow called(NewProfile called, Instant now) {
        return new ProvisionedRow(
                organisation,
                person,
                externalId,
                called.givenName(),
                called.familyName(),
                called.mail() == null ? isUnsettled() ? mail : null : called.mail(),
                version + 1,
                settled,
                madeBy,
                madeByName,
                madeAt,
                now);
    }

    /** @param mail absent where it stays */
    public record NewProfile(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String mail) {}

    public boolean isUnsettled() {
        return settled < version;
    }

    public Provisioning shown() {
        return new Provisioning(madeByName, madeAt, externalId);
    }
}
