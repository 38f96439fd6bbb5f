package org.jointly.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and everything below it, ended: asked first, then made to. */
final class ProcessTree {
    private ProcessTree() {}

    /** True if asking was enough. */
    static boolean end(ProcessHandle root, Duration grace) {
        // Listed before the root ends: afterwards its children have another parent and cannot be found.
        List<ProcessHandle> all =
                Stream.concat(Stream.of(root), root.descendants()).toList();
        all.forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + grace.toNanos();
        boolean gently = true;
        for (ProcessHandle process : all) {
            if (!endsBefore(process, end)) {
                process.destroyForcibly();
                gently = false;
            }
        }
        return gently;
    }

    /** In the middle of whatever they do. */
    static void kill(ProcessHandle root) {
        Stream.concat(Stream.of(root), root.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean endsBefore(ProcessHandle process, long end) {
        try {
            process.onExit().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
