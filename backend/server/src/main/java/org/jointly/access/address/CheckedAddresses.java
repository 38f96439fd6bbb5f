package org.jointly.access.address;

import io.micronaut.context.annotation.Value;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Resolves the hosts of endpoints for the HTTP client, right before it connects, to what it then connects to: so a name that
 * answers otherwise a moment later gains nothing. One address that is not public refuses them all.
 */
@Singleton
@Named("webhooks")
public class CheckedAddresses extends AddressResolverGroup<InetSocketAddress> {
    static final String LOOPBACK = "127.0.0.1";

    private final Lookup lookup;
    private final boolean loopback;

    @Inject
    CheckedAddresses(
            @Value("${jointly.webhooks.loopback}") boolean loopback, @Value("${jointly.local}") boolean local) {
        this(InetAddress::getAllByName, loopback);
        if (loopback && !local) {
            throw new IllegalStateException(
                    "The backend will not start: JOINTLY_WEBHOOK_LOOPBACK is for one machine alone.");
        }
    }

    CheckedAddresses(Lookup lookup, boolean loopback) {
        this.lookup = lookup;
        this.loopback = loopback;
    }

    /** Asks the name servers. */
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** By these two names, and no other, where one machine is all there is. */
    static boolean isLoopback(String host) {
        return host.equals(LOOPBACK) || host.equals("localhost");
    }

    public boolean allowsLoopback() {
        return loopback;
    }

    public List<InetAddress> resolve(String host) throws UnknownHostException {
        var all = lookup.all(host);
        if (!(loopback && isLoopback(host)) && !Stream.of(all).allMatch(PublicAddress::isOne)) {
            throw new RefusedAddress();
        }
        return List.of(all);
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new InetNameResolver(executor) {
            @Override
            protected void doResolve(String host, Promise<InetAddress> promise) {
                Thread.startVirtualThread(() -> {
                    try {
                        promise.trySuccess(CheckedAddresses.this.resolve(host).getFirst());
                    } catch (UnknownHostException | RuntimeException e) {
                        promise.tryFailure(e);
                    }
                });
            }

            @Override
            protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
                Thread.startVirtualThread(() -> {
                    try {
                        promise.trySuccess(CheckedAddresses.this.resolve(host));
                    } catch (UnknownHostException | RuntimeException e) {
                        promise.tryFailure(e);
                    }
                });
            }
        }.asAddressResolver();
    }
}
