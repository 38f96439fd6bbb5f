package org.jointly.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail sent to anybody ends as a file. */
class MailCatcherTest {
    @Test
    void eachMailIsAFile(@TempDir Path folder) throws IOException {
        int port = Ports.free().smtp();
        try (MailCatcher catcher = MailCatcher.start(port, Ports.free().imap(), "secret", folder)) {
            send(port);

            List<Path> mails = Files.list(catcher.folder()).toList();
            assertThat(mails).hasSize(1);
            assertThat(Files.readString(mails.getFirst())).contains("Subject: You are invited");
        }
    }

    private static void send(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (String line : List.of(
                    "",
                    "HELO test",
                    "MAIL FROM:<a@b.example>",
                    "RCPT TO:<c@d.example>",
                    "DATA",
                    "Subject: You are invited\r\n\r\nCome in.\r\n.",
                    "QUIT")) {
                if (!line.isEmpty()) {
                    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                in.readLine();
            }
        }
    }
}
