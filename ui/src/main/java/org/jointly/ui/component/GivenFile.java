package org.jointly.ui.component;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.micronaut.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.util.Objects;

/** A file that was made before it is handed over, so that a refusal is read as any other. */
public final class GivenFile {
    private GivenFile() {}

    /** The browser takes it at once, under this name. */
    public static void to(HasComponents page, String name, HttpResponse<byte[]> answer) {
        var bytes = Objects.requireNonNull(answer.body());
        var type = answer.getContentType().map(Object::toString).orElse("application/octet-stream");
        var link = new Anchor(
                DownloadHandler.fromInputStream(
                        event -> new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length)),
                "");
        link.getElement().setAttribute("download", name);
        link.getElement().setAttribute("hidden", true);
        page.add(link);
        link.getElement().executeJs("this.click()");
    }
}
