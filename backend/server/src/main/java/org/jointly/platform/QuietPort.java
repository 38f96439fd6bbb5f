package org.jointly.platform;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** The port survivors come to: nothing about a request there is named, counted or written down. */
@Singleton
public class QuietPort {
    private final int number;

    QuietPort(@Value("${jointly.voices.port}") int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public boolean takes(HttpRequest<?> request) {
        return request.getServerAddress().getPort() == number;
    }
}
