package org.jointly.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.platform.AnySql.DONE;
import static org.jointly.platform.AnySql.NOT_GRANTED;
import static org.jointly.platform.AnySql.NO_ROW;
import static org.jointly.voices.VoicesStory.IOM;
import static org.jointly.voices.VoicesStory.SAMIRA_OF_IOM;
import static org.jointly.voices.VoicesStory.SOFIA_OF_UNODC;
import static org.jointly.voices.VoicesStory.openChannel;

import java.sql.SQLException;
import java.util.UUID;
import org.jointly.platform.AnySql;
import org.jointly.platform.Backend;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What PostgreSQL itself keeps of the circle around voices, against any SQL of somebody who belongs to it. */
class CircleRulesTest {
    private static UUID channel;
    private static AnySql samira;
    private static AnySql sofia;

    @BeforeAll
    static void open() {
        channel = openChannel().id();
        samira = AnySql.of(SAMIRA_OF_IOM);
        sofia = AnySql.of(SOFIA_OF_UNODC);
    }

    @Test
    void anOpenChannelKeepsWhatSurvivorsWereTold() {
        var change = "update voices.channel set %s where id = '" + channel + "'";
        assertThat(samira.tries(change.formatted("unread_days = unread_days - 1")))
                .isEqualTo(DONE);
        for (var back : new String[] {"state = 'draft'", "opened_on = opened_on - 1", "version = version - 1"}) {
            assertThat(samira.tries(change.formatted(back))).isEqualTo("a_channel_is_never_drafted_again");
        }
        for (var longer : new String[] {
            "unread_days = unread_days + 1", "handled_days = handled_days + 1", "languages = array['en']"
        }) {
            assertThat(samira.tries(change.formatted(longer))).isEqualTo("what_survivors_were_told_of_a_channel_holds");
        }
        assertThat(samira.tries(change.formatted("drafted_by = :me"))).isEqualTo(NOT_GRANTED);
        assertThat(samira.tries("insert into voices.channel (id, programme, host, title, languages, unread_days,"
                        + " handled_days, helplines, state, drafted_by, drafted_by_name, drafted_at) select"
                        + " gen_random_uuid(), programme, host, title, languages, 1, 1, '[]', 'draft', :me, 'X', now()"
                        + " from voices.channel where id = '" + channel + "'"))
                .isEqualTo("a_channel_is_drafted_in_ones_own_name");
    }

    @Test
    void anAppointmentIsMadeInOnesOwnNameAndEndsOnce() {
        var change = "update voices.appointment set until_at = %s where channel = '" + channel
                + "' and organisation = :mine and person = :me and duty = 'reader'";
        assertThat(samira.tries(change.formatted("now()"))).isEqualTo(DONE);
        // Two rules forbid it; the first by name answers.
        assertThat(samira.tries(change.formatted("now()"), change.formatted("null")))
                .isEqualTo("an_appointment_is_only_shortened_and_from_now");
        assertThat(samira.tries(
                        change.formatted("now() + interval '1 day'"), change.formatted("now() + interval '2 days'")))
                .isEqualTo("an_appointment_is_only_shortened_and_from_now");
        assertThat(samira.tries(change.formatted("greatest(from_at, now() - interval '1 second')")))
                .isEqualTo("an_appointment_is_only_shortened_and_from_now");
        var appoint = "insert into voices.appointment (id, channel, organisation, person, person_name, duty, from_at,"
                + " appointing_organisation, appointed_by, appointed_by_name) values (gen_random_uuid(), '" + channel
                + "', :mine, gen_random_uuid(), 'Somebody', 'reader', now(), :mine, %s)";
        assertThat(samira.tries(appoint.formatted(":me, :myName"))).isEqualTo(DONE);
        assertThat(samira.tries(appoint.formatted("gen_random_uuid(), :myName")))
                .isEqualTo("an_appointment_is_made_in_ones_own_name");
        assertThat(samira.tries(appoint.formatted(":me, 'X'"))).isEqualTo("an_appointment_is_made_in_ones_own_name");
    }

    @Test
    void whoLeftComesBackOnlyByBeingAsked() {
        var change = "update voices.receiver set %s where channel = '" + channel + "' and organisation = :mine";
        assertThat(sofia.tries(change.formatted("state = 'left'"))).isEqualTo(DONE);
        for (var state : new String[] {"accepted", "invited"}) {
            assertThat(sofia.tries(change.formatted("state = 'left'"), change.formatted("state = '" + state + "'")))
                    .isEqualTo(NO_ROW);
        }
        assertThat(samira.tries(change.formatted("state = 'left'"), change.formatted("state = 'accepted'")))
                .as("the host, who may ask")
                .isEqualTo("a_receiver_goes_from_asked_to_in_to_out");
        assertThat(sofia.tries(change.formatted("answered_at = now()")))
                .isEqualTo("when_a_receiver_answered_is_said_once");
        assertThat(sofia.tries("delete from voices.receiver where channel = '" + channel + "'"))
                .isEqualTo(NOT_GRANTED);
    }

    @Test
    void keysFormsAndThemesSayWhoMadeThem() {
        assertThat(samira.tries(
                        "update voices.person_key set person_name = 'X' where person = :me and organisation = :mine"))
                .isEqualTo("a_key_is_kept_in_ones_own_name");
        assertThat(samira.tries("insert into voices.key_log_draft (organisation, id, entry, signatures, keys,"
                        + " drafted_by, drafted_by_name, drafted_at) values (:mine, gen_random_uuid(),"
                        + " '{}', '[]', '[]', :me, 'X', now())"))
                .isEqualTo("an_entry_is_drafted_in_ones_own_name");
        assertThat(samira.tries(
                        "insert into voices.form (channel, version, questions, state, proposed_by, proposed_by_name,"
                                + " organisation, organisation_name, proposed_at) values ('" + channel
                                + "', 9, '[]', 'proposed', :me, 'X', :mine, :mineName, now())"))
                .isEqualTo("a_form_is_proposed_in_ones_own_name");
        assertThat(samira.tries(
                        "update voices.epoch set ended_on = current_date where channel = '" + channel
                                + "' and organisation = :mine",
                        "update voices.epoch set ended_on = null where channel = '" + channel
                                + "' and organisation = :mine"))
                .isEqualTo("an_ended_epoch_stays_ended");
        var theme = UUID.randomUUID();
        var propose = "insert into voices.theme (id, channel, kind, text, state, proposed_by, proposed_by_name,"
                + " organisation, organisation_name, proposed_at) values ('" + theme + "', '" + channel
                + "', 'theme', '{}', 'proposed', %s, now())";
        var proposed = propose.formatted(":me, :myName, :mine, :mineName");
        var change = "update voices.theme set %s where id = '" + theme + "'";
        assertThat(samira.tries(proposed)).isEqualTo(DONE);
        assertThat(samira.tries(propose.formatted(":me, 'X', :mine, :mineName")))
                .isEqualTo("a_theme_is_proposed_in_ones_own_name");
        assertThat(samira.tries(proposed, change.formatted("state = 'published'")))
                .isEqualTo("a_theme_goes_from_proposed_to_approved_to_published");
        assertThat(samira.tries(proposed, change.formatted("state = 'approved', approved_by = gen_random_uuid()")))
                .isEqualTo("a_theme_is_approved_in_ones_own_name");
        assertThat(samira.tries(proposed, change.formatted("published_on = current_date")))
                .isEqualTo("a_theme_is_published_once");
        assertThat(samira.tries(
                        proposed,
                        change.formatted("state = 'blocked', block_reason = 'No', blocked_by = gen_random_uuid()")))
                .isEqualTo("a_theme_is_blocked_in_ones_own_name");
        var blocks =
                change.formatted("state = 'blocked', block_reason = 'No', blocked_by = :me, blocked_by_name = :myName,"
                        + " blocking_organisation = :mine, blocking_organisation_name = :mineName");
        assertThat(samira.tries(proposed, blocks, change.formatted("state = 'proposed', block_reason = null")))
                .isEqualTo("a_blocked_theme_stays_blocked");
    }

    @Test
    void whatIsDoneWithAVoiceIsDoneInOnesOwnNameAndOnce() throws SQLException {
        var voice = UUID.randomUUID();
        superuser("""
                insert into voices.submission (id, channel, form, mode, lookup, auth, withdraw, fingerprint, received_on)
                select '%1$s', channel, max(version), 'drop', sha256('%1$s'), sha256('a'), sha256('b'), sha256('c'), current_date
                from voices.form where channel = '%2$s' group by channel;
                insert into voices.envelope (submission, organisation, channel, epoch, state, received_on, keep_until)
                values ('%1$s', '%3$s', '%2$s', 1, 'received', current_date, current_date + 30);
                insert into voices.copy_task (organisation, channel, submission, person, person_name, exported, due_on)
                values ('%3$s', '%2$s', '%1$s', '%4$s', 'Samira', false, current_date)
                """.formatted(voice, channel, IOM, samira.actor().person()));
        var open = "insert into voices.opening (submission, organisation, channel, person, person_name, exported,"
                + " opened_on) values ('" + voice + "', :mine, '" + channel + "', :me, %s, false, current_date)";
        assertThat(samira.tries(open.formatted(":myName"))).isEqualTo(DONE);
        assertThat(samira.tries(open.formatted("'X'"))).isEqualTo("a_voice_is_opened_in_ones_own_name");

        var keep = "update voices.envelope set %s where submission = '" + voice + "'";
        var handled = keep.formatted("handled_on = current_date, keep_until = current_date + 365");
        assertThat(samira.tries(handled)).isEqualTo(DONE);
        assertThat(samira.tries(keep.formatted("keep_until = keep_until + 1")))
                .isEqualTo("a_voice_is_kept_longer_only_when_it_is_handled");
        assertThat(samira.tries(keep.formatted("handled_on = current_date, keep_until = current_date + 9999")))
                .isEqualTo("a_voice_is_kept_longer_only_when_it_is_handled");
        assertThat(samira.tries(handled, keep.formatted("keep_until = keep_until + 1")))
                .isEqualTo("a_voice_is_handled_for_the_first_time_once");

        var raise =
                "insert into voices.escalation (id, submission, organisation, organisation_name, channel, kind, asked,"
                        + " raised_by, raised_by_name, raised_at, decide_by, decision, decided_by, decided_by_name, decided_at)"
                        + " values (gen_random_uuid(), '" + voice + "', :mine, :mineName, '" + channel
                        + "', 'risk_to_life', '[{}]', :me, %s)";
        assertThat(samira.tries(raise.formatted(":myName, now(), now(), null, null, null, null")))
                .isEqualTo(DONE);
        assertThat(samira.tries(raise.formatted("'X', now(), now(), null, null, null, null")))
                .isEqualTo("a_risk_is_raised_in_ones_own_name");
        assertThat(samira.tries(raise.formatted(":myName, now(), now(), 'not_needed', gen_random_uuid(), 'Y', now()")))
                .isEqualTo("a_risk_is_raised_in_ones_own_name");

        var delete = "update voices.copy_task set %s where submission = '" + voice + "'";
        var done = delete.formatted("done_at = now(), done_by = :me");
        assertThat(samira.tries(done)).isEqualTo(DONE);
        assertThat(samira.tries(delete.formatted("done_at = now(), done_by = gen_random_uuid()")))
                .isEqualTo("a_copy_is_deleted_in_ones_own_name");
        assertThat(samira.tries(done, delete.formatted("done_at = null"))).isEqualTo("a_deleted_copy_stays_deleted");
    }

    private static void superuser(String sql) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
