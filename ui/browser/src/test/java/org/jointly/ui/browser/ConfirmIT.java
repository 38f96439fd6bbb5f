package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;

/** Somebody who has signed in with a password gives a second factor, because an act needs it. */
class ConfirmIT {
    @Test
    void theSignInPageIsReadableInLightAndDark() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var stranger = Visitor.onAPhone("en", scheme)) {
                stranger.page().navigate("/programmes");
                stranger.page().locator("#username").waitFor();
                stranger.screenshot("sign-in-" + scheme);
                var ground = stranger.page().evaluate("() => getComputedStyle(document.body).backgroundColor");
                assertThat(ground).isEqualTo(scheme == ColorScheme.DARK ? "rgb(27, 30, 30)" : "rgb(238, 244, 243)");
                stranger.isAccessible();
            }
        }
    }

    @Test
    void whoHasNoSecondFactorSetsOneUpAndComesBackToTheirPage() {
        TestStack.shared().people().add("cora", "ilo:viewer");
        try (var cora = Visitor.atADesk("en")) {
            cora.open("/programmes").signIn("cora");
            cora.page().navigate("/login/confirm?to=/organisation");
            cora.screenshot("confirm-identity");
            Authenticator.setUpBy(cora);

            assertThat(URI.create(cora.page().url()).getPath()).isEqualTo("/organisation");
            cora.page().navigate("/login/confirm?to=https://elsewhere.example/");
            cora.settled();
            assertThat(cora.page().url())
                    .as("within ten minutes nobody is asked again, nor sent elsewhere")
                    .isEqualTo(RunningJointly.shared().url() + "/");
        }
    }
}
