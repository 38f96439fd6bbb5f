package org.jointly.document.yjs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/** JavaScript that tests are held against, with what its lock file names; installed once into {@code target}. */
public final class NodeFolder {
    private NodeFolder() {}

    /** Copies {@code src/test/<name>} and installs its packages. */
    public static Path installed(String name) {
        return installed(Path.of("src/test", name));
    }

    /** Copies the folder into {@code target} and installs its packages. */
    public static Path installed(Path source) {
        try {
            return install(source, Path.of("target").resolve(source.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path install(Path source, Path home) throws IOException {
        Files.createDirectories(home);
        var lock = source.resolve("package-lock.json");
        var installed = home.resolve("package-lock.json");
        var current = Files.isDirectory(home.resolve("node_modules"))
                && Files.exists(installed)
                && Files.mismatch(lock, installed) == -1;
        try (var files = Files.list(source)) {
            for (var file : files.toList()) {
                Files.copy(file, home.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!current) {
            run(home, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        }
        return home;
    }

    private static void run(Path home, String... command) throws IOException {
        var log = home.resolve("install.log");
        var process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("Packages could not be installed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
