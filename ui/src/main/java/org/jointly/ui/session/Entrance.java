package org.jointly.ui.session;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.Me;
import org.jointly.api.access.Preferences;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.session.page.GuestPage;
import org.jointly.ui.session.page.PersonalPage;
import org.jointly.ui.session.signin.GuestEntrance;
import org.jointly.ui.session.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Finds out, before a tab shows its first page, who came and for whom they act. */
@Singleton
class Entrance implements VaadinServiceInitListener {
    private final transient AccessApi access;
    private final transient List<PlatformStart> starts;
    private final transient List<GuestEntrance> guests;

    Entrance(AccessApi access, List<PlatformStart> starts, List<GuestEntrance> guests) {
        this.access = access;
        this.starts = starts;
        this.guests = guests;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            speak(init.getUI(), browserLanguage());
            init.getUI().addBeforeEnterListener(this::enter);
        });
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new CalmErrors()));
        event.getSource().setSystemMessagesProvider(info -> new QuietMessages());
    }

    private void enter(BeforeEnterEvent event) {
        if (DeadEnd.class.isAssignableFrom(event.getNavigationTarget()) || event.isErrorEvent()) {
            return;
        }
        try {
            var acting = Acting.known().orElseGet(() -> meet(event.getUI()));
            if (isGuest() != GuestPage.class.isAssignableFrom(event.getNavigationTarget())) {
                keepApart(event);
            } else if (PlatformPage.class.isAssignableFrom(event.getNavigationTarget())) {
                refuseUnlessForPlatform(event, acting);
            } else if (PersonalPage.class.isAssignableFrom(event.getNavigationTarget())) {
                return;
            } else if (Acting.current().isEmpty() && acting.me().affiliations().isEmpty() && startsAtPlatform(acting)) {
                event.forwardTo(starts.getFirst().page());
            } else if (Acting.current().isEmpty()) {
                event.rerouteToError(acting.me().affiliations().isEmpty() ? new NoAffiliation() : new NoChoice(), "");
            } else if (acting.affiliation().roles().isEmpty()) {
                event.rerouteToError(new NoRole(), "");
            }
        } catch (BackendAway away) {
            event.rerouteToError(away, "");
        } catch (Refusal refusal) {
            event.rerouteToError(refusal, "");
        }
    }

    private static boolean isGuest() {
        var signedIn = SignedIn.current();
        return signedIn != null && signedIn.isByLink();
    }

    /** Guests see their page and no other, and nobody else sees that. */
    private void keepApart(BeforeEnterEvent event) {
        if (isGuest()) {
            event.forwardTo(guests.getFirst().page());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static void refuseUnlessForPlatform(BeforeEnterEvent event, Acting acting) {
        if (!acting.me().platformAdmin()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private boolean startsAtPlatform(Acting acting) {
        return acting.me().platformAdmin() && !starts.isEmpty();
    }

    private Acting meet(UI ui) {
        var me = isGuest() ? guests.getFirst().me() : access.me();
        var acting = new Acting(me, choice(me));
        acting.keepIn(ui);
        applyPreferences(ui, me.preferences());
        return acting;
    }

    private static @Nullable Affiliation choice(Me me) {
        return me.affiliations().size() == 1
                ? me.affiliations().getFirst()
                : RememberedChoice.read()
                        .flatMap(id -> new Acting(me, null).find(id))
                        .orElse(null);
    }

    static void applyPreferences(UI ui, Preferences preferences) {
        Dates.keepZone(ui, preferences.timeZone());
        if (preferences.language() != null) {
            speak(ui, Locale.of(preferences.language()));
        }
        if (preferences.appearance() != null) {
            ui.getPage()
                    .setColorScheme(
                            "dark".equals(preferences.appearance()) ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
        }
    }

    private static void speak(UI ui, Locale language) {
        ui.setLocale(language);
        ui.setDirection("ar".equals(language.getLanguage()) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        ui.getElement().executeJs("document.documentElement.lang = $0", language.toLanguageTag());
    }

    private static Locale browserLanguage() {
        var request = VaadinRequest.getCurrent();
        return request == null ? Locale.ENGLISH : MessageFiles.closest(request.getLocale());
    }
}
