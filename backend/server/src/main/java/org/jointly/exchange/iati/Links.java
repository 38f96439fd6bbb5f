package org.jointly.exchange.iati;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jointly.api.results.Link;
import org.jointly.exchange.iati.xml.Cut;
import org.jointly.exchange.iati.xml.Element;

/** Documents that an activity points to. */
record Links(ActivityReading reading, Narratives narratives) {
    private static final int LONGEST = 2000;
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#\\\\]\\S*");
    private static final Pattern WITHOUT_SLASHES = Pattern.compile("(?i)(https?):/?(?!/)(?=[a-z0-9])");
    private static final Pattern BLANKS = Pattern.compile("\\s");

    List<Link> of(Element activity) {
        return reading.each(activity, "document-link", this::link);
    }

    private Link link(Element element) {
        var url = url(element);
        var title = narratives.one(element.first("title"), Narratives.LONG);
        if (title == null) {
            reading.notes().repaired(element, null, "note.document-untitled");
        }
        var language = element.first("language");
        return new Link(
                url,
                title == null ? url : title,
                reading.atMost(Narratives.NAME, element, "format"),
                language == null || language.attribute("code") == null
                        ? null
                        : Languages.of(language, "code", reading.language(), reading.notes()),
                element.all("category").stream()
                        .map(category -> reading.atMost(20, category, "code"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private String url(Element element) {
        var written = reading.required(element, "url");
        var url = BLANKS.matcher(WITHOUT_SLASHES.matcher(written).replaceFirst("$1://"))
                .replaceAll("%20");
        if (!WEB.matcher(url).matches()) {
            throw new Unusable(element, "url", "note.address-not-web");
        }
        if (url.length() > LONGEST) {
            throw new Unusable(element, "url", "note.address-long", LONGEST);
        }
        if (!url.equals(written)) {
            reading.notes().repaired(element, "url", "note.address-written", Cut.to(200, url));
        }
        return url;
    }
}
