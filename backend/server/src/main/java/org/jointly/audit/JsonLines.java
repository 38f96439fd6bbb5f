package org.jointly.audit;

import java.util.Map;
import org.jointly.platform.CanonicalJson;

/** One entry a line, in exactly the form over which its hash was computed, so that anybody can compute it again. */
final class JsonLines implements TrailLines {
    private String previous = "";

    @Override
    public String begin(String hash) {
        previous = hash;
        return "";
    }

    @Override
    public String line(EntryRow entry) {
        var line = "{\"entry\":" + Seal.said(previous, entry) + ",\"hash\":\"" + entry.hash() + "\"}\n";
        previous = entry.hash();
        return line;
    }

    @Override
    public String end(HeadRow head) {
        return CanonicalJson.of(Map.of(
                        "head",
                        Map.of(
                                "organisation", head.organisation().toString(),
                                "sequence", head.sequence(),
                                "hash", head.hash())))
                + "\n";
    }
}
