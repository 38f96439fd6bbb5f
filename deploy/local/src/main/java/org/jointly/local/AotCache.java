package org.jointly.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Java learnt about one program in an earlier run, so that it starts in a third of the time; the first run is the lesson. */
record AotCache(Path learnt, Path lesson) {
    static AotCache of(Path folder, Path jar) {
        String name = jar.getFileName().toString().replace(".jar", "");
        Path learnt = Folders.make(folder).resolve(name + "-" + stamp(jar) + ".aot");
        forgetOlder(folder, name, learnt);
        return new AotCache(learnt, learnt.resolveSibling(learnt.getFileName() + ".lesson"));
    }

    List<String> options() {
        return Files.exists(learnt)
                ? List.of("-XX:AOTCache=" + learnt)
                : List.of("-XX:AOTCacheOutput=" + lesson, "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** To be called when the program has ended by itself: a lesson broken off is not kept. */
    void keepLesson() {
        try {
            if (Files.exists(lesson)) {
                Files.move(lesson, learnt);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java refuses a cache of other jars, so every jar's size and time counts, and Java's own version. */
    private static String stamp(Path jar) {
        String all = Stream.concat(Stream.of(jar), libraries(jar).stream())
                .map(AotCache::sizeAndTime)
                .collect(Collectors.joining("\n", Runtime.version() + "\n", ""));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<Path> libraries(Path jar) {
        Path folder = jar.resolveSibling("lib");
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sizeAndTime(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forgetOlder(Path folder, String name, Path current) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(name + "-") && !file.equals(current)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
