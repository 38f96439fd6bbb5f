package org.jointly.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jointly.api.organisation.OrganisationDetails;
import org.jointly.platform.Countries;
import org.jspecify.annotations.Nullable;

/** Reads what is registered of an organisation, and says all that cannot be right about it. */
public final class DetailsCheck {
    /** A register's code (org-id.guide, with its country or XI, XM, XR), a hyphen, and the number there, free of what parts identifiers. */
    private static final Pattern IATI = Pattern.compile("[A-Z]{2}-[A-Z0-9_]{2,20}-[^\\s/&|?\\p{Cntrl}]{1,70}");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private DetailsCheck() {}

    /** @param faults to be refused by the caller, with what else it finds */
    public static OrganisationDetails read(OrganisationDetails asked, Faults faults) {
        var name = Normalizer.normalize(asked.name(), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
        if (name.isEmpty() || UNSEEN.matcher(name).find()) {
            faults.add("/name", "organisation.name");
        }
        var iatiRef = asked.iatiRef() == null || asked.iatiRef().isBlank()
                ? null
                : asked.iatiRef().strip();
        if (iatiRef != null && !IATI.matcher(iatiRef).matches()) {
            faults.add("/iatiRef", "organisation.iati-ref");
        }
        return new OrganisationDetails(
                name,
                asked.kind(),
                country(asked.country(), faults),
                iatiRef,
                Websites.read(asked.website(), faults),
                MailDomains.read(asked.domains(), faults),
                LanguageCodes.read(asked.languages(), faults),
                Colours.read(asked.colour(), faults));
    }

    public static @Nullable String country(@Nullable String text, Faults faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var country = text.strip().toUpperCase(Locale.ROOT);
        if (!Countries.exists(country)) {
            faults.add("/country", "organisation.country");
        }
        return country;
    }
}
