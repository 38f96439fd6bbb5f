package org.jointly.ui.consultation;

import io.micronaut.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.api.consultation.SheetApi;
import org.jointly.api.consultation.SheetFormat;
import org.jointly.api.consultation.SheetReading;
import org.jointly.api.discussion.Disposition;

/** Reads from whatever table it is given the same dispositions; it notes what it was asked. */
public class SheetsInMemory implements SheetApi {
    public final List<String> asked = new ArrayList<>();

    @Override
    public HttpResponse<byte[]> export(UUID call, SheetFormat format) {
        asked.add("export " + format);
        return HttpResponse.ok(new byte[] {1});
    }

    @Override
    public SheetReading importSheet(UUID call, byte[] file, boolean apply) {
        asked.add((apply ? "apply " : "read ") + file.length);
        return new SheetReading(
                apply,
                List.of(new SheetReading.Change(17, null, null, Disposition.REJECTED, "The police need the time.")),
                4,
                List.of(new SheetReading.Fault("B7", "Choose an end that is not before the start")));
    }
}
