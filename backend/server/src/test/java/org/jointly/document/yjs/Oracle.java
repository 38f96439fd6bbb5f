package org.jointly.document.yjs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Yjs itself, in a Node process that answers questions; installed once into {@code target}. */
final class Oracle implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/yjs");
    private static final Path HOME = Path.of("target/yjs");

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    Oracle() {
        try {
            install();
            process = new ProcessBuilder("node", "oracle.mjs")
                    .directory(HOME.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            questions = process.outputWriter(StandardCharsets.UTF_8);
            answers = process.inputReader(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install() throws IOException {
        Files.createDirectories(HOME);
        var lock = SOURCE.resolve("package-lock.json");
        var installed = HOME.resolve("package-lock.json");
        var current = Files.isDirectory(HOME.resolve("node_modules/yjs"))
                && Files.exists(installed)
                && Files.mismatch(lock, installed) == -1;
        try (var files = Files.list(SOURCE)) {
            for (var file : files.toList()) {
                Files.copy(file, HOME.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!current) {
            run("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        }
    }

    private static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("install.log").toFile())
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("Yjs could not be installed: " + Files.readString(HOME.resolve("install.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What Yjs answered: its state as an update, what it shows, and perhaps updates. */
    record Answer(
            List<byte[]> updates, Update state, @Nullable Object shown, boolean waiting) {}

    Answer session(int seed, boolean cutting) {
        return ask(Map.of("ask", "session", "seed", seed, "cutting", cutting));
    }

    Answer trace(int edits) {
        return ask(Map.of("ask", "trace", "edits", edits));
    }

    Answer make(List<byte[]> updates) {
        return ask(Map.of(
                "ask", "make", "updates", updates.stream().map(Oracle::base64).toList()));
    }

    Answer apply(byte[] update) {
        return ask(Map.of("ask", "apply", "update", base64(update)));
    }

    private Answer ask(Map<String, Object> question) {
        try {
            questions.write(Json.of(question));
            questions.newLine();
            questions.flush();
            var line = answers.readLine();
            if (line == null || !(Json.parse(line) instanceof Map<?, ?> answer)) {
                throw new IOException("Yjs is gone");
            }
            if (answer.containsKey("error")) {
                throw new AssertionError("Yjs stumbled: " + answer.get("error") + " at " + question);
            }
            var updates = answer.get("updates") instanceof List<?> list
                    ? list.stream().map(Oracle::bytes).toList()
                    : List.<byte[]>of();
            return new Answer(
                    updates,
                    Update.read(bytes(answer.get("state"))),
                    answer.get("shown"),
                    Boolean.TRUE.equals(answer.get("waiting")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(@Nullable Object base64) {
        return Base64.getDecoder().decode(String.valueOf(base64));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
