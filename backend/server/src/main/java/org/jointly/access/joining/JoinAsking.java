package org.jointly.access.joining;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jointly.api.access.registration.AskToJoin;
import org.jointly.api.access.registration.JoinRequestState;
import org.jointly.api.access.registration.JoinToken;
import org.jointly.api.access.registration.JoinView;
import org.jointly.organisation.DetailsCheck;
import org.jointly.organisation.Faults;
import org.jointly.organisation.MailDomains;
import org.jointly.organisation.Websites;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.CleanName;
import org.jointly.platform.mail.MailAddress;

/** Asking to come in, by strangers: the request, and the link that proves the address. */
@Singleton
public class JoinAsking {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\u200c\\u200d]]");
    private static final Pattern UNSEEN_IN_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200c\\u200d]]");

    /** Letters that show nothing. */
    private static final Pattern BLANK = Pattern.compile("[\\u115f\\u1160\\u3164\\uffa0]");

    private final JoinAskActs acts;
    private final JoinNetworks networks;
    private final Clock clock;

    JoinAsking(JoinAskActs acts, JoinNetworks networks, Clock clock) {
        this.acts = acts;
        this.networks = networks;
        this.clock = clock;
    }

    public void ask(AskToJoin asked) {
        var faults = new Faults();
        var row = read(asked, faults);
        faults.refuse();
        if (networks.take(row.domain())) {
            Duty.ACCESS.perform(() -> acts.ask(row));
        }
    }

    public JoinView look(JoinToken request) {
        return Duty.ACCESS
                .find(() -> acts.behind(request.token()))
                .map(JoinAsking::view)
                .orElse(new JoinView(JoinRequestState.UNKNOWN, null, null));
    }

    public JoinView confirm(JoinToken request) {
        Supplier<JoinRequestRow> work = () -> acts.confirm(request.token());
        return view(PropagatedContext.empty()
                .plus(Duty.ACCESS)
                .plus(Actor.platform())
                .wrap(work)
                .get());
    }

    private JoinRequestRow read(AskToJoin asked, Faults faults) {
        var mail = mail(asked.mail(), faults);
        var asker = CleanName.of(asked.asker());
        if (asker == null) {
            faults.add("/asker", "access.person-name");
        }
        var country = DetailsCheck.country(asked.country(), faults);
        if (country == null) {
            faults.add("/country", "organisation.country");
        }
        return new JoinRequestRow(
                UUID.randomUUID(),
                said("/name", UNSEEN.matcher(asked.name()).replaceAll(" "), faults),
                asked.kind(),
                Objects.requireNonNullElse(country, ""),
                Websites.read(asked.website(), faults),
                Objects.requireNonNullElse(asker, ""),
                mail,
                mail.substring(mail.indexOf('@') + 1),
                said(
                        "/reason",
                        UNSEEN_IN_TEXT
                                .matcher(asked.reason().replace("\r\n", "\n"))
                                .replaceAll(" "),
                        faults),
                asked.language(),
                clock.instant(),
                null,
                JoinRequestState.ASKED.toString(),
                null,
                null,
                null);
    }

    private static String said(String pointer, String text, Faults faults) {
        if (BLANK.matcher(text).replaceAll("").codePoints().noneMatch(Character::isLetterOrDigit)) {
            faults.add(pointer, "joining.words");
        }
        return text.strip();
    }

    /** At a domain that shows for whom somebody works. */
    private static String mail(String text, Faults faults) {
        try {
            var mail = MailAddress.read(text);
            if (MailDomains.isOfEverybody(mail.substring(mail.indexOf('@') + 1))) {
                faults.add("/mail", "joining.free-mail");
            }
            return mail;
        } catch (IllegalArgumentException e) {
            faults.add("/mail", String.valueOf(e.getMessage()));
            return "";
        }
    }

    private static JoinView view(JoinRequestRow row) {
        return new JoinView(row.stands(), row.name(), row.language());
    }
}
