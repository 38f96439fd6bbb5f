package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.ArchiveStory.archives;
import static org.jointly.access.ArchiveStory.awaited;
import static org.jointly.access.ArchiveStory.checked;
import static org.jointly.access.ArchiveStory.download;
import static org.jointly.access.ArchiveStory.files;
import static org.jointly.access.ArchiveStory.one;
import static org.jointly.access.ArchiveStory.ready;
import static org.jointly.access.ArchiveStory.taken;
import static org.jointly.access.ArchiveStory.text;
import static org.jointly.access.ArchiveStory.work;
import static org.jointly.access.PeopleBeans.count;
import static org.jointly.access.PeopleBeans.execute;
import static org.jointly.access.PeopleBeans.value;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jointly.api.Audience;
import org.jointly.api.access.archive.Archive;
import org.jointly.api.access.archive.ArchiveState;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.document.NameVersion;
import org.jointly.api.programme.Capacity;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.archive.Archives;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organisation takes out everything it has here, as one file that a stranger can check. */
class ArchiveTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    /** An organisation of its own for each test, and somebody who does everything in it. */
    private static Visitor newcomer() {
        var alias = PlatformStory.name();
        var id = Objects.requireNonNull(PlatformStory.registered(alias).organisation());
        Backend.stack().people().add("all-" + alias, alias + ":admin+editor+principal");
        return new Visitor("all-" + alias, id);
    }

    private static void raise(Visitor who, UUID programme, String text, Audience audience) {
        who.post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(text, text, audience, null, null, null))
                .as(Object.class);
    }

    @Test
    void itHoldsWhatTheOrganisationMaySeeAndNothingOfAnother() throws Exception {
        var own = newcomer();
        var partner = newcomer();
        var shared = begun(own, "Shared programme").id();
        joined(own, shared, partner, Capacity.PARTICIPATING);
        var ofPartnerAlone = begun(partner, "Of the partner alone");
        raise(own, shared, "Our inner doubts", Audience.ORGANISATION);
        raise(partner, shared, "Their inner doubts", Audience.ORGANISATION);
        raise(partner, shared, "Said to all drafters", Audience.DRAFTERS);
        own.post("/documents/" + mainText(own, shared) + "/versions", new NameVersion("Agreed"))
                .as(Object.class);

        var archive = ready(own);
        var file = taken(own, archive.id(), folder.resolve("archive.zip"));

        assertThat(checked(file)).startsWith("0 WHOLE: Organisation ");
        var all = files(file);
        assertThat(text(all, "data/programme/programme.jsonl"))
                .contains("Shared programme")
                .doesNotContain("Of the partner alone");
        assertThat(text(all, "data/discussion/topic.jsonl"))
                .contains("Our inner doubts", "Said to all drafters")
                .doesNotContain("Their inner doubts");
        assertThat(text(all, "data/organisation/organisation.jsonl").lines()).hasSize(1);
        assertThat(text(all, "data/audit/entry.jsonl")).contains("archive.asked");
        var documents = all.keySet().stream()
                .filter(name -> name.startsWith("documents/" + shared))
                .toList();
        assertThat(documents).hasSize(2).anyMatch(name -> name.contains("-version-"));
        assertThat(documents)
                .allSatisfy(name -> assertThat(new String(all.get(name), 0, 2, StandardCharsets.US_ASCII))
                        .isEqualTo("PK"));
        for (var each : all.entrySet()) {
            assertThat(new String(each.getValue(), StandardCharsets.UTF_8))
                    .as(each.getKey())
                    .doesNotContain(ofPartnerAlone.id().toString());
        }
        assertThat(one(own, archive.id()).takenOut()).isNotNull();
        assertThat(own.get("/audit/entries").text()).contains("archive.asked", "archive.made", "archive.downloaded");
    }

    @Test
    void noSecretIsAnywhereInIt() throws Exception {
        var own = newcomer();
        var machine = own.post("/access/machines", Administrator.wish(MachineScope.READ_TRAIL))
                .text();
        execute("""
                insert into access.webhook (id, organisation, url, kinds, state, secret, made_by, made_by_name, made_at)
                values ('%1$s', '%2$s', 'https://told.example/hooks/secret-of-the-path?key=secret-of-the-query', '{topic.raised}', 'removed', 'sealed-secret-of-a-webhook', '%1$s',
                  'Somebody Demo', now())
                """.formatted(UUID.randomUUID(), own.organisation()));
        own.post(
                "/access/invitations",
                "{\"people\": [{\"mail\": \"new@%s.example\"}], \"roles\": [\"viewer\"], \"language\": \"en\"}"
                        .formatted(own.username()));
        var link = new MailBox("new@" + own.username() + ".example").token(1);
        var of = " where organisation = '" + own.organisation() + "'";
        var secrets = Map.of(
                "token of the machine",
                machine.replaceAll("(?s).*(jly_[A-Za-z0-9_-]{43}).*", "$1"),
                "its hash",
                value("select encode(hash, 'hex') from access.machine_token" + of),
                "its hash in Base64",
                value("select encode(hash, 'base64') from access.machine_token" + of),
                "sealed secret of the webhook",
                "sealed-secret-of-a-webhook",
                "path of the webhook",
                "/hooks/secret-of-the-path",
                "query of the webhook",
                "key=secret-of-the-query",
                "link of the invitation",
                link,
                "hash of the link",
                value("select encode(token_hash, 'hex') from access.invitation" + of + " and mail like 'new@%'"));
        assertThat(secrets.values()).allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(20));

        var all = files(taken(own, ready(own).id(), folder.resolve("secrets.zip")));

        assertThat(text(all, "data/access/machine_token.jsonl").lines()).hasSize(1);
        assertThat(text(all, "data/access/webhook.jsonl")).contains("\"url\":\"told.example\"");
        assertThat(text(all, "data/access/invitation.jsonl")).contains("new@" + own.username());
        for (var each : all.entrySet()) {
            var read = new String(each.getValue(), StandardCharsets.ISO_8859_1);
            secrets.forEach((what, secret) -> assertThat(read)
                    .as("%s in %s", what, each.getKey())
                    .doesNotContain(secret)
                    .doesNotContain(Base64.getEncoder()
                            .withoutPadding()
                            .encodeToString(secret.getBytes(StandardCharsets.UTF_8))));
        }
    }

    /** A new table or column fails here until somebody has decided. */
    @Test
    void everyTableAndColumnIsTakenOutOrLeftOutWithAReason() throws SQLException {
        var archives = Backend.beans().getBean(Archives.class);
        var said = new HashSet<String>();
        archives.tables().forEach(table -> table.columns().forEach(column -> said.add(table.name() + "." + column)));
        assertThat(archives.leftOut().values())
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        var tables = archives.leftOut().keySet();
        var there = value("""
                select string_agg(n.nspname || '.' || c.relname || '.' || a.attname, ' ')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'keycloak')
                  and n.nspname not like 'pg_%'
                """).split(" ", -1);
        for (var column : there) {
            var leftOut = tables.contains(column) || tables.contains(column.substring(0, column.lastIndexOf('.')));
            assertThat(said.contains(column) != leftOut)
                    .as("%s is taken out, or left out with a reason", column)
                    .isTrue();
        }
        assertThat(there).containsAll(said);
    }

    @Test
    void onlyAnAdministratorWhoBeganADownloadReadsItAndAnotherOrganisationCannotTell() throws Exception {
        var own = newcomer();
        var other = newcomer();
        var archive = ready(own);
        var pieces = "/access/archives/" + archive.id() + "/pieces/";
        Backend.stack().people().add("edits-" + own.username(), alias(own) + ":editor");
        var editor = new Visitor("edits-" + own.username(), own.organisation());

        assertThat(own.get(pieces + 1).status()).as("not begun to download").isEqualTo(404);
        assertThat(editor.get("/access/archives").status()).isEqualTo(403);
        assertThat(editor.post("/access/archives", "").status()).isEqualTo(403);
        assertThat(other.post("/access/archives/" + archive.id() + "/downloads", "")
                        .status())
                .isEqualTo(404);
        assertThat(other.get(pieces + 1).status()).isEqualTo(404);
        assertThat(archives(other)).isEmpty();

        download(own, archive.id());

        assertThat(own.get(pieces + 1).status()).isEqualTo(200);
        assertThat(own.get(pieces + 2).status()).isEqualTo(404);
        assertThat(own.get(pieces + 0).status()).isEqualTo(404);
        assertThat(own.get(pieces + "first").status()).isEqualTo(400);
        assertThat(other.get(pieces + 1).status()).isEqualTo(404);
    }

    @Test
    void everyTouchOfTheFileIsFound() throws Exception {
        var own = newcomer();
        begun(own, "Not to be touched");
        var whole = taken(own, ready(own).id(), folder.resolve("whole.zip"));

        var bytes = Files.readAllBytes(whole);
        var touched = folder.resolve("touched.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(touched))) {
            for (var each : files(whole).entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(new String(each.getValue(), StandardCharsets.ISO_8859_1)
                        .replace("Not to be touched", "Was just touched!")
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(checked(touched)).startsWith("1 NOT WHOLE: ").contains("data/programme/programme.jsonl was changed");
        assertThat(checked(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2))))
                .startsWith("1 NOT WHOLE: ");
    }

    @Test
    void oneIsMadeAtATimeAndWhatANodeDidNotFinishAnotherMakesAnew() throws Exception {
        var own = newcomer();
        var id = UUID.randomUUID();
        // As a node leaves it that was killed in the middle: taken once, some of it stored, and long since silent.
        execute("""
                insert into access.archive (id, organisation, asked_by, asked_by_name, asked_at, state, attempt, due_at)
                values ('%1$s', '%2$s', '%1$s', 'Somebody Demo', now(), 'waiting', 1, now() + interval '1 hour');
                insert into access.archive_piece (archive, attempt, number, organisation, bytes)
                values ('%1$s', 1, 1, '%2$s', '\\x0102')
                """.formatted(id, own.organisation()));
        var again = own.post("/access/archives", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains(id.toString());

        execute("update access.archive set due_at = now() where id = '" + id + "'");
        awaited(own, id, ArchiveState.READY);

        assertThat(checked(taken(own, id, folder.resolve("second.zip")))).startsWith("0 WHOLE");
        work();
        assertThat(count("access.archive_piece where archive = '" + id + "' and attempt = 1"))
                .isZero();
    }

    @Test
    void itIsDeletedWhenItsTimeIsOver() throws Exception {
        var own = newcomer();
        var archive = ready(own);
        assertThat(count("access.archive_piece where archive = '" + archive.id() + "'"))
                .isPositive();

        execute("update access.archive set expires_at = now() where id = '" + archive.id() + "'");
        awaited(own, archive.id(), ArchiveState.GONE);

        PeopleTest.await(() -> {
            work();
            return PeopleBeans.counted("access.archive_piece where archive = '" + archive.id() + "'") == 0;
        });
        assertThat(own.post("/access/archives/" + archive.id() + "/downloads", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void twoThousandProgrammesFit() throws SQLException, IOException, InterruptedException {
        var own = newcomer();
        execute("""
                insert into programme.programme (id, origin, title, titles, descriptions, stage, strands, regions, places, sectors,
                  tags, named_organisations, words, created_at)
                select md5('%1$s' || n)::uuid, '%1$s', 'Programme ' || n, '[]', '[]', 'idea', '{}', '{}', '[]', '[]', '[]', '[]',
                  'words', now() from generate_series(1, 2000) n;
                insert into programme.participation (id, programme, organisation, capacity, begun_at, last_activity)
                select gen_random_uuid(), md5('%1$s' || n)::uuid, '%1$s', 'lead', now(), now() from generate_series(1, 2000) n
                """.formatted(own.organisation()));

        var archive = ready(own);

        assertThat(archive.rows()).isGreaterThan(4000);
        var all = files(taken(own, archive.id(), folder.resolve("many.zip")));
        assertThat(text(all, "data/programme/programme.jsonl").lines()).hasSize(2000);
    }

    private static String alias(Visitor who) {
        return who.username().substring(who.username().indexOf('-') + 1);
    }

    @Test
    void askedTwiceUnderOneKeyThereIsOne() {
        var own = newcomer();
        var key = UUID.randomUUID().toString();
        var first = own.post("/access/archives", "", key).as(Archive.class);
        assertThat(own.post("/access/archives", "", key).as(Archive.class).id()).isEqualTo(first.id());
        assertThat(archives(own)).hasSize(1);
    }
}
