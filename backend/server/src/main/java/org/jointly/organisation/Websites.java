package org.jointly.organisation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the address of an organisation's website. */
public final class Websites {
    private static final Set<String> SCHEMES = Set.of("https", "http");

    private Websites() {}

    public static @Nullable String read(@Nullable String text, Faults faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        try {
            var address = new URI(stripped.contains("://") ? stripped : "https://" + stripped);
            var host = address.getHost();
            if (host != null
                    && host.contains(".")
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getUserInfo() == null) {
                return address.toString();
            }
        } catch (URISyntaxException e) {
            // told below
        }
        faults.add("/website", "address.not-one");
        return null;
    }
}
