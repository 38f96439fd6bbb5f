package org.jointly.ui.exchange;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Sends a file as the body of a call; Micronaut's client has no writer for streams of its own. */
@Singleton
class FileBody implements MessageBodyWriter<InputStream> {
    @Override
    public void writeTo(
            Argument<InputStream> type,
            MediaType mediaType,
            InputStream file,
            MutableHeaders headers,
            OutputStream body) {
        headers.set("Content-Type", mediaType);
        try (file) {
            file.transferTo(body);
        } catch (IOException cause) {
            throw new CodecException("The file could not be read", cause);
        }
    }
}
