package org.jointly.platform.mail;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointly.platform.token.SignedIds;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that belong to one letter: to answer it, and to which it comes back. Both lead to one mailbox by what follows a plus
 * sign there, a letter for the use and the signed id.
 */
@Context
public class ReplyAddresses {
    /** Of a local part, RFC 5321. */
    private static final int LONGEST_LOCAL = 64;

    private static final String REPLY = "r";
    private static final String RETURN = "b";

    private final @Nullable Signing signing;

    ReplyAddresses(ReplySettings settings, @Value("${jointly.local}") boolean local) {
        signing = settings.on() ? signing(settings, local) : null;
    }

    private record Signing(String local, String domain, SignedIds replies, SignedIds returns, Pattern shape) {
        String address(String use, String token) {
            return local + "+" + use + token + "@" + domain;
        }

        Optional<UUID> read(String address, String use, SignedIds ids) {
            var found = shape.matcher(address.strip().toLowerCase(Locale.ROOT));
            return found.matches() && found.group(1).equals(use) ? ids.read(found.group(2)) : Optional.empty();
        }
    }

    private static Signing signing(ReplySettings settings, boolean local) {
        var at = settings.address().indexOf('@');
        var box = settings.address().substring(0, Math.max(at, 0)).toLowerCase(Locale.ROOT);
        refuse(
                !box.matches("[a-z0-9._-]{1," + (LONGEST_LOCAL - SignedIds.LENGTH - 2) + "}"),
                "JOINTLY_REPLY_ADDRESS" + " must be an address with a short name before its @, without a plus sign");
        refuse(
                settings.authority().isBlank(),
                "JOINTLY_REPLY_AUTHSERV_ID is missing: without it no mail can be believed");
        refuse(settings.host().isBlank(), "JOINTLY_IMAP_HOST is missing");
        refuse(settings.secret().isBlank(), "JOINTLY_REPLY_SECRET is missing");
        refuse(settings.tls().equals("none") && !local, "JOINTLY_IMAP_TLS=none is for one machine alone");
        var domain = settings.address().substring(at + 1).toLowerCase(Locale.ROOT);
        return new Signing(
                box,
                domain,
                new SignedIds(settings.secret(), settings.otherSecret(), "reply"),
                new SignedIds(settings.secret(), settings.otherSecret(), "return"),
                Pattern.compile(Pattern.quote(box) + "\\+([a-z])([a-z2-7]{" + SignedIds.LENGTH + "})@"
                        + Pattern.quote(domain)));
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalStateException("The backend will not start: " + why + " (deploy/README.md).");
        }
    }

    public boolean on() {
        return signing != null;
    }

    /** Where that letter is answered; empty where nobody can answer by mail. */
    public Optional<String> reply(UUID letter) {
        return Optional.ofNullable(signing)
                .map(by -> by.address(REPLY, by.replies().sign(letter)));
    }

    /** Where that letter comes back to if it cannot be delivered. */
    public Optional<String> back(UUID letter) {
        return Optional.ofNullable(signing)
                .map(by -> by.address(RETURN, by.returns().sign(letter)));
    }

    /** The letter that is answered, of the first address that is one of ours and was not made up. */
    public Optional<UUID> answered(Collection<String> to) {
        return Optional.ofNullable(signing)
                .flatMap(by -> to.stream()
                        .flatMap(address -> by.read(address, REPLY, by.replies()).stream())
                        .findFirst());
    }

    /** The letter that came back. */
    public Optional<UUID> cameBack(Collection<String> to) {
        return Optional.ofNullable(signing)
                .flatMap(by -> to.stream()
                        .flatMap(address -> by.read(address, RETURN, by.returns()).stream())
                        .findFirst());
    }

    /** Whether it is an address of the mailbox, whatever follows the plus sign. */
    public boolean isOurs(String address) {
        var by = signing;
        return by != null
                && address.strip()
                        .toLowerCase(Locale.ROOT)
                        .matches(Pattern.quote(by.local()) + "(\\+.*)?@" + Pattern.quote(by.domain()));
    }
}
