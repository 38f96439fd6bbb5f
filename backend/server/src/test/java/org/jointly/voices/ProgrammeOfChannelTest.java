package org.jointly.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.voices.VoicesStory.SAMIRA_OF_IOM;
import static org.jointly.voices.VoicesStory.openChannel;

import org.jointly.api.programme.archival.Archival;
import org.jointly.api.programme.archival.PutAway;
import org.jointly.api.voices.ChangeChannelState;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelState;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.Test;

/** A programme with a channel for survivors cannot be put away as if nobody had been promised anything. */
class ProgrammeOfChannelTest {
    private static final PutAway OVER = new PutAway("Over");

    @Test
    void itIsArchivedOnlyOnceItsChannelIsClosedAndNeverWithdrawn() {
        var channel = openChannel();
        var programme = "/programmes/" + channel.programme();

        var refused = AMINA_EDITOR_OF_IOM.post(programme + "/archival", OVER);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Close its channel");

        var closed = moved(channel, ChannelState.CLOSED).as(Channel.class);
        var withdrawn = AMINA_EDITOR_OF_IOM.post(programme + "/withdrawal", OVER);
        assertThat(withdrawn.status()).isEqualTo(422);
        assertThat(withdrawn.text()).contains("Archive it instead");
        AMINA_EDITOR_OF_IOM.post(programme + "/archival", OVER).as(Archival.class);

        assertThat(SAMIRA_OF_IOM.get("/voices/channels/" + channel.id()).status())
                .as("what was written is looked after")
                .isEqualTo(200);
        var reopened = moved(closed, ChannelState.OPEN);
        assertThat(reopened.status()).isEqualTo(403);
        assertThat(reopened.problem().detail()).contains("archived");
    }

    private static Answer moved(Channel channel, ChannelState state) {
        return SAMIRA_OF_IOM.put(
                "/voices/channels/" + channel.id() + "/state", new ChangeChannelState(state, channel.version()));
    }
}
