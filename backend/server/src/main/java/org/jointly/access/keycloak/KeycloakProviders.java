package org.jointly.access.keycloak;

import static org.jointly.access.keycloak.ProvisionerToken.answered;
import static org.jointly.access.keycloak.ProvisionerToken.done;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.multipart.MultipartBody;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.keycloak.KeycloakProviderCalls.KeycloakEvent;
import org.jointly.access.keycloak.KeycloakProviderCalls.KeycloakMapper;
import org.jointly.access.keycloak.KeycloakProviderCalls.KeycloakProvider;
import org.jointly.access.keycloak.ProviderSwitch.Turn;
import org.jspecify.annotations.Nullable;

/** Identity providers of organisations in Keycloak. Each step may be repeated: what is so already stays. */
@Singleton
public class KeycloakProviders {
    /** As which our check writes all that it has to say: nobody who fails to sign in by other ways is among these. */
    private static final List<String> TYPES = List.of("IDENTITY_PROVIDER_POST_LOGIN_ERROR");

    private static final int AT_ONCE = 500;

    private final KeycloakProviderCalls calls;
    private final ProvisionerToken token;

    KeycloakProviders(KeycloakProviderCalls calls, ProvisionerToken token) {
        this.calls = calls;
        this.token = token;
    }

    /** Anew, so that nobody stays linked to what was there before; for tests alone until it is switched on. */
    public void make(ToldProvider wanted) {
        delete(wanted.alias());
        done(() -> calls.make(token.header(), ProviderSettings.of(wanted)));
        ProviderSettings.mappers(wanted)
                .forEach(mapper -> done(() -> calls.addMapper(token.header(), wanted.alias(), mapper)));
    }

    /** With another secret and the same issuer: who is linked stays so. */
    public void change(ToldProvider wanted) {
        var there = provider(wanted.alias());
        if (there.isEmpty()) {
            make(wanted);
            return;
        }
        var told = ProviderSettings.of(wanted);
        done(() -> calls.change(token.header(), wanted.alias(), told.with(true, false, told.config())));
        var mappers = ProviderSettings.mappers(wanted);
        var known = answered(() -> calls.mappers(token.header(), wanted.alias()));
        known.stream()
                .filter(one ->
                        mappers.stream().noneMatch(mapper -> mapper.name().equals(one.name())))
                .map(KeycloakMapper::id)
                .forEach(id -> done(
                        HttpStatus.NOT_FOUND,
                        () -> calls.deleteMapper(token.header(), wanted.alias(), String.valueOf(id))));
        mappers.stream()
                .filter(mapper -> known.stream().noneMatch(one -> one.name().equals(mapper.name())))
                .forEach(mapper -> done(() -> calls.addMapper(token.header(), wanted.alias(), mapper)));
    }

    public void delete(String alias) {
        done(HttpStatus.NOT_FOUND, () -> calls.delete(token.header(), alias));
    }

    /** False where Keycloak has none, or another than the one that was connected. */
    public boolean turn(ProviderSwitch wanted) {
        var there = provider(wanted.alias())
                .filter(ProviderSettings::isSafe)
                .filter(provider ->
                        wanted.revision().toString().equals(provider.config().get(ProviderSettings.REVISION)));
        if (there.isEmpty()) {
            return false;
        }
        var on = wanted.turn() == Turn.ON;
        if (!on) {
            done(HttpStatus.NOT_FOUND, () -> calls.unlink(token.header(), wanted.organisation(), wanted.alias()));
        }
        var config = ProviderSettings.turned(there.get().config(), wanted);
        done(() ->
                calls.change(token.header(), wanted.alias(), there.get().with(wanted.turn() != Turn.OFF, on, config)));
        if (on) {
            done(HttpStatus.CONFLICT, () -> calls.link(token.header(), wanted.organisation(), wanted.alias()));
        }
        return true;
    }

    /** Whether what stands there is what was connected, with all that we decide about it. */
    public boolean has(String alias, UUID revision) {
        return provider(alias)
                .filter(there -> revision.toString().equals(there.config().get(ProviderSettings.REVISION)))
                .filter(ProviderSettings::isSafe)
                .isPresent();
    }

    /** What SAML metadata say, as Keycloak reads them; empty where it cannot. */
    public Map<String, String> read(String metadata) {
        return answered(() -> {
            try {
                return calls.read(
                        token.header(),
                        MultipartBody.builder()
                                .addPart("providerId", "saml")
                                .addPart(
                                        "file",
                                        "metadata.xml",
                                        MediaType.APPLICATION_XML_TYPE,
                                        metadata.getBytes(StandardCharsets.UTF_8))
                                .build());
            } catch (HttpClientResponseException e) {
                return Map.of();
            }
        });
    }

    /** Tests and refusals, the oldest first, to the end of Keycloak's log however much stands in it. */
    public List<ProviderReport> reports(Instant since) {
        var reports = new ArrayList<ProviderReport>();
        for (var first = 0; ; first += AT_ONCE) {
            var from = first;
            var page = answered(() -> calls.events(token.header(), TYPES, since.toEpochMilli(), from, AT_ONCE));
            page.forEach(event -> report(event).ifPresent(reports::add));
            if (page.size() < AT_ONCE) {
                return reports;
            }
        }
    }

    /** Whether people are let in by it. */
    public boolean isOn(String alias) {
        return provider(alias)
                .filter(KeycloakProvider::enabled)
                .filter(there -> "on".equals(there.config().get(ProviderSettings.STATE)))
                .isPresent();
    }

    private Optional<KeycloakProvider> provider(String alias) {
        return answered(() -> calls.provider(token.header(), alias));
    }

    private static Optional<ProviderReport> report(KeycloakEvent event) {
        var details = event.details() == null ? Map.<String, String>of() : event.details();
        var alias = details.get("identity_provider");
        var tested = "jointly_tested".equals(event.error());
        if (alias == null || !(tested || "jointly_refused".equals(event.error()))) {
            return Optional.empty();
        }
        return Optional.of(new ProviderReport(
                Instant.ofEpochMilli(event.time()),
                alias,
                tested ? details.get("jointly_test") : null,
                details.get("jointly_subject"),
                details.get("jointly_mail"),
                "true".equals(details.get("jointly_verified")),
                lines(details.get("jointly_groups")),
                blankAsNull(details.get(tested ? "jointly_doubt" : "jointly_refusal"))));
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
