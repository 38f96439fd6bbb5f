package org.jointly.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Backend or UI as {@code bin/up} runs it: a jar of ours with what Java has learnt about it. */
final class Program implements AutoCloseable {
    private final LocalProcess process;
    private final AotCache cache;

    private Program(LocalProcess process, AotCache cache) {
        this.process = process;
        this.cache = cache;
    }

    static Program start(String name, Path jar, Path caches, Map<String, String> environment, Path log) {
        if (!Files.exists(jar)) {
            throw new StartFailure(jar + " is missing; run bin/up, which builds it.");
        }
        AotCache cache = AotCache.of(caches, jar);
        List<String> command =
                new ArrayList<>(List.of(LocalProcess.java(), LocalProcess.END_WITHOUT_MEMORY, "-Xmx768m"));
        command.addAll(cache.options());
        command.addAll(List.of("-jar", jar.toString()));
        return new Program(LocalProcess.start(name, command, environment, log), cache);
    }

    LocalProcess process() {
        return process;
    }

    @Override
    public void close() {
        if (process.endGently()) {
            cache.keepLesson();
        }
    }
}
