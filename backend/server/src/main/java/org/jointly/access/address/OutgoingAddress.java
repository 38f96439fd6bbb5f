package org.jointly.access.address;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Set;
import org.jointly.platform.problem.Invalid;

/**
 * To which addresses events may go: by TLS, at the ports of the web, to public ones. Looked at when it is typed, so that
 * who types it learns why; what counts is what it resolves to when it is sent ({@link CheckedAddresses}).
 */
@Singleton
public class OutgoingAddress {
    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);

    /** Said alike of a host inside and of one that is not: nobody learns by us which names there are inside. */
    private static final String NOT_PUBLIC = "address.not-public";

    private final CheckedAddresses addresses;
    private final boolean loopback;

    OutgoingAddress(CheckedAddresses addresses) {
        this.addresses = addresses;
        this.loopback = addresses.allowsLoopback();
    }

    /** As it is kept. */
    public String read(String typed) {
        return read("/url", typed);
    }

    /** @param pointer to what was typed */
    public String read(String pointer, String typed) {
        try {
            return checked(typed);
        } catch (Unfit e) {
            throw new Invalid(pointer, String.valueOf(e.getMessage()));
        }
    }

    private String checked(String typed) throws Unfit {
        URI uri;
        try {
            uri = new URI(typed.strip());
        } catch (URISyntaxException e) {
            throw refused("address.not-one");
        }
        var host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw refused("address.whole");
        }
        if (loopback && "http".equals(uri.getScheme()) && CheckedAddresses.isLoopback(host)) {
            return uri.toString();
        }
        if (!"https".equals(uri.getScheme())) {
            throw refused("valid.https");
        }
        if (!PORTS.contains(uri.getPort())) {
            throw refused("address.port");
        }
        if (CheckedAddresses.isLoopback(host)) {
            throw refused(NOT_PUBLIC);
        }
        resolve(host);
        return uri.toString();
    }

    private void resolve(String host) throws Unfit {
        try {
            addresses.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (UnknownHostException e) {
            throw refused(NOT_PUBLIC);
        }
    }

    private static Unfit refused(String key) {
        return new Unfit(key);
    }

    /** Why an address will not do: its message is a key of the message files. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String key) {
            super(key);
        }
    }
}
