package org.jointly.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be so before anything starts; each complaint is one sentence that says what to do. */
final class StartChecks {
    private static final int OLDEST_JAVA = 25;
    private static final long LEAST_FREE_MEGABYTES = 1024;

    private StartChecks() {}

    static void javaIsNewEnough() {
        int version = Runtime.version().feature();
        if (version < OLDEST_JAVA) {
            throw new StartFailure("This is Java " + version + ", but Jointly needs a JDK of version " + OLDEST_JAVA
                    + " or newer; set JAVA_HOME to one.");
        }
    }

    static void isWritable(Path data) {
        try {
            Files.createDirectories(data);
            Files.delete(Files.writeString(data.resolve("writable"), "yes"));
        } catch (IOException e) {
            throw new StartFailure(
                    "The data directory " + data + " cannot be written to (" + e.getMessage()
                            + "); make it writable, or free space on its disk.",
                    e);
        }
    }

    static void hasSpace(Path data) {
        hasSpace(data, freeMegabytes(data));
    }

    static void hasSpace(Path data, long freeMegabytes) {
        if (freeMegabytes < LEAST_FREE_MEGABYTES) {
            throw new StartFailure("Only " + freeMegabytes + " MB are free on the disk of " + data
                    + ", and Jointly needs " + LEAST_FREE_MEGABYTES + "; free some space and start again.");
        }
    }

    static void areFree(Ports ports) {
        ports.byName().forEach(StartChecks::isFree);
    }

    private static void isFree(String part, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            String owner = PortOwner.of(port).map(who -> " by " + who).orElse("");
            throw new StartFailure(
                    "Port " + port + ", which " + part + " needs, is taken" + owner
                            + "; end that program and start again.",
                    e);
        }
    }

    private static long freeMegabytes(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace() / (1024 * 1024);
        } catch (IOException e) {
            throw new StartFailure("The free space of " + data + " cannot be read: " + e.getMessage(), e);
        }
    }
}
