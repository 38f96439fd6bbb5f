package org.jointly.platform.job;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A node in a process of its own that begins a job and never ends it, so that a test can kill it in the middle. */
final class HangingNode {
    static final String BEGUN = "begun";

    private HangingNode() {}

    /** The name of the job, its heartbeat in milliseconds. */
    public static void main(String[] arguments) {
        var context = ApplicationContext.run("test");
        var job = JobsTest.job(arguments[0], Duration.ofHours(1), () -> {
            System.err.println(BEGUN);
            wait(new CountDownLatch(1));
        });
        new Jobs(
                        List.of(job),
                        context.getBean(JobConnections.class),
                        context.getBean(DatabaseClock.class),
                        new JobSettings(Duration.ofMillis(100), Duration.ofMillis(Long.parseLong(arguments[1]))),
                        new SimpleMeterRegistry())
                .start();
        wait(new CountDownLatch(1));
    }

    private static void wait(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
