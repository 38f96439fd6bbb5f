package org.jointly.ui.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

/**
 * From which address a request comes: what a proxy says of it counts only if the proxy is one of ours, and then only what
 * it saw itself. Our host name and scheme are never taken from a header; they are configured.
 */
class Forwarder implements HttpConfiguration.Customizer {
    private final InetAddressSet trusted = new InetAddressSet();

    Forwarder(List<String> addresses) {
        addresses.stream().map(String::strip).filter(each -> !each.isEmpty()).forEach(trusted::add);
    }

    boolean is(InetAddress address) {
        return !trusted.isEmpty() && trusted.test(address);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        var peer = address(request.getConnectionMetaData().getRemoteSocketAddress());
        var origin = is(peer) ? origin(peer, request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false)) : peer;
        return origin.equals(peer) ? request : from(origin, request);
    }

    /** The last that is not ours: what stands before it, whoever sent the request may have invented. */
    private InetAddress origin(InetAddress peer, List<String> said) {
        var address = peer;
        for (var next : said.reversed()) {
            var parsed = is(address) ? parsed(next) : null;
            if (parsed == null) {
                break;
            }
            address = parsed;
        }
        return address;
    }

    private static @Nullable InetAddress parsed(String text) {
        try {
            return InetAddress.ofLiteral(text.strip());
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static Request from(InetAddress origin, Request request) {
        var connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
            @Override
            public SocketAddress getRemoteSocketAddress() {
                return new InetSocketAddress(origin, 0);
            }
        };
        return new Request.Wrapper(request) {
            @Override
            public ConnectionMetaData getConnectionMetaData() {
                return connection;
            }
        };
    }

    static InetAddress address(SocketAddress remote) {
        return remote instanceof InetSocketAddress internet && internet.getAddress() != null
                ? internet.getAddress()
                : InetAddress.getLoopbackAddress();
    }
}
