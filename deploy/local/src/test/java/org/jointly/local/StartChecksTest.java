package org.jointly.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the stack from starting is said in one sentence. */
class StartChecksTest {
    @Test
    void aTakenPortIsNamedWithTheProgramThatHoldsIt() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(
                    free.ui(),
                    free.backend(),
                    taken.getLocalPort(),
                    free.keycloakManagement(),
                    free.postgres(),
                    free.smtp(),
                    free.imap(),
                    free.voices(),
                    free.management());

            assertThatThrownBy(() -> StartChecks.areFree(ports))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + ", which Keycloak needs, is taken")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void freePortsAreNoReasonToComplain() {
        StartChecks.areFree(Ports.free());
    }

    @Test
    void aFullDiskIsNamedWithWhatIsLeft(@TempDir Path data) {
        assertThatThrownBy(() -> StartChecks.hasSpace(data, 312))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Only 312 MB are free");
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");

        assertThatThrownBy(() -> StartChecks.isWritable(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aSecondStartOnTheSameDataIsRefused(@TempDir Path data) throws IOException, InterruptedException {
        Process holder = new ProcessBuilder(
                        LocalProcess.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        data.toString())
                .start();
        try {
            assertThat(holder.getInputStream().read()).isEqualTo('!');
            assertThatThrownBy(() -> StartRecord.in(data))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("still running (process " + holder.pid());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(StartRecord.in(data).endLeftovers()).isEmpty();
    }

    @Test
    void whatAKilledStartLeftRunningIsEnded(@TempDir Path data) throws IOException, InterruptedException {
        Process left = new ProcessBuilder("sleep", "600").start();
        StartRecord record = StartRecord.in(data);
        record.begin();
        record.add("Something", left.toHandle());

        assertThat(record.endLeftovers()).containsExactly("Something");
        assertThat(left.waitFor()).isNotZero();
    }

    @Test
    void aProcessThatOnlyHasTheNumberOfAnEarlierOneIsLeftAlone(@TempDir Path data) throws IOException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    data.resolve("running"),
                    "1 2020-01-01T00:00:00Z bin/up\n" + stranger.pid() + " 2020-01-01T00:00:00Z Something\n");

            assertThat(StartRecord.in(data).endLeftovers()).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    /** Another start, as a process of its own. */
    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            StartRecord.in(Path.of(arguments[0])).begin();
            System.out.print('!');
            System.out.flush();
            Thread.sleep(60_000);
        }
    }
}
