package org.jointly.access.provider;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jointly.access.keycloak.KeycloakProviders;
import org.jointly.access.keycloak.ProviderReport;
import org.jointly.access.keycloak.ToldProvider;
import org.jointly.api.access.provider.BegunTest;
import org.jointly.api.access.provider.ConnectProvider;
import org.jointly.api.access.provider.MailDomain;
import org.jointly.api.access.provider.Provider;
import org.jointly.api.access.provider.SetGroupRoles;
import org.jointly.api.access.provider.SignInSettings;
import org.jointly.api.access.provider.SwitchProvider;
import org.jointly.api.access.provider.TestCameBack;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;

/**
 * By which identity provider an organisation's people sign in, for its administrators. Name servers, the provider and Keycloak are asked
 * before a transaction begins; what follows from one Keycloak is told by the outbox, which is waited for a little.
 */
@Singleton
public class Providers {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);
    private static final int TRIES = 20;

    private final ProviderActs acts;
    private final DomainActs domains;
    private final ConnectionReading reading;
    private final NameServers names;
    private final KeycloakProviders keycloak;
    private final ProviderSettling settling;
    private final ProviderAddresses addresses;
    private final Clock clock;

    Providers(
            ProviderActs acts,
            DomainActs domains,
            ConnectionReading reading,
            NameServers names,
            KeycloakProviders keycloak,
            ProviderSettling settling,
            ProviderAddresses addresses,
            Clock clock) {
        this.acts = acts;
        this.domains = domains;
        this.reading = reading;
        this.names = names;
        this.keycloak = keycloak;
        this.settling = settling;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Before a second factor is asked for: of no use to whoever may not do it anyway. */
    public void mayLook() {
        ProviderPolicy.administrator();
    }

    public SignInSettings settings() {
        var alias = ProviderRow.aliasOf(ProviderPolicy.administrator().organisation());
        return new SignInSettings(
                acts.provider().stream().findFirst().orElse(null),
                domains.domains(),
                addresses.redirectUri(alias),
                addresses.entityId());
    }

    /** Keycloak first, since it alone keeps the secret; what stands there is of no use until the row says so. */
    public Provider connect(ConnectProvider request) {
        var organisation = ProviderPolicy.administrator();
        var before = acts.before();
        var connection = reading.read(request);
        var told = new ToldProvider(
                organisation.organisation(),
                connection.revision(),
                ProviderRow.aliasOf(organisation.organisation()),
                organisation.organisationName(),
                connection.kind(),
                connection.endpoints(),
                connection.groupClaim());
        if (before.stream().allMatch(connection::isOfAnother)) {
            keycloak.make(told);
        } else {
            keycloak.change(told);
        }
        var connected = acts.connect(connection, withoutSecret(request));
        settle();
        return connected;
    }

    public SignInSettings end() {
        acts.end("end");
        settle();
        return settings();
    }

    public MailDomain check(String domain) {
        ProviderPolicy.administrator();
        var asked = domains.asked(domain.strip().toLowerCase(Locale.ROOT));
        var token = Objects.requireNonNull(asked.token());
        var found = names.texts(DomainProofRow.recordOf(asked.domain())).contains(DomainProofRow.valueOf(token));
        var checked = domains.note(asked, found);
        settle();
        return checked;
    }

    public BegunTest test() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        isInKeycloak();
        acts.beginTest(hash(state), "test");
        settle();
        return new BegunTest(addresses.test(acts.current().alias(), state));
    }

    public Provider cameBack(TestCameBack request) {
        var row = acts.current();
        var person = Actor.current().person();
        if (!row.isUnderTest(person, clock.instant()) || !hash(request.state()).equals(row.testHash())) {
            throw new Invalid("/state", "provider.test-unknown");
        }
        return acts.noteTest(
                report(row, request.state()).orElseThrow(() -> new Invalid("/state", "provider.nobody-back")), request);
    }

    public Provider turn(SwitchProvider request) {
        if (request.on()) {
            isInKeycloak();
        }
        var turned = acts.turn(request);
        settle();
        return turned;
    }

    public Provider setRoles(SetGroupRoles request) {
        return acts.setRoles(request);
    }

    /** Of two administrators who connected at one moment the last in Keycloak may be the first here. */
    private void isInKeycloak() {
        var row = acts.current();
        if (!keycloak.has(row.alias(), row.revision())) {
            throw new Invalid("", "provider.differs");
        }
    }

    /** Keycloak writes its log after it has answered. */
    private Optional<ProviderReport> report(ProviderRow row, String state) {
        Instant begun = Objects.requireNonNull(row.testBegunAt()).minus(CLOCKS_DIFFER);
        for (var i = 0; i < TRIES; i++) {
            var found = keycloak.reports(begun).stream()
                    .filter(report -> state.equals(report.test()) && row.alias().equals(report.alias()))
                    .reduce((_, last) -> last);
            if (found.isPresent()) {
                return found;
            }
            pause();
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle() {
        settling.await(Actor.current().organisation());
    }

    /** What is kept of a request under its key. */
    private static Object withoutSecret(ConnectProvider request) {
        return List.of(
                request.kind(),
                String.valueOf(request.issuer()),
                String.valueOf(request.clientId()),
                String.valueOf(request.groupClaim()));
    }

    private static String hash(String state) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
