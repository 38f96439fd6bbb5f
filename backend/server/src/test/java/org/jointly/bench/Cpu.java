package org.jointly.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU-seconds of a process and, if asked, of its living and ended children, as Linux counts them. */
public record Cpu(ProcessHandle process) {
    private static final double TICKS_PER_SECOND = 100;

    /** Of the process that this one started with such a command line. */
    public static Cpu of(String command) {
        return new Cpu(ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(command))
                .findFirst()
                .orElseThrow());
    }

    public double seconds() {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(Cpu::seconds)
                .sum();
    }

    private static double seconds(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ticks = 0L;
            for (var field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
