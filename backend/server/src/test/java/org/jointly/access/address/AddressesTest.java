package org.jointly.access.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.netty.util.concurrent.DefaultEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointly.api.FieldFault;
import org.jointly.platform.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1",
                "2001:db8::1",
                "2002:a00:1::",
                "2001:0:1::"
            })
    void whatIsNotPublicIsTold(String address) throws UnknownHostException {
        assertThat(PublicAddress.isOne(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:2800:220:1::1", "::ffff:1.1.1.1"})
    void whatIsPublicIsToo(String address) throws UnknownHostException {
        assertThat(PublicAddress.isOne(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void oneAddressInsideAmongOthersIsEnoughToRefuse() {
        var both = new CheckedAddresses(
                _ -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")}, false);

        assertThatThrownBy(() -> both.resolve("example.org")).isInstanceOf(RefusedAddress.class);
    }

    /** The client connects to what was checked, and asks no second time. */
    @Test
    void aNameThatAnswersOtherwiseAMomentLaterGainsNothing() throws Exception {
        var asked = new AtomicInteger();
        var rebinding = new CheckedAddresses(
                _ -> new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? "1.1.1.1" : "127.0.0.1")},
                false);
        var executor = new DefaultEventExecutor();
        try (var group = rebinding) {
            var resolver = group.getResolver(executor);
            var unresolved = InetSocketAddress.createUnresolved("rebinding.example", 443);

            assertThat(resolver.resolve(unresolved).get().getAddress().getHostAddress())
                    .isEqualTo("1.1.1.1");
            assertThatThrownBy(() -> resolver.resolve(unresolved).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(RefusedAddress.class);
        } finally {
            executor.shutdownGracefully();
        }
    }

    @Test
    void whoTypesAnAddressDoesNotLearnWhichNamesThereAreInside() {
        var addresses = new OutgoingAddress(new CheckedAddresses(
                host -> {
                    if (host.startsWith("inside")) {
                        return new InetAddress[] {InetAddress.getByName("10.0.0.1")};
                    }
                    throw new UnknownHostException(host);
                },
                false));

        var inside = refusal(addresses, "https://inside.example/");

        assertThat(refusal(addresses, "https://nowhere.example/")).isEqualTo(inside);
        assertThat(refusal(addresses, "https://127.0.0.1/")).isEqualTo(inside);
    }

    private static List<FieldFault> refusal(OutgoingAddress addresses, String url) {
        return catchThrowableOfType(Invalid.class, () -> addresses.read(url)).faults();
    }

    @Test
    void thisMachineIsAllowedByASettingAndByItsTwoNamesAlone() throws UnknownHostException {
        var local = new CheckedAddresses(InetAddress::getAllByName, true);

        assertThat(local.resolve("127.0.0.1")).isNotEmpty();
        assertThat(local.resolve("localhost")).isNotEmpty();
        assertThatThrownBy(() -> local.resolve("127.0.0.2")).isInstanceOf(RefusedAddress.class);
        assertThatThrownBy(() -> new CheckedAddresses(InetAddress::getAllByName, false).resolve("127.0.0.1"))
                .isInstanceOf(RefusedAddress.class);
    }
}
