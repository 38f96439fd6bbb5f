package org.jointly.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The launcher behind {@code bin/up}. */
public final class Up {
    private final Checkout checkout = Checkout.find();
    private final Path data = checkout.data();
    private final Ports ports = Ports.published();
    private final Options options;

    private Up(Options options) {
        this.options = options;
    }

    /** Runs until stopped; every failure is one sentence, an exit code of 1 and no process left. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Up(Options.of(List.of(arguments))).run();
        } catch (StartFailure failure) {
            fail(failure.sentence());
        } catch (UncheckedIOException failure) {
            fail("A file could not be read or written: " + failure.getCause());
        }
    }

    private static void fail(String sentence) {
        System.err.println("bin/up: " + sentence);
        System.exit(1);
    }

    private void run() throws InterruptedException {
        Instant begin = Instant.now();
        StartChecks.javaIsNewEnough();
        StartChecks.isWritable(data);
        StartRecord record = StartRecord.in(data);
        endLeftovers(record);
        if (options.fresh()) {
            empty(record);
        }
        StartChecks.hasSpace(data);
        StartChecks.areFree(ports);
        record.begin();
        Stack stack = new Stack(checkout, data, ports, record);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        System.out.println("Jointly starts; its logs are in " + data.resolve("logs"));
        stack.start(options.engines());
        if (!options.engines()) {
            new DemoReplay(data, ports).runOnce();
        }
        new Welcome(ports, data, Cast.ofTheDemo()).print(Duration.between(begin, Instant.now()));
        stack.watch();
    }

    private void endLeftovers(StartRecord record) {
        List<String> ended = record.endLeftovers();
        boolean postgres = LeftPostgres.on(data.resolve("postgres")).end();
        if (!ended.isEmpty() || postgres) {
            System.out.println("An earlier start was cut off; what it left running was ended: "
                    + String.join(
                            ", ",
                            Stream.concat(
                                            ended.stream(),
                                            Stream.of("PostgreSQL").filter(name -> postgres))
                                    .toList()));
        }
    }

    private void empty(StartRecord record) {
        try (Stream<Path> parts = Files.list(data)) {
            parts.filter(part -> !record.owns(part)).forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Stack stack) {
        System.out.println("Jointly stops.");
        stack.close();
    }
}
