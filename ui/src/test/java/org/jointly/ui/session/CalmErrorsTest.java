package org.jointly.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import java.io.UncheckedIOException;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class CalmErrorsTest extends BrowserlessTest {
    private final CalmErrors errors = new CalmErrors();

    @Test
    void whoeverWentAwayWhileTheyWereAnsweredIsNoFailure() {
        errors.error(new ErrorEvent(new IllegalStateException(new UncheckedIOException(new EofException("Closed")))));

        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void anythingElseIsToldWithItsNumber() {
        errors.error(new ErrorEvent(new IllegalStateException("broken")));

        assertThat(find(Notification.class).all()).hasSize(1);
    }
}
