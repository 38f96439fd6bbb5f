package org.jointly.ui.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jointly.ui.component.MessageFiles;

/**
 * In front of pages without a sign-in: keeps in mind from which network address one is asked for, and in which language. The backend is
 * told, so that strangers who all ask by way of us do not share one bound there, and read what it refuses.
 */
public final class Stranger extends HttpFilter {
    private static final int NETWORK_BYTES = 8;
    private static final ThreadLocal<String> ADDRESS = new ThreadLocal<>();
    private static final ThreadLocal<Locale> LANGUAGE = new ThreadLocal<>();

    /** Of whom this thread answers; empty outside of such pages. */
    public static Optional<String> address() {
        return Optional.ofNullable(ADDRESS.get());
    }

    /** What their browser asks for; empty outside of such pages. */
    static Optional<Locale> language() {
        return Optional.ofNullable(LANGUAGE.get());
    }

    /** What is counted as one: of the newer addresses one person has a whole network. */
    public static String network(String address) {
        try {
            return InetAddress.ofLiteral(plain(address)) instanceof Inet6Address newer
                    ? Arrays.toString(Arrays.copyOf(newer.getAddress(), NETWORK_BYTES))
                    : plain(address);
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ADDRESS.set(plain(request.getRemoteAddr()));
        LANGUAGE.set(MessageFiles.closest(request.getLocale()));
        try {
            chain.doFilter(request, response);
        } finally {
            ADDRESS.remove();
            LANGUAGE.remove();
        }
    }

    /** Without the brackets and the zone that may stand about a newer address. */
    private static String plain(String address) {
        return address.replaceAll("[\\[\\]]|%.*", "");
    }
}
