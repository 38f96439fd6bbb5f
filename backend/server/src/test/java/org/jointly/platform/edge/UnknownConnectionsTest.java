package org.jointly.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jointly.platform.problem.SurvivorsPort;
import org.junit.jupiter.api.Test;

/** How strangers are counted, and by which address they are told apart. */
class UnknownConnectionsTest {
    private static final String PERSON = "192.0.2.7";

    @Test
    void oneAddressDoesNotTakeThePlacesOfAllAndWhoeverIsKnownLeavesTheirs() {
        var strangers = new UnknownConnections(new UnknownConnections.Bounds(2, 3, 100, 5, 150));
        var one = strangers.meet(Optional.of("a")).orElseThrow();
        assertThat(strangers.meet(Optional.of("a"))).isPresent();
        assertThat(strangers.meet(Optional.of("a"))).isEmpty();
        assertThat(strangers.meet(Optional.of("b"))).isPresent();
        assertThat(strangers.meet(Optional.of("c"))).isEmpty();
        assertThat(strangers.meet(Optional.empty())).isEmpty();

        one.leaves();
        one.leaves();
        assertThat(strangers.count()).isEqualTo(2);
        assertThat(strangers.meet(Optional.of("a"))).isPresent();
        assertThat(strangers.meet(Optional.of("a"))).isEmpty();
    }

    @Test
    void bytesAreBoundedForEachAndForAllUntilOneLeaves() {
        var strangers = new UnknownConnections(new UnknownConnections.Bounds(9, 9, 100, 2, 150));
        var one = strangers.meet(Optional.empty()).orElseThrow();
        var other = strangers.meet(Optional.empty()).orElseThrow();
        assertThat(one.sends(100)).isTrue();
        assertThat(one.sends(1)).isFalse();
        assertThat(other.sends(50)).isFalse();
        one.leaves();
        assertThat(one.sends(1_000_000)).isTrue();
        assertThat(other.sends(50)).isTrue();
        other.startsAnew();
        assertThat(other.sends(100)).isTrue();
        assertThat(List.of(other.says(), other.says(), other.says())).containsExactly(true, true, false);
    }

    @Test
    void onlyATrustedForwarderSaysForWhomItSpeaks() throws UnknownHostException {
        var trusting = addresses("10.0.0.0/8", "2001:db8::1");

        assertThat(trusting.of(peer(PERSON), List.of("198.51.100.1"))).contains(PERSON);
        assertThat(trusting.of(peer("10.1.2.3"), List.of("198.51.100.1, " + PERSON)))
                .contains(PERSON);
        assertThat(trusting.of(peer("10.1.2.3"), List.of("198.51.100.1", PERSON + ", 10.9.9.9")))
                .contains(PERSON);
        assertThat(trusting.of(peer("2001:db8::1"), List.of(PERSON))).contains(PERSON);
        assertThat(trusting.of(peer("10.1.2.3"), List.of("nonsense"))).isEmpty();
        assertThat(trusting.of(peer("10.1.2.3"), List.of())).isEmpty();
        assertThat(addresses().of(peer("10.1.2.3"), List.of(PERSON))).contains("10.1.2.3");
        assertThatThrownBy(() -> addresses("proxy.example")).hasMessageContaining("proxy.example");
    }

    @Test
    void aNetworkOfTheNewerAddressesIsOne() throws UnknownHostException {
        assertThat(addresses().of(peer("2001:db8:1:2::1"), List.of()))
                .isEqualTo(addresses().of(peer("2001:db8:1:2:ffff::9"), List.of()))
                .isNotEqualTo(addresses().of(peer("2001:db8:1:3::1"), List.of()));
    }

    private static InetAddress peer(String address) throws UnknownHostException {
        return InetAddress.getByName(address);
    }

    private static RemoteAddress addresses(String... forwarders) {
        var second = Duration.ofSeconds(1);
        return new RemoteAddress(
                new EdgeSettings(List.of(forwarders), second, second, 1, second, ""), new SurvivorsPort(1));
    }
}
