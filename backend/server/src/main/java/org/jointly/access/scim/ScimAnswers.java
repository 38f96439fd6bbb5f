package org.jointly.access.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes resources as SCIM's media type, with their versions. */
final class ScimAnswers {
    static final String MEDIA_TYPE = "application/scim+json";
    private static final int LETTERS_OF_VERSION = 16;

    private ScimAnswers() {}

    static MutableHttpResponse<String> of(ObjectNode body) {
        return tagged(HttpResponse.ok(), body);
    }

    static MutableHttpResponse<String> created(ObjectNode resource) {
        return tagged(HttpResponse.created(""), resource)
                .header(
                        HttpHeaders.LOCATION,
                        resource.path("meta").path("location").asText());
    }

    private static MutableHttpResponse<String> tagged(MutableHttpResponse<?> response, ObjectNode body) {
        var version = version(body);
        var written = response.contentType(MEDIA_TYPE).body(body.toString());
        return version.isEmpty() ? written : written.header(HttpHeaders.ETAG, version);
    }

    static String version(ObjectNode resource) {
        return resource.path("meta").path("version").asText();
    }

    /** A weak one: of what the resource says. */
    static String versionOf(ObjectNode resource) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(resource.toString().getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(hash).substring(0, LETTERS_OF_VERSION) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
