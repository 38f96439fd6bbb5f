package org.jointly.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The working copy the stack runs from: where its parts lie. */
record Checkout(Path root) {
    static Checkout find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Checkout checkout = new Checkout(folder);
            if (Files.exists(checkout.realm())) {
                return checkout;
            }
        }
        throw new StartFailure("This folder is not inside a working copy of Jointly; change into one and try again.");
    }

    Path realm() {
        return root.resolve("deploy/keycloak/realm.json");
    }

    Path themes() {
        return root.resolve("deploy/keycloak/themes");
    }

    Path data() {
        return root.resolve("deploy/local/data");
    }

    /** Things that can be made again and outlive {@code --fresh}. */
    Path target() {
        return root.resolve("deploy/local/target");
    }

    Path backendJar() {
        return root.resolve("backend/server/target/jointly-server.jar");
    }

    Path uiJar() {
        return root.resolve("ui/target/jointly-ui.jar");
    }

    Path keycloakDistribution() {
        Path folder = target().resolve("keycloak");
        try (Stream<Path> unpacked = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return unpacked.filter(path -> Files.exists(path.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new StartFailure(
                            "Keycloak is not unpacked in " + folder + "; run mvn -pl deploy/local process-resources."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
