package org.jointly.document.yjs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jointly.document.yjs.encoding.Json;
import org.jspecify.annotations.Nullable;

/** Yjs itself, in a Node process that answers questions. */
public final class Oracle implements AutoCloseable {
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    Oracle() {
        this(Path.of("src/test/yjs"));
    }

    /** From elsewhere than its own module. */
    public Oracle(Path scripts) {
        try {
            process = new ProcessBuilder("node", "oracle.mjs")
                    .directory(NodeFolder.installed(scripts).toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            questions = process.outputWriter(StandardCharsets.UTF_8);
            answers = process.inputReader(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Yjs answered: its state as an update, what it shows, its blocks in the flat form, and perhaps updates. */
    public record Answer(
            List<byte[]> updates,
            Update state,
            @Nullable Object shown,
            @Nullable Object body,
            boolean waiting) {}

    Answer session(int seed, boolean cutting) {
        return ask(Map.of("ask", "session", "seed", seed, "cutting", cutting));
    }

    Answer flat(int seed) {
        return ask(Map.of("ask", "flat", "seed", seed));
    }

    public Answer trace(int edits) {
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
                    answer.get("body"),
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
