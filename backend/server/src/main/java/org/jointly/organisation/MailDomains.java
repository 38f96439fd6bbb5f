package org.jointly.organisation;

import com.google.common.net.InternetDomainName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointly.api.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads mail domains as they stand in the DNS. What belongs to everybody is no organisation's: a public suffix such as
 * {@code org} or {@code co.uk}, and where anybody gets an address.
 */
public final class MailDomains {
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Set<String> OF_EVERYBODY = ofEverybody();

    private MailDomains() {}

    static List<String> read(List<String> texts, Faults faults) {
        var read = new ArrayList<String>();
        for (var i = 0; i < texts.size(); i++) {
            var domain = ascii(texts.get(i));
            var fault = fault(domain);
            if (fault != null) {
                faults.add("/domains/" + i, fault);
            } else if (!read.contains(domain)) {
                read.add(domain);
            }
        }
        return List.copyOf(read);
    }

    /** Whether anybody can get an address there. */
    public static boolean isOfEverybody(String domain) {
        return OF_EVERYBODY.contains(domain) || isPublicSuffix(domain);
    }

    private static @Nullable Sentence fault(String domain) {
        if (!SHAPE.matcher(domain).matches() || domain.length() > 253) {
            return Sentence.of("organisation.domain");
        }
        if (isPublicSuffix(domain)) {
            return Sentence.of("organisation.domain-shared", domain);
        }
        return OF_EVERYBODY.contains(domain) ? Sentence.of("organisation.domain-free", domain) : null;
    }

    private static boolean isPublicSuffix(String domain) {
        return InternetDomainName.isValid(domain)
                && InternetDomainName.from(domain).isPublicSuffix();
    }

    private static String ascii(String text) {
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(plain.startsWith("@") ? plain.substring(1) : plain, IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Set<String> ofEverybody() {
        try (var in = MailDomains.class.getResourceAsStream("/org/jointly/organisation/free-mail.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
