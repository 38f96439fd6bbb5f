package org.jointly.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Keycloak's unpacked distribution, optimised once for how we run it and then shared by every start and test. */
record KeycloakInstallation(Path folder) {
    private static final List<String> OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    static KeycloakInstallation builtIn(Checkout checkout) {
        return builtIn(checkout, Supplier::get);
    }

    /** The runner starts the build's process and may keep an eye on it. */
    static KeycloakInstallation builtIn(Checkout checkout, Function<Supplier<LocalProcess>, LocalProcess> runner) {
        KeycloakInstallation installation = new KeycloakInstallation(checkout.keycloakDistribution());
        installation.buildOnce(runner);
        return installation;
    }

    Path script() {
        return folder.resolve("bin/kc.sh");
    }

    boolean isBuilt() {
        try {
            return Files.exists(stamp()) && Files.readString(stamp()).equals(wanted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of its own for one running Keycloak: it shares the programs and keeps its own import and scratch files. */
    Path home(Path home, Path themes) {
        Folders.make(home.resolve("data/import"));
        Folders.link(home.resolve("lib"), folder.resolve("lib"));
        Folders.link(home.resolve("conf"), folder.resolve("conf"));
        Folders.link(home.resolve("providers"), folder.resolve("providers"));
        Folders.link(home.resolve("themes"), themes);
        return home;
    }

    private void buildOnce(Function<Supplier<LocalProcess>, LocalProcess> runner) {
        Folders.locked(folder.resolveSibling("build.lock"), () -> {
            if (!isBuilt()) {
                restorePristine();
                SignInExtension.found().writeTo(folder.resolve("providers/jointly-sign-in.jar"));
                build(runner);
                writeStamp();
            }
        });
    }

    private void build(Function<Supplier<LocalProcess>, LocalProcess> runner) {
        List<String> command = Stream.concat(Stream.of(script().toString(), "build"), OPTIONS.stream())
                .toList();
        Path log = folder.resolveSibling("build.log");
        try (LocalProcess build = runner.apply(() -> LocalProcess.start("Keycloak's build", command, Map.of(), log))) {
            if (build.awaitEnd() != 0) {
                build.checkAlive();
            }
        }
    }

    /** A build killed half-way leaves a Keycloak that cannot even build again, so each build begins from the same files. */
    private void restorePristine() {
        Path built = folder.resolve("lib/quarkus");
        Path pristine = folder.resolve("lib/quarkus.pristine");
        if (Files.exists(pristine)) {
            Folders.delete(built);
            Folders.copy(pristine, built);
        } else {
            Path half = folder.resolve("lib/quarkus.half");
            Folders.delete(half);
            Folders.copy(built, half);
            Folders.rename(half, pristine);
        }
    }

    private void writeStamp() {
        try {
            Files.writeString(stamp(), wanted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String wanted() {
        return String.join(" ", OPTIONS) + " " + SignInExtension.found().digest();
    }

    private Path stamp() {
        return folder.resolveSibling("built");
    }
}
