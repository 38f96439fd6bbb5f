package org.jointly.document.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import java.util.ArrayList;
import java.util.Optional;
import org.jointly.document.live.transport.SocketWire;
import org.jointly.document.live.wire.Closing;
import org.jointly.platform.edge.UnknownConnections;
import org.junit.jupiter.api.Test;

/** What waits for a browser that does not read. */
class SocketWireTest {
    private static final int MEBIBYTE = 1 << 20;

    private static UnknownConnections.Stranger stranger() {
        return new UnknownConnections(new UnknownConnections.Bounds(1, 1, 1, 1, 1))
                .meet(Optional.empty())
                .orElseThrow();
    }

    @Test
    void whoeverIsMoreThanEightMebibytesBehindIsClosedToComeBackLater() {
        var channel = new EmbeddedChannel();
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        var wire = new SocketWire(channel, stranger());
        for (var sent = 0; sent < 9; sent++) {
            wire.send(new byte[MEBIBYTE]);
        }
        channel.runPendingTasks();
        assertThat(wire.isClosing()).isFalse();

        wire.send(new byte[MEBIBYTE]);
        channel.runPendingTasks();

        var frames = new ArrayList<Object>();
        for (var frame = channel.readOutbound(); frame != null; frame = channel.readOutbound()) {
            frames.add(frame);
        }
        assertThat(wire.isClosing()).isTrue();
        assertThat(frames).hasSize(10);
        assertThat(((CloseWebSocketFrame) frames.getLast()).statusCode()).isEqualTo(Closing.TRY_LATER);
    }

    @Test
    void lettersOfOneTransactionLeaveInOnePieceAndNobodyIsCountedSlowForALargeOne() {
        var channel = new EmbeddedChannel();
        var wire = new SocketWire(channel, stranger());
        wire.hold(new byte[30]);
        wire.hold(new byte[30]);
        channel.runPendingTasks();
        assertThat(channel.outboundMessages()).isEmpty();
        wire.deliver();
        channel.runPendingTasks();
        assertThat(channel.outboundMessages()).hasSize(2);

        for (var sent = 0; sent < 20; sent++) {
            wire.hold(new byte[MEBIBYTE]);
            channel.runPendingTasks();
        }
        assertThat(wire.isClosing()).isFalse();
        assertThat(channel.outboundMessages()).hasSize(22);
    }

    @Test
    void theFirstAnswerMayBeLargerThanAllThatMayWait() {
        var channel = new EmbeddedChannel();
        var wire = new SocketWire(channel, stranger());
        wire.send(new byte[20 * MEBIBYTE]);
        channel.runPendingTasks();
        wire.send(new byte[1]);
        channel.runPendingTasks();

        assertThat(wire.isClosing()).isFalse();
    }
}
