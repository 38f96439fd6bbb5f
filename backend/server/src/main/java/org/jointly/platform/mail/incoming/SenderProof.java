package org.jointly.platform.mail.incoming;

import com.google.common.net.InternetDomainName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether our own mail server found that a mail comes from the domain it says ({@code Authentication-Results}, RFC 8601). Only the
 * topmost of its headers counts: those below it anybody may have written, and those of other servers mean nothing.
 */
final class SenderProof {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern RESULT = Pattern.compile("^\\s*([a-z0-9-]+)(?:/\\d+)?\\s*=\\s*([a-z]+)\\b");
    private static final Pattern PROPERTY =
            Pattern.compile("\\b([a-z]+\\.[a-z0-9-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))");
    private static final int MOST_LAYERS = 10;

    private final String authority;

    /** @param authority the id by which our mail server names itself there */
    SenderProof(String authority) {
        this.authority = authority.toLowerCase(Locale.ROOT);
    }

    /** @param headers as they stand in the mail, the topmost first */
    boolean holds(List<String> headers, String from) {
        var domain = domain(from);
        return headers.stream()
                .map(SenderProof::withoutComments)
                .filter(this::isOurs)
                .findFirst()
                .filter(ours -> proves(ours, domain))
                .isPresent();
    }

    private boolean isOurs(String header) {
        var id = header.split(";", 2)[0].strip().split("\\s+", 2)[0].replace("\"", "");
        return id.equals(authority);
    }

    private static boolean proves(String header, String domain) {
        var results = header.split(";", -1);
        var aligned = false;
        var decided = "none";
        for (var i = 1; i < results.length; i++) {
            var result = RESULT.matcher(results[i]);
            if (result.find()) {
                var properties = properties(results[i]);
                if (result.group(1).equals("dmarc")) {
                    var of = properties.getOrDefault("header.from", domain);
                    decided = of.equals(domain) ? result.group(2) : "fail";
                } else if (result.group(2).equals("pass")) {
                    aligned |= isAligned(signer(result.group(1), properties), domain);
                }
            }
        }
        // Whose domain has no policy is believed where the signature, or else the sending server, is the domain's own.
        return decided.equals("pass") || (decided.equals("none") && aligned);
    }

    private static String signer(String method, Map<String, String> properties) {
        return switch (method) {
            case "dkim" -> properties.getOrDefault("header.d", domain(properties.getOrDefault("header.i", "")));
            case "spf" -> domain(properties.getOrDefault("smtp.mailfrom", ""));
            default -> "";
        };
    }

    private static Map<String, String> properties(String result) {
        var properties = new HashMap<String, String>();
        var found = PROPERTY.matcher(result);
        while (found.find()) {
            properties.put(found.group(1), found.group(2) == null ? found.group(3) : found.group(2));
        }
        return properties;
    }

    private static boolean isAligned(String signer, String domain) {
        return !signer.isEmpty() && organisational(signer).equals(organisational(domain));
    }

    /** What somebody registers, such as {@code example.org} of {@code mail.example.org}. */
    private static String organisational(String domain) {
        return InternetDomainName.isValid(domain)
                        && InternetDomainName.from(domain).isUnderPublicSuffix()
                ? InternetDomainName.from(domain).topPrivateDomain().toString()
                : domain;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static String withoutComments(String header) {
        var text = header.toLowerCase(Locale.ROOT);
        for (var layer = 0; layer < MOST_LAYERS; layer++) {
            var without = COMMENT.matcher(text).replaceAll(" ");
            if (without.equals(text)) {
                break;
            }
            text = without;
        }
        return text;
    }
}
