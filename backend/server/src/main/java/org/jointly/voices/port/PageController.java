package org.jointly.voices.port;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.VoicesSettings;

/**
 * The static files of the survivors' port. They are public, so nothing is told by their size; they go out by gzip to everybody,
 * since every browser reads it and nothing that a browser says of itself is looked at here.
 */
@Hidden
@Controller(value = "/", port = "${jointly.voices.port}")
class PageController {
    private final PageFiles files;
    private final VoicesSettings settings;

    PageController(PageFiles files, VoicesSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    @Get("/")
    HttpResponse<byte[]> page() {
        return file("/");
    }

    @Get("/{name}")
    HttpResponse<byte[]> named(String name) {
        return file("/" + name);
    }

    @Get("/words/{name}")
    HttpResponse<byte[]> words(String name) {
        return file("/words/" + name);
    }

    @Get("/words/{folder}/{name}")
    HttpResponse<byte[]> wordsOf(String folder, String name) {
        return file("/words/" + folder + "/" + name);
    }

    /** The safe exit: away, and everything forgotten by the browser that can be. */
    @Get("/leave")
    HttpResponse<?> leave() {
        return HttpResponse.seeOther(URI.create(settings.leave()));
    }

    private HttpResponse<byte[]> file(String path) {
        return files.at(path)
                .<HttpResponse<byte[]>>map(file -> HttpResponse.ok(file.zipped())
                        .header(HttpHeaders.CONTENT_TYPE, file.type())
                        .header(HttpHeaders.CONTENT_ENCODING, "gzip"))
                .orElseThrow(() -> new NotFound("page"));
    }
}
