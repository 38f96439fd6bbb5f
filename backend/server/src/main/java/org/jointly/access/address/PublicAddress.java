package org.jointly.access.address;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Tells addresses of the public internet from all others, by IANA's registries of special-purpose addresses. */
final class PublicAddress {
    private static final List<IpSubnetFilterRule> SPECIAL_4 = List.of(
            network("0.0.0.0", 8),
            network("10.0.0.0", 8),
            network("100.64.0.0", 10),
            network("127.0.0.0", 8),
            network("169.254.0.0", 16),
            network("172.16.0.0", 12),
            network("192.0.0.0", 24),
            network("192.0.2.0", 24),
            network("192.88.99.0", 24),
            network("192.168.0.0", 16),
            network("198.18.0.0", 15),
            network("198.51.100.0", 24),
            network("203.0.113.0", 24),
            network("224.0.0.0", 3));

    /** All of the newer addresses that are given out so far. */
    private static final IpSubnetFilterRule GLOBAL_6 = network("2000::", 3);

    /** Of those: tunnels, in which older addresses hide, and documentation. */
    private static final List<IpSubnetFilterRule> SPECIAL_6 =
            List.of(network("2001::", 23), network("2001:db8::", 32), network("2002::", 16), network("3fff::", 20));

    private PublicAddress() {}

    /** One of the newer addresses that only maps an older one is that one. */
    static boolean isOne(InetAddress address) {
        var end = new InetSocketAddress(address, 0);
        return address instanceof Inet4Address
                ? SPECIAL_4.stream().noneMatch(network -> network.matches(end))
                : GLOBAL_6.matches(end) && SPECIAL_6.stream().noneMatch(network -> network.matches(end));
    }

    private static IpSubnetFilterRule network(String address, int bits) {
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }
}
