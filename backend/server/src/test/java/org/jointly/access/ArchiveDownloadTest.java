package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.access.ArchiveStory.download;
import static org.jointly.access.ArchiveStory.one;
import static org.jointly.access.LeavingStory.newcomer;
import static org.jointly.access.PeopleBeans.execute;

import java.sql.SQLException;
import java.util.UUID;
import org.jointly.platform.Backend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What counts as having taken an archive out. */
class ArchiveDownloadTest {
    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void itIsTakenOutWhenEveryPieceOfItWasRead() throws SQLException {
        var own = newcomer();
        var id = UUID.randomUUID();
        execute("""
                insert into access.archive (id, organisation, asked_by, asked_by_name, asked_at, state, attempt, due_at, made_at,
                  expires_at, bytes, pieces, files, table_rows, sha256)
                values ('%1$s', '%2$s', '%1$s', 'Somebody Demo', now(), 'ready', 1, now(), now(), now() + interval '1 day', 6, 3, 1, 1,
                  repeat('0', 64));
                insert into access.archive_piece (archive, attempt, number, organisation, bytes)
                select '%1$s', 1, n, '%2$s', '\\x0102' from generate_series(1, 3) n
                """.formatted(id, own.organisation()));
        var pieces = "/access/archives/" + id + "/pieces/";
        download(own, id);

        for (var number : new int[] {3, 3, 2, 3}) {
            assertThat(own.get(pieces + number).status()).isEqualTo(200);
            assertThat(one(own, id).takenOut()).as("not the first piece").isNull();
        }
        assertThat(own.get(pieces + 1).status()).isEqualTo(200);

        assertThat(one(own, id).takenOut()).isNotNull();
    }
}
