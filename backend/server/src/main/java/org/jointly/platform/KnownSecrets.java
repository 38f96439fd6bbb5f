package org.jointly.platform;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import jakarta.annotation.PostConstruct;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to start with secrets that others know or could guess. Only a stack on one machine, which says so
 * ({@code JOINTLY_LOCAL}), may have them, and then nothing of it may be reached from elsewhere.
 */
@Context
class KnownSecrets {
    private static final int SHORTEST = 24;
    private static final int FEWEST_LETTERS = 8;
    private static final Pattern WELL_KNOWN = Pattern.compile(
            "jointly-.*|test-.*|.*(change-?me|password|passw0rd|placeholder|example).*|\\$\\{.*", Pattern.DOTALL);
    private static final Map<String, String> SECRETS = Map.of(
            "JOINTLY_BACKEND_SECRET", "jointly.keycloak.backend-secret",
            "JOINTLY_PROVISIONER_SECRET", "jointly.keycloak.provisioner-secret",
            "JOINTLY_DATABASE_PASSWORD", "datasources.default.password",
            "JOINTLY_DUTIES_PASSWORD", "datasources.duties.password",
            "JOINTLY_SEALING_SECRET", "jointly.sealing.secret",
            "JOINTLY_TICKET_SECRET", "jointly.tickets.secret",
            "JOINTLY_VOICES_PASSWORD", "datasources.voices.password",
            "JOINTLY_OWNER_PASSWORD", "flyway.datasources.owner.password");
    private static final Map<String, String> OTHERS = Map.of(
            "JOINTLY_REPLY_SECRET", "jointly.replies.secret",
            "JOINTLY_REPLY_SECRET_OTHER", "jointly.replies.other-secret",
            "JOINTLY_SEALING_SECRET_OTHER", "jointly.sealing.other-secret",
            "JOINTLY_TICKET_SECRET_OTHER", "jointly.tickets.other-secret");
    private static final Map<String, String> ADDRESSES = Map.of(
            "JOINTLY_HOST", "micronaut.server.netty.listeners.api.host",
            "JOINTLY_MANAGEMENT_HOST", "micronaut.server.netty.listeners.management.host",
            "JOINTLY_KEYCLOAK_URL", "micronaut.http.services.keycloak.url",
            "JOINTLY_DATABASE_URL", "datasources.default.url");

    private final Environment environment;
    private final boolean local;

    KnownSecrets(Environment environment, @Value("${jointly.local}") boolean local) {
        this.environment = environment;
        this.local = local;
    }

    @PostConstruct
    void refuse() {
        var wrong = local ? elsewhere(of(ADDRESSES)) : weak(secrets());
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    local
                            ? "The backend will not start: JOINTLY_LOCAL is for one machine alone, but these are not"
                                    + " addresses of it: " + String.join(", ", wrong) + "."
                            : "The backend will not start: these secrets are missing, short, or known to everybody: "
                                    + String.join(", ", wrong) + ". Give each at least " + SHORTEST
                                    + " random characters of its own (deploy/README.md).");
        }
    }

    /** With those that may stand beside another for a while and are nothing otherwise. */
    private Map<String, String> secrets() {
        var secrets = of(SECRETS);
        of(OTHERS).forEach((name, other) -> {
            if (!other.isEmpty()) {
                secrets.put(name, other);
            }
        });
        return secrets;
    }

    private Map<String, String> of(Map<String, String> properties) {
        var values = new LinkedHashMap<String, String>();
        properties.keySet().stream()
                .sorted()
                .forEach(name -> values.put(
                        name,
                        environment
                                .getProperty(String.valueOf(properties.get(name)), String.class)
                                .orElse("")));
        return values;
    }

    /** The names of those that must not be used; one that stands for two is known to whoever knows the other. */
    static List<String> weak(Map<String, String> secrets) {
        var weak = new ArrayList<String>();
        secrets.forEach((name, secret) -> {
            var again = secrets.values().stream().filter(secret::equals).count() > 1;
            if (again
                    || secret.length() < SHORTEST
                    || secret.chars().distinct().count() < FEWEST_LETTERS
                    || WELL_KNOWN.matcher(secret.toLowerCase(Locale.ROOT)).matches()) {
                weak.add(name);
            }
        });
        return weak;
    }

    /** The names of those that are not loopback addresses. */
    static List<String> elsewhere(Map<String, String> addresses) {
        return addresses.entrySet().stream()
                .filter(address -> !isLoopback(host(address.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static @Nullable String host(String address) {
        if (!address.contains("://")) {
            return address;
        }
        try {
            return URI.create(address.replaceFirst("^jdbc:", "")).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        try {
            return host != null
                    && !host.isBlank()
                    && (host.equals("localhost")
                            || host.endsWith(".localhost")
                            || InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
