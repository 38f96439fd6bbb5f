package org.jointly.voices.port;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every answer of the survivors' port says to the browser. */
@Singleton
class PortHeaders {
    private static final String PAGE = "/";
    private static final String FRAME = "/reader";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src %s; img-src 'self' blob:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors %s;"
            + " require-trusted-types-for 'script'; trusted-types 'none'";
    private static final List<String> FEATURES = List.of(
            "accelerometer",
            "ambient-light-sensor",
            "autoplay",
            "bluetooth",
            "browsing-topics",
            "camera",
            "clipboard-read",
            "display-capture",
            "encrypted-media",
            "fullscreen",
            "gamepad",
            "geolocation",
            "gyroscope",
            "hid",
            "idle-detection",
            "local-fonts",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "picture-in-picture",
            "screen-wake-lock",
            "serial",
            "storage-access",
            "usb",
            "web-share",
            "xr-spatial-tracking");

    private final Map<String, String> page;
    private final Map<String, String> frame;
    private final Map<String, String> others;

    /** @param ui the address of the staff pages, the only ones that may embed the frame */
    PortHeaders(PageFiles files, @Value("${jointly.ui}") String ui) {
        var style = files.at(PAGE).map(PageFiles.PageFile::style).orElse(null);
        page = headers(style == null ? "'self'" : "'self' '" + style + "'", "'none'", "same-origin", "()");
        frame = headers("'self'", ui, "cross-origin", "(self)");
        others = headers("'self'", "'none'", "same-origin", "()");
    }

    Map<String, String> of(String uri) {
        return is(PAGE, uri) ? page : is(FRAME, uri) ? frame : others;
    }

    private static boolean is(String path, String uri) {
        return uri.startsWith(path) && (uri.length() == path.length() || uri.charAt(path.length()) == '?');
    }

    private static Map<String, String> headers(String styles, String ancestors, String resource, String passkeys) {
        return Map.of(
                "Content-Security-Policy",
                POLICY.formatted(styles, ancestors),
                "Cache-Control",
                "no-store",
                "Referrer-Policy",
                "no-referrer",
                "X-Content-Type-Options",
                "nosniff",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                resource,
                "Cross-Origin-Embedder-Policy",
                "require-corp",
                "Permissions-Policy",
                Stream.concat(
                                FEATURES.stream().map(feature -> feature + "=()"),
                                Stream.of(
                                        "publickey-credentials-get=" + passkeys,
                                        "publickey-credentials-create=" + passkeys))
                        .collect(Collectors.joining(", ")));
    }
}
