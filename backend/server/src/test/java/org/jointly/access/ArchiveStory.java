package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.PeopleTest.await;

import io.micronaut.core.type.Argument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.jointly.api.access.archive.Archive;
import org.jointly.api.access.archive.ArchiveDownload;
import org.jointly.api.access.archive.ArchiveState;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.job.Job;

/** What an administrator does to take an archive out, and how it is read back. */
final class ArchiveStory {
    private static final Path PROGRAM = Path.of("../../bin/.archive/CheckArchive.java");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ArchiveStory() {}

    /** The platform's own job, now. */
    static void work() {
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("access.archive"))
                .forEach(Job::run);
    }

    static Archive ready(Visitor administrator) {
        var asked = administrator.post("/access/archives", "").as(Archive.class);
        return awaited(administrator, asked.id(), ArchiveState.READY);
    }

    static Archive awaited(Visitor administrator, UUID id, ArchiveState state) {
        await(() -> {
            work();
            return one(administrator, id).state() == state;
        });
        return one(administrator, id);
    }

    static Archive one(Visitor administrator, UUID id) {
        return archives(administrator).stream()
                .filter(archive -> archive.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<Archive> archives(Visitor administrator) {
        return administrator.get("/access/archives").as(Argument.listOf(Archive.class));
    }

    static ArchiveDownload download(Visitor administrator, UUID id) {
        return administrator.post("/access/archives/" + id + "/downloads", "").as(ArchiveDownload.class);
    }

    /** Takes it out as a whole. */
    static Path taken(Visitor administrator, UUID id, Path file) throws IOException, InterruptedException {
        var download = download(administrator, id);
        var all = new ByteArrayOutputStream();
        for (var piece = 1; piece <= download.pieces(); piece++) {
            all.write(piece(administrator, id, piece));
        }
        assertThat(all.size()).isEqualTo((int) download.bytes());
        return Files.write(file, all.toByteArray());
    }

    private static byte[] piece(Visitor administrator, UUID id, int piece) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(Backend.address().resolve("/access/archives/" + id + "/pieces/" + piece))
                .header("Authorization", "Bearer " + Backend.stack().token(administrator.username()))
                .header("Jointly-Organisation", String.valueOf(administrator.organisation()))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** What the program for strangers says, after its return code. */
    static String checked(Path file) throws IOException, InterruptedException {
        var java = Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java");
        var process = new ProcessBuilder(java.toString(), PROGRAM.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    /** Every file of it. */
    static Map<String, byte[]> files(Path file) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    all.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return all;
    }

    static String text(Map<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }
}
