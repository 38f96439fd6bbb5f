package org.jointly.document.live.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jointly.platform.Backend;
import org.jointly.platform.token.SealedTokens;
import org.jointly.platform.token.TokenPurpose;
import org.junit.jupiter.api.Test;

/** By which names something may be sent to a stream of events. */
class StreamNamesTest {
    private final StreamNames names = Backend.beans().getBean(StreamNames.class);
    private final SealedTokens tokens = Backend.beans().getBean(SealedTokens.class);

    @Test
    void aNameMeansItsStreamAndTheStreamsIdIsNoName() {
        var name = names.next();
        assertThat(names.open(name.sealed())).contains(name.id());
        assertThat(names.open(name.id())).isEmpty();
        assertThat(names.next().id()).isNotEqualTo(name.id());
        assertThat(name.sealed()).matches("[\\w.-]{1,400}");
    }

    @Test
    void aNameThatHasEndedOrWasGivenForSomethingElseIsNone() {
        var id = Map.<String, Object>of("jti", UUID.randomUUID().toString());
        var soon = Instant.now().plusSeconds(60);
        assertThat(names.open(tokens.seal(TokenPurpose.STREAM, soon, id))).isPresent();
        assertThat(names.open(tokens.seal(TokenPurpose.STREAM, Instant.now().minusSeconds(1), id)))
                .isEmpty();
        assertThat(names.open(tokens.seal(TokenPurpose.TICKET, soon, id))).isEmpty();
        assertThat(names.open(tokens.seal(TokenPurpose.STREAM, soon, Map.of()))).isEmpty();
    }
}
