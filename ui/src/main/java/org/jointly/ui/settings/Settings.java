package org.jointly.ui.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;

/**
 * Where the user interface stands and whom it asks.
 *
 * @param port to listen on
 * @param url the public address
 * @param keycloakUrl where people sign in
 * @param liveUrl where browsers reach the backend's live documents
 * @param voicesUrl where survivors write and the reader's frame comes from: a host of its own
 * @param secret of the client {@code jointly-ui}
 */
@ConfigurationProperties("jointly")
public record Settings(int port, URI url, URI keycloakUrl, URI liveUrl, URI voicesUrl, String secret) {
    public String at(String path) {
        var base = url.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    public String issuer() {
        var base = keycloakUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/realms/jointly";
    }

    /** The address browsers open sockets to; http becomes ws, https wss. */
    public URI live(String path) {
        var scheme = "https".equals(liveUrl.getScheme()) || "wss".equals(liveUrl.getScheme()) ? "wss" : "ws";
        return URI.create(scheme + "://" + liveUrl.getRawAuthority() + path);
    }

    /** The one other origin a page may show in a frame. */
    public String voicesOrigin() {
        return voicesUrl.getScheme() + "://" + voicesUrl.getRawAuthority();
    }

    public boolean secure() {
        return "https".equals(url.getScheme());
    }

    /** Whoever is only reached from this machine need not listen to others. */
    public boolean local() {
        return "localhost".equals(url.getHost());
    }
}
