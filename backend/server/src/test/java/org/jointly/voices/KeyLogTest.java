package org.jointly.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.voices.VoicesStory.IOM;
import static org.jointly.voices.VoicesStory.SAMIRA_OF_IOM;
import static org.jointly.voices.VoicesStory.SOFIA_OF_UNODC;
import static org.jointly.voices.VoicesStory.TOMAS_OF_IOM;
import static org.jointly.voices.VoicesStory.appended;
import static org.jointly.voices.VoicesStory.entry;
import static org.jointly.voices.VoicesStory.epoch;
import static org.jointly.voices.VoicesStory.readyChannel;
import static org.jointly.voices.VoicesStory.signed;
import static org.jointly.voices.VoicesStory.staff;
import static org.jointly.voices.VoicesStory.vouching;

import java.util.List;
import java.util.Map;
import org.jointly.api.voices.Channel;
import org.junit.jupiter.api.Test;

/** The key log as the server guards it; what a browser refuses is tested there. */
class KeyLogTest {
    @Test
    void theKeyLogTakesOnlyWhatFollowsAndIsSignedByTwo() {
        var channelOfEpochs = readyChannel();
        var text = entry(SAMIRA_OF_IOM, "recovery", Map.of("recovery", "age1pq1other"));
        var wrongHash = text.replaceAll("\"previous\":\"[0-9a-f]{4}", "\"previous\":\"0000");

        for (var bad : List.of(wrongHash, text.replace("\"seq\":", "\"seq\":1"), "{}", "no JSON")) {
            staff(
                            SAMIRA_OF_IOM,
                            "POST",
                            "/v/staff/keylog/drafts",
                            Map.of("entry", bad, "signature", signed(SAMIRA_OF_IOM, bad), "keys", List.of()))
                    .expect(422);
        }
        staff(
                        SAMIRA_OF_IOM,
                        "POST",
                        "/v/staff/keylog/drafts",
                        Map.of("entry", text, "signature", signed(TOMAS_OF_IOM, text), "keys", List.of()))
                .expect(422);
        appended(SAMIRA_OF_IOM, TOMAS_OF_IOM, "vouch", vouching(channelOfEpochs.id(), SOFIA_OF_UNODC), List.of());
        epoch(channelOfEpochs.id(), 2, SAMIRA_OF_IOM, TOMAS_OF_IOM);
        assertThat(SAMIRA_OF_IOM.get("/voices/channels/" + channelOfEpochs.id()).as(Channel.class).receivers().stream()
                        .filter(receiver -> receiver.organisation().id().equals(IOM))
                        .findFirst()
                        .orElseThrow()
                        .epoch())
                .isEqualTo(2);
    }
}
