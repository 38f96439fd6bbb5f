package org.jointly.ui.programme.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import io.micronaut.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.organisation.ChangeLogo;
import org.jointly.api.organisation.ChangeProfile;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.api.organisation.OrganisationProfile;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Participation;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.programme.ProgrammesInMemory;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class OrganisationsTabTest extends BrowserlessTest {
    private final ProgrammesInMemory programmes = new ProgrammesInMemory();

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    @Test
    void onlyWhoMayInviteIsOfferedTo() {
        show(Set.of());
        assertThat(find(Button.class).withText("Invite organisations").exists()).isFalse();

        show(Set.of(ProgrammeAbility.INVITE));
        assertThat(find(Button.class).withText("Invite organisations").exists()).isTrue();
    }

    @Test
    void endingAParticipationFirstSaysWhatIsLostAndForWhom() {
        programmes.participations.add(new Participation(
                Cast.id("participation"), Cast.UNODC, Capacity.PARTICIPATING, Instant.EPOCH, null, true));
        show(Set.of(ProgrammeAbility.END_PARTICIPATION));

        test(find(Button.class).withText("End participation").single()).click();

        assertThat(programmes.ended).isEmpty();
        assertThat(find(Paragraph.class).all())
                .anyMatch(text -> text.getText().contains("All its people lose sight of it"));
    }

    private void show(Set<ProgrammeAbility> abilities) {
        var tab = new OrganisationsTab(programmes, new NoDirectory());
        UI.getCurrent().add(tab);
        tab.show(Programmes.led(
                Cast.IOM,
                abilities,
                new Partner(
                        Cast.UNODC, Set.of(Capacity.PARTICIPATING), Set.of(Audience.DRAFTERS, Audience.PROGRAMME))));
    }

    private static final class NoDirectory implements OrganisationApi {
        @Override
        public Page<Organisation> organisations(@Nullable String q, @Nullable String after) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Organisation organisation(UUID organisation) {
            return Cast.IOM;
        }

        @Override
        public OrganisationProfile profile(UUID organisation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OrganisationProfile changeProfile(
                UUID organisation, ChangeProfile request, @Nullable String idempotencyKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OrganisationProfile changeLogo(UUID organisation, ChangeLogo request, @Nullable String idempotencyKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OrganisationProfile removeLogo(UUID organisation, @Nullable String idempotencyKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpResponse<byte[]> logo(String logo) {
            throw new UnsupportedOperationException();
        }
    }
}
