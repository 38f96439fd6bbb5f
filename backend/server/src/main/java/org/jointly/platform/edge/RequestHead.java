package org.jointly.platform.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with a request before anything of its body is looked at. */
final class RequestHead {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String TOKEN = "[A-Za-z0-9!#$&^_.+*'`|~-]+";
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            TOKEN + "/" + TOKEN + "\\s*(;\\s*(" + TOKEN + "\\s*=\\s*(" + TOKEN + "|\"[^\"\\\\]*\")?\\s*)?)*");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)\"?", Pattern.CASE_INSENSITIVE);

    private RequestHead() {}

    /** Why a request is not taken. */
    record No(HttpResponseStatus status, String type, String detail) {}

    static Optional<No> refusal(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(unreadable(request.decoderResult().cause()));
        }
        if (BROKEN_ESCAPE.matcher(request.uri()).find()) {
            return bad("The address has a % that no two hexadecimal digits follow.");
        }
        if (request.uri().contains("%00")) {
            return bad("The address has a NUL character.");
        }
        var coding = request.headers().get(HttpHeaderNames.TRANSFER_ENCODING);
        if (coding != null && !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(coding.strip())) {
            return bad("The only transfer coding taken here is chunked.");
        }
        if (request.headers().getAll(HttpHeaderNames.CONTENT_ENCODING).stream()
                .anyMatch(each -> !HttpHeaderValues.IDENTITY.contentEqualsIgnoreCase(each.strip()))) {
            return unsupported("Send the body as it is, without a content coding.");
        }
        return hasBody(request) ? ofBody(request) : Optional.empty();
    }

    private static Optional<No> ofBody(HttpRequest request) {
        var type = request.headers().get(HttpHeaderNames.CONTENT_TYPE);
        if (type == null || type.isBlank()) {
            return Optional.empty();
        }
        if (!MEDIA_TYPE.matcher(type.strip()).matches()) {
            return unsupported("The Content-Type is not a media type.");
        }
        var charset = CHARSET.matcher(type);
        return charset.find() && !isKnown(charset.group(1))
                ? unsupported("The charset of the Content-Type is not known; send UTF-8.")
                : Optional.empty();
    }

    /** In bytes, as announced; 0 for none and for what comes in chunks. */
    static long announced(HttpRequest request) {
        return HttpUtil.getContentLength(request, 0L);
    }

    /** Of a head that could be read. */
    static boolean hasBody(HttpRequest request) {
        return announced(request) > 0 || HttpUtil.isTransferEncodingChunked(request);
    }

    private static No unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ ->
                new No(HttpResponseStatus.REQUEST_URI_TOO_LONG, "uri-too-long", "The address is too long.");
            case TooLongHttpHeaderException _ ->
                new No(
                        HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                        "request-header-fields-too-large",
                        "The headers are too large.");
            default -> bad("This is not a request of HTTP/1.1.").orElseThrow();
        };
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static Optional<No> bad(String detail) {
        return Optional.of(new No(HttpResponseStatus.BAD_REQUEST, "bad-request", detail));
    }

    private static Optional<No> unsupported(String detail) {
        return Optional.of(new No(HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", detail));
    }
}
