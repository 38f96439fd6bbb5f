package org.jointly.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointly.platform.Csv;

/** For a spreadsheet (RFC 4180): what a spreadsheet would take for a formula begins with an apostrophe. */
final class CsvLines implements TrailLines {
    @Override
    public String begin(String previous) {
        return Csv.BYTE_ORDER_MARK
                + Csv.line(
                        "sequence",
                        "at",
                        "action",
                        "by",
                        "person",
                        "subject",
                        "programme",
                        "audience",
                        "details",
                        "hash");
    }

    @Override
    public String line(EntryRow entry) {
        return Csv.line(
                Long.toString(entry.sequence()),
                Seal.time(entry.at()),
                entry.action(),
                entry.personName(),
                entry.person().toString(),
                entry.subject().toString(),
                entry.programme() == null ? "" : entry.programme().toString(),
                entry.audience().toString(),
                details(entry.details()),
                entry.hash());
    }

    @Override
    public String end(HeadRow head) {
        return "";
    }

    static String details(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining("; "));
    }
}
