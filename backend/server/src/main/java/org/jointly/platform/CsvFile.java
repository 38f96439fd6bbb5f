package org.jointly.platform;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A table that leaves the platform as a file, and the name it should have. */
public record CsvFile(String name, String lines) {
    public static HttpResponse<byte[]> answered(CsvFile file) {
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok((Csv.BYTE_ORDER_MARK + file.lines()).getBytes(StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name);
    }
}
