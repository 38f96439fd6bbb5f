package org.jointly.platform.limit;

import io.micronaut.http.HttpRequest;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From which address a request comes: what a proxy says of it counts only if the proxy is one of ours. */
final class Addresses {
    private static final String HEADER = "X-Forwarded-For";

    /** What one household or office is given; within it addresses are changed at will. */
    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> forwarders;

    Addresses(List<String> forwarders) {
        this.forwarders = forwarders.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(Addresses::rule)
                .toList();
    }

    /** A key for counting, not for writing down. */
    Object of(HttpRequest<?> request) {
        var address = request.getRemoteAddress();
        var said = String.join(",", request.getHeaders().getAll(HEADER)).split(",", -1);
        // The last is what the nearest proxy saw itself; what stands before it may be invented.
        for (var i = said.length - 1; i >= 0 && isForwarder(address); i--) {
            var next = parsed(said[i].strip());
            if (next == null) {
                break;
            }
            address = new InetSocketAddress(next, 0);
        }
        return network(address.getAddress());
    }

    private boolean isForwarder(InetSocketAddress address) {
        return forwarders.stream().anyMatch(rule -> rule.matches(address));
    }

    private static Object network(@Nullable InetAddress address) {
        return switch (address) {
            case null -> "unknown";
            case Inet6Address six ->
                ByteBuffer.wrap(six.getAddress(), 0, NETWORK_BYTES).slice();
            default -> address;
        };
    }

    private static @Nullable InetAddress parsed(String text) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            return null;
        }
    }

    private static IpSubnetFilterRule rule(String text) {
        var slash = text.indexOf('/');
        if (slash >= 0) {
            return new IpSubnetFilterRule(text, IpFilterRuleType.ACCEPT);
        }
        return new IpSubnetFilterRule(text, text.contains(":") ? 128 : 32, IpFilterRuleType.ACCEPT);
    }
}
