package org.jointly.platform.edge;

import io.micronaut.http.HttpRequest;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jointly.platform.problem.SurvivorsPort;
import org.jspecify.annotations.Nullable;

/**
 * Whose connection it is, as far as limits must tell people apart: the other end's address, or the one that a forwarder we
 * trust names. Survivors are never told apart.
 */
@Singleton
public class RemoteAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> forwarders;
    private final SurvivorsPort quiet;

    RemoteAddress(EdgeSettings settings, SurvivorsPort quiet) {
        forwarders = settings.forwarders().stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(RemoteAddress::network)
                .toList();
        this.quiet = quiet;
    }

    /** Before a request said anything. Empty for a forwarder, behind which there may be many. */
    public Optional<String> of(Channel channel) {
        return of(channel, null);
    }

    /** Once the head of a request was read. */
    public Optional<String> of(Channel channel, @Nullable HttpHeaders headers) {
        if (quiet.takes(channel) || !(channel.remoteAddress() instanceof InetSocketAddress peer)) {
            return Optional.empty();
        }
        return of(peer.getAddress(), headers == null ? List.of() : headers.getAll(FORWARDED_FOR));
    }

    /** Of a request that has come in whole. */
    public Optional<String> of(HttpRequest<?> request) {
        return of(request.getRemoteAddress().getAddress(), request.getHeaders().getAll(FORWARDED_FOR));
    }

    /** The same, to be shown to people: the whole address. */
    public Optional<String> shown(HttpRequest<?> request) {
        return end(request.getRemoteAddress().getAddress(), request.getHeaders().getAll(FORWARDED_FOR))
                .map(InetAddress::getHostAddress);
    }

    Optional<String> of(InetAddress peer, List<String> forwardedFor) {
        return end(peer, forwardedFor).map(RemoteAddress::name);
    }

    /** Reads the forwarded addresses from the nearest to the farthest, as far as forwarders are trusted. */
    private Optional<InetAddress> end(InetAddress peer, List<String> forwardedFor) {
        if (!isForwarder(peer)) {
            return Optional.of(peer);
        }
        var hops = forwardedFor.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        for (var hop : hops.reversed()) {
            var known = parse(hop);
            if (known == null) {
                break;
            }
            if (!isForwarder(known)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private boolean isForwarder(InetAddress address) {
        var end = new InetSocketAddress(address, 0);
        return forwarders.stream().anyMatch(network -> network.matches(end));
    }

    private static @Nullable InetAddress parse(String text) {
        return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text)
                ? NetUtil.createInetAddressFromIpAddressString(text)
                : null;
    }

    /** One person has a whole network of the newer addresses. */
    private static String name(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }

    private static IpSubnetFilterRule network(String text) {
        var slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        var known = parse(address);
        if (known == null) {
            throw new IllegalArgumentException("Not an address or network of a forwarder: " + text);
        }
        var bits = slash < 0 ? known.getAddress().length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
        return new IpSubnetFilterRule(known, bits, IpFilterRuleType.ACCEPT);
    }
}
