package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.platform.AnySql.DONE;
import static org.jointly.platform.AnySql.NOT_GRANTED;
import static org.jointly.platform.AnySql.NO_ROW;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.IVAN_PRINCIPAL_OF_ILO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.invited;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;
import static org.jointly.programme.ProgrammeStory.participation;

import java.sql.SQLException;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.discussion.Anchor;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.api.programme.Answer;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Invitation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What PostgreSQL itself keeps against the application's own role, with any SQL and a truthful actor: what ended or was used
 * does not come back, and nobody writes in the name of somebody else.
 */
class KeptByPostgresTest {
    private static AnySql amina;
    private static AnySql carlos;
    private static AnySql ivan;

    @BeforeAll
    static void known() {
        amina = AnySql.of(AMINA_EDITOR_OF_IOM);
        carlos = AnySql.of(CARLOS_PRINCIPAL_OF_UNODC);
        ivan = AnySql.of(IVAN_PRINCIPAL_OF_ILO);
    }

    @Test
    void anEndedParticipationIsNotRevivedNorMoved() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Once over").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        var theirs = participation(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC);
        var of = " where id = '" + theirs.id() + "'";
        var update = "update programme.participation set ";
        assertThat(amina.tries(update + "ended_at = now()" + of)).isEqualTo(DONE);
        assertThat(amina.tries(update + "ended_at = begun_at" + of))
                .isEqualTo("a_participation_ends_no_earlier_than_now");
        for (var column : new String[] {"id", "programme", "organisation", "invitation"}) {
            assertThat(amina.tries(update + column + " = gen_random_uuid()" + of))
                    .isEqualTo(NOT_GRANTED);
        }
        for (var change : new String[] {"capacity = 'observer'", "begun_at = now()", "last_activity = now()"}) {
            assertThat(amina.tries(update + change + of)).isEqualTo(NOT_GRANTED);
        }
        assertThat(amina.tries("delete from programme.participation" + of)).isEqualTo(NOT_GRANTED);

        AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/participations/" + theirs.id());

        for (var ended : new String[] {"null", "now()", "now() + interval '1 day'", "begun_at"}) {
            assertThat(amina.tries(update + "ended_at = " + ended + of))
                    .isEqualTo("an_ended_participation_stays_ended");
            assertThat(carlos.tries(update + "ended_at = " + ended + of))
                    .isEqualTo("an_ended_participation_stays_ended");
        }
    }

    @Test
    void anInvitationLetsInOnce() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "By one invitation").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        var theirs = participation(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC);
        AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/participations/" + theirs.id());
        var again = begins(programme, "participating", "now()", "null");

        assertThat(carlos.tries(again)).isEqualTo("an_invitation_lets_in_once");
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        assertThat(carlos.tries(again)).isEqualTo("an_invitation_lets_in_once");
        assertThat(participation(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC)
                        .id())
                .isNotNull();
        assertThat(amina.tries(begins(programme, "lead", "now()", "null"))).isEqualTo("an_invitation_lets_in_once");
    }

    @Test
    void aParticipationBeginsWhenItBegins() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "From now on").id();
        var invitation = invited(AMINA_EDITOR_OF_IOM, programme, IVAN_PRINCIPAL_OF_ILO, Capacity.FUNDER);
        var accepts = "update programme.invitation set state = 'accepted', answered_at = now(), answered_by = :me,"
                + " answered_by_name = :myName where id = '" + invitation.id() + "'";

        assertThat(ivan.tries(accepts, begins(programme, "funder", "now()", "null")))
                .isEqualTo(DONE);
        assertThat(ivan.tries(accepts, begins(programme, "funder", "now() - interval '1 year'", "null")))
                .isEqualTo("a_participation_begins_now");
        assertThat(ivan.tries(accepts, begins(programme, "funder", "now()", "now()")))
                .isEqualTo("a_participation_begins_now");
        assertThat(ivan.tries(begins(programme, "funder", "now()", "null"))).isEqualTo("an_invitation_lets_in_once");
    }

    @Test
    void aUsedInvitationIsNotUsedAgain() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Answered").id();
        var accepted = invited(AMINA_EDITOR_OF_IOM, programme, IVAN_PRINCIPAL_OF_ILO, Capacity.FUNDER);
        IVAN_PRINCIPAL_OF_ILO
                .put("/programmes/invitations/" + accepted.id() + "/answer", new Answer(true))
                .as(Invitation.class);
        var declined = invited(AMINA_EDITOR_OF_IOM, programme, IVAN_PRINCIPAL_OF_ILO, Capacity.OBSERVER);
        IVAN_PRINCIPAL_OF_ILO
                .put("/programmes/invitations/" + declined.id() + "/answer", new Answer(false))
                .as(Invitation.class);
        var withdrawn = invited(AMINA_EDITOR_OF_IOM, programme, IVAN_PRINCIPAL_OF_ILO, Capacity.PARTNER);
        AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/invitations/" + withdrawn.id());

        for (var used : new Invitation[] {accepted, declined, withdrawn}) {
            for (var state : new String[] {"open", "accepted", "declined", "withdrawn"}) {
                for (var who : new AnySql[] {amina, ivan}) {
                    assertThat(who.tries("update programme.invitation set state = '" + state
                                    + "', answered_at = now(), answered_by = :me, answered_by_name = :myName where id"
                                    + " = '"
                                    + used.id() + "'"))
                            .isEqualTo(NO_ROW);
                }
            }
        }
    }

    @Test
    void anInvitationIsSentAndAnsweredInOnesOwnName() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Asked by whom").id();
        var open = invited(AMINA_EDITOR_OF_IOM, programme, IVAN_PRINCIPAL_OF_ILO, Capacity.FUNDER);
        assertThat(amina.tries(sends(programme, ":me, :myName, :mine, :mineName")))
                .isEqualTo(DONE);
        for (var forged : new String[] {
            "gen_random_uuid(), :myName, :mine, :mineName",
            ":me, 'Somebody else', :mine, :mineName",
            ":me, :myName, :mine, 'Another organisation'"
        }) {
            assertThat(amina.tries(sends(programme, forged))).isEqualTo("an_invitation_is_sent_in_ones_own_name");
        }
        for (var forged :
                new String[] {"gen_random_uuid(), answered_by_name = :myName", ":me, answered_by_name = 'X'"}) {
            assertThat(ivan.tries(
                            "update programme.invitation set state = 'declined', answered_at = now(), answered_by = "
                                    + forged + " where id = '" + open.id() + "'"))
                    .isEqualTo("an_invitation_is_answered_in_ones_own_name");
        }
    }

    @Test
    void countersOfAProgrammeDoNotFallAndItsIdentifierStays() throws SQLException {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Counted").id();
        var of = " where id = '" + programme + "'";
        assertThat(amina.tries("update programme.programme set version = version - 1" + of))
                .isEqualTo("a_version_never_falls");
        superuser("update programme.programme set iati_identifier = 'XM-DAC-1-2'" + of);
        assertThat(amina.tries("update programme.programme set iati_identifier = null" + of))
                .isEqualTo("an_iati_identifier_is_given_once");
    }

    @Test
    void theWordsATopicIsAboutAreMovedByWhoWritesTheTextAndByNobodyElse() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Taken along").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        var topic = AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic(
                                "Which?",
                                "Which?",
                                Audience.PROGRAMME,
                                null,
                                null,
                                new Anchor(UUID.randomUUID(), "AAEC", "AAQF", "thirty days")))
                .as(Topic.class)
                .id();
        var move = "update discussion.topic set anchor_start = 'AAEG' where id = '" + topic + "'";

        assertThat(AnySql.of(CARLOS_PRINCIPAL_OF_UNODC).tries(move))
                .isEqualTo("an_anchor_is_moved_by_who_writes_the_text");
        assertThat(AnySql.of(CLARA_EDITOR_OF_UNODC).tries(move)).isEqualTo(DONE);
    }

    @Test
    void aTopicIsRaisedAndResolvedInOnesOwnNameAndStaysResolved() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Spoken of").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        var clara = AnySql.of(CLARA_EDITOR_OF_UNODC);
        var topic = AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic("Which?", "Which?", Audience.PROGRAMME, null, null, null))
                .as(Topic.class)
                .id();
        var of = " where id = '" + topic + "'";
        var mine = "resolved_by = :me, resolved_by_name = :myName, resolving_organisation = :mine,"
                + " resolving_organisation_name = :mineName";
        var resolve = "update discussion.topic set resolved_at = now(), ";
        assertThat(clara.tries(resolve + mine + of)).isEqualTo(DONE);
        for (var forged : new String[] {
            mine.replace(":me,", "gen_random_uuid(),"),
            mine.replace(":myName", "'Amina'"),
            mine.replace(":mine,", "gen_random_uuid(),"),
            mine.replace(":mineName", "'Another'")
        }) {
            assertThat(clara.tries(resolve + forged + of)).isEqualTo("a_topic_is_resolved_in_ones_own_name");
        }
        assertThat(clara.tries("update discussion.topic set resolved_by = :me" + of))
                .isEqualTo("only_a_resolved_topic_says_who_resolved_it");
        for (var fall : new String[] {
            "comments = comments - 1", "version = version - 1", "last_activity = last_activity - interval '1 second'"
        }) {
            assertThat(clara.tries("update discussion.topic set " + fall + of))
                    .isEqualTo("what_a_topic_counts_never_falls");
        }
        for (var forged : new String[] {
            "gen_random_uuid(), :myName, :mine, :mineName, null, 0",
            ":me, 'X', :mine, :mineName, null, 0",
            ":me, :myName, :mine, 'X', null, 0"
        }) {
            assertThat(clara.tries(raises(programme, forged))).isEqualTo("a_topic_is_raised_in_ones_own_name");
        }
        assertThat(clara.tries(raises(programme, ":me, :myName, :mine, :mineName, now(), 0")))
                .isEqualTo("a_topic_begins_open");
        assertThat(clara.tries(raises(programme, ":me, :myName, :mine, :mineName, null, 3")))
                .isEqualTo("a_topic_begins_open");

        AMINA_EDITOR_OF_IOM.put("/discussion/topics/" + topic + "/resolution", "{\"disposition\": \"accepted\"}");

        for (var change : new String[] {
            "disposition = 'noted'",
            "reason = 'Because'",
            "resolved_by = :me",
            "resolved_by_name = :myName",
            "resolved_at = resolved_at - interval '1 day'"
        }) {
            assertThat(clara.tries("update discussion.topic set " + change + of))
                    .isEqualTo("a_resolution_stays_until_the_topic_is_reopened");
        }
    }

    @Test
    void aCommentIsWrittenInOnesOwnName() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Commented").id();
        var topic = AMINA_EDITOR_OF_IOM
                .post(
                        "/programmes/" + programme + "/discussion/topics",
                        new RaiseTopic("Which?", "Which?", Audience.PROGRAMME, null, null, null))
                .as(Topic.class)
                .id();
        var boris = AnySql.of(BORIS_COMMENTER_OF_IOM);
        var write = "insert into discussion.comment (id, topic, programme, audience, author, author_name, organisation,"
                + " organisation_name, written_at, text) values (gen_random_uuid(), '" + topic + "', '" + programme
                + "', 'programme', %s, now(), 'Yes')";

        assertThat(boris.tries(write.formatted(":me, :myName, :mine, :mineName")))
                .isEqualTo(DONE);
        for (var forged : new String[] {
            "'" + amina.actor().person() + "', :myName, :mine, :mineName",
            ":me, '" + amina.actor().personName() + "', :mine, :mineName",
            ":me, :myName, :mine, 'UNODC'"
        }) {
            assertThat(boris.tries(write.formatted(forged))).isEqualTo("a_comment_is_written_in_ones_own_name");
        }
        assertThat(boris.tries("update discussion.comment set text = 'No' where topic = '" + topic + "'"))
                .isEqualTo(NOT_GRANTED);
    }

    @Test
    void theLogOfADocumentIsWrittenByWhoKeepsItAlone() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Logged").id();
        var document = mainText(AMINA_EDITOR_OF_IOM, programme);
        var of = " where id = '" + document + "'";
        assertThat(amina.tries("update document.document set last_seq = last_seq + 1" + of))
                .isEqualTo("a_log_is_counted_by_who_keeps_it");
        assertThat(amina.tries("update document.document set last_seq = last_seq - 1" + of))
                .isIn("a_log_is_counted_by_who_keeps_it", "what_a_document_counts_never_falls");
        assertThat(AnySql.tries(Duty.DOCUMENTS, "update document.document set last_seq = -1" + of))
                .isEqualTo("what_a_document_counts_never_falls");
        assertThat(amina.tries("update document.document set version = version - 1" + of))
                .isEqualTo("what_a_document_counts_never_falls");
        for (var by : new String[] {
            ":me, :myName, :mine, :mineName, 99",
            "gen_random_uuid(), :myName, :mine, :mineName, 1",
            ":me, 'X', :mine, :mineName, 1",
            ":me, :myName, :mine, 'X', 1"
        }) {
            assertThat(amina.tries("insert into document.edit (document, programme, at, bytes, person, person_name,"
                            + " organisation, organisation_name, seq) values ('" + document + "', '" + programme
                            + "', now(), '', " + by + ")"))
                    .isEqualTo("an_edit_is_written_in_ones_own_name");
        }
        assertThat(amina.tries(
                        "insert into document.client (document, client, programme, person, organisation) values ('"
                                + document + "', 7, '" + programme + "', gen_random_uuid(), :mine)"))
                .isEqualTo("a_client_is_bound_to_oneself");
        assertThat(amina.tries("delete from document.edit where document = '" + document + "'"))
                .isEqualTo(NO_ROW);
        assertThat(amina.tries("insert into document.document (id, programme, title, main, begun_by, begun_by_name,"
                        + " organisation, organisation_name, begun_at, epoch) values"
                        + " (gen_random_uuid(), '" + programme
                        + "', 'T', false, :me, 'X', :mine, :mineName, now(), gen_random_uuid())"))
                .isEqualTo("a_document_is_begun_in_ones_own_name");
    }

    @Test
    void aVersionIsKeptAndFrozenInOnesOwnNameAndForGood() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Kept").id();
        var document = mainText(AMINA_EDITOR_OF_IOM, programme);
        var version = AMINA_EDITOR_OF_IOM
                .post("/documents/" + document + "/versions", new NameVersion("First"))
                .as(Version.class)
                .id();
        var of = " where id = '" + version + "'";
        var copy = "insert into document.version (id, document, programme, number, seq, hash, letters, made_at,"
                + " contributors, bytes, made_by, made_by_name, organisation, organisation_name, frozen_at) select"
                + " gen_random_uuid(), document, programme, number + 7, seq, hash, letters, made_at, contributors,"
                + " bytes, %s from document.version" + of;
        assertThat(amina.tries(copy.formatted(":me, :myName, :mine, :mineName, null")))
                .isEqualTo(DONE);
        for (var forged : new String[] {
            "gen_random_uuid(), :myName, :mine, :mineName, null",
            ":me, 'X', :mine, :mineName, null",
            ":me, :myName, :mine, 'X', null",
            "null, null, :mine, :mineName, null"
        }) {
            assertThat(amina.tries(copy.formatted(forged))).isEqualTo("a_version_is_kept_in_ones_own_name");
        }
        assertThat(amina.tries(copy.formatted(":me, :myName, :mine, :mineName, now()")))
                .isEqualTo("a_version_begins_unfrozen");
        for (var column : new String[] {"hash = hash", "bytes = bytes", "seq = seq", "made_by = made_by"}) {
            assertThat(amina.tries("update document.version set " + column + of))
                    .isEqualTo(NOT_GRANTED);
        }
        var freeze = "update document.version set frozen_at = now(), freezing_organisation = :mine,"
                + " freezing_organisation_name = :mineName, frozen_by = %s" + of;
        assertThat(amina.tries(freeze.formatted(":me, frozen_by_name = 'X'")))
                .isEqualTo("a_version_is_frozen_in_ones_own_name");
        assertThat(amina.tries(freeze.formatted("gen_random_uuid(), frozen_by_name = :myName")))
                .isEqualTo("a_version_is_frozen_in_ones_own_name");

        AMINA_EDITOR_OF_IOM.put("/documents/versions/" + version + "/freeze", "");
        assertThat(amina.tries(
                        freeze.formatted(":me, frozen_by_name = :myName"),
                        "update document.version set frozen_at = null" + of))
                .isIn(NO_ROW, "row-level security");
    }

    @Test
    void whatAnImportSaysIsSaidOnceAndInOnesOwnName() {
        var begin =
                "insert into exchange.import (id, organisation, organisation_name, person, person_name, imported_at,"
                        + " created, updated, refused) values ('%s', :mine, :mineName, :me, %s, now(), 0, 0, 0)";
        var id = UUID.randomUUID();
        var count = "update exchange.import set created = %s where id = '" + id + "'";
        var activity =
                "insert into exchange.imported_activity (id, organisation, import, position, line, outcome, taken)"
                        + " values (gen_random_uuid(), :mine, '" + id + "', 1, 1, 'refused', '{}')";
        var begins = begin.formatted(id, ":myName");
        assertThat(amina.tries(begin.formatted(id, "'X'"))).isEqualTo("a_file_is_imported_in_ones_own_name");
        assertThat(amina.tries(begins, activity, count.formatted("1"))).isEqualTo(DONE);
        assertThat(amina.tries(begins, count.formatted("1"), count.formatted("0")))
                .isEqualTo("what_an_import_counts_never_falls");
        assertThat(amina.tries(begins, activity, "update exchange.imported_activity set outcome = 'created'"))
                .isEqualTo("what_became_of_an_activity_is_said_once");
        assertThat(amina.tries(begins, count.formatted("1"), activity)).isEqualTo("row-level security");
    }

    @Test
    void theTrailOnlyGoesForwardAndInOnesOwnName() {
        var entry =
                "insert into audit.entry (organisation, sequence, at, organisation_name, person, person_name, action,"
                        + " subject, audience, details, hash) select :mine, h.sequence + %s, now(), %s, 'a.b',"
                        + " gen_random_uuid(), 'organisation', '{}', repeat('0', 64) from audit.head h where organisation"
                        + " = :mine";
        begun(AMINA_EDITOR_OF_IOM, "An entry");
        for (var change : new String[] {"sequence = sequence - 1", "sequence = sequence + 1", "hash = ''"}) {
            assertThat(amina.tries("update audit.head set " + change)).isEqualTo(NOT_GRANTED);
        }
        assertThat(amina.tries("delete from audit.head")).isEqualTo(NOT_GRANTED);
        assertThat(amina.tries("insert into audit.head values (:mine, 0, '')")).isEqualTo(NOT_GRANTED);
        assertThat(amina.tries("update audit.entry set action = 'x'")).isEqualTo(NOT_GRANTED);
        assertThat(amina.tries("delete from audit.entry")).isEqualTo(NOT_GRANTED);
        assertThat(amina.tries(entry.formatted("1", ":mineName, :me, :myName")))
                .as("a hash that does not follow")
                .isEqualTo("an_entry_follows_the_last_one");
        assertThat(amina.tries(entry.formatted("2", ":mineName, :me, :myName")))
                .isEqualTo("an_entry_follows_the_last_one");
        assertThat(amina.tries(sealed(":mineName, :me, :myName"))).isEqualTo(DONE);
        for (var who :
                new String[] {":mineName, gen_random_uuid(), :myName", ":mineName, :me, 'X'", "'X', :me, :myName"}) {
            assertThat(amina.tries(sealed(who))).isEqualTo("an_entry_says_who_acts");
        }
    }

    @Test
    void aUsedKeyOfARequestStaysUsed() {
        var key = "k" + UUID.randomUUID();
        var begin = "insert into platform.request_once (organisation, person, key, fingerprint) values (:mine, :me, '"
                + key + "', 'f')";
        var answer = "update platform.request_once set answer = '%s' where key = '" + key + "'";
        assertThat(amina.tries(begin, answer.formatted("a"))).isEqualTo(DONE);
        assertThat(amina.tries(begin, answer.formatted("a"), answer.formatted("b")))
                .isEqualTo("a_key_that_was_used_keeps_its_answer");
        var delete = "delete from platform.request_once where key = '" + key + "'";
        assertThat(amina.tries(begin, delete)).isEqualTo(DONE);
        assertThat(amina.tries(begin, answer.formatted("a"), delete)).isEqualTo(NO_ROW);
        assertThat(amina.tries(begin, "update platform.request_once set fingerprint = 'g' where key = '" + key + "'"))
                .isEqualTo("a_key_stays_what_it_was_used_for");
        assertThat(amina.tries(
                        begin,
                        "update platform.request_once set made_at = now() + interval '1 day' where key = '" + key
                                + "'"))
                .isEqualTo("a_key_stays_what_it_was_used_for");
    }

    @Test
    void aVisitDoesNotGoBack() {
        var see =
                "insert into access.visit (person, organisation, seen_at) values (:me, :mine, '3000-01-01') on conflict"
                        + " (person, organisation) do update set seen_at = excluded.seen_at";
        assertThat(amina.tries(see, "update access.visit set seen_at = now()")).isEqualTo("a_visit_never_goes_back");
    }

    private static String begins(UUID programme, String capacity, String from, String until) {
        return "insert into programme.participation (id, programme, organisation, capacity, begun_at, ended_at,"
                + " last_activity) values (gen_random_uuid(), '" + programme + "', :mine, '" + capacity + "', " + from
                + ", "
                + until + ", now())";
    }

    private static String sends(UUID programme, String by) {
        return "insert into programme.invitation (id, programme, programme_title, invited_by, invited_by_name,"
                + " inviting_organisation, inviting_organisation_name, organisation, capacity, state, sent_at)"
                + " values (gen_random_uuid(), '" + programme + "', 'T', " + by
                + ", gen_random_uuid(), 'observer', 'open',"
                + " now())";
    }

    private static String raises(UUID programme, String by) {
        return "insert into discussion.topic (id, programme, raised_at, audience, title, last_activity, raised_by,"
                + " raised_by_name, organisation, organisation_name, resolved_at, comments) values (gen_random_uuid(), '"
                + programme + "', now(), 'programme', 'T', now(), " + by + ")";
    }

    private static String sealed(String who) {
        return "with said as (select h.hash, row(h.organisation, h.sequence + 1, now(), " + who + ", 'a.b', "
                + "gen_random_uuid(), null, 'organisation', '{}', '')::audit.entry as entry from audit.head h"
                + " where h.organisation = :mine)"
                + " insert into audit.entry select (entry).organisation, (entry).sequence, (entry).at,"
                + " (entry).organisation_name, (entry).person, (entry).person_name, (entry).action, (entry).subject,"
                + " (entry).programme, (entry).audience, (entry).details, audit.seal(hash, entry) from said";
    }

    private static void superuser(String sql) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
