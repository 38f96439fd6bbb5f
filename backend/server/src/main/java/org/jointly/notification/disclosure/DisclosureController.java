package org.jointly.notification.disclosure;

import io.micronaut.http.annotation.Controller;
import org.jointly.api.notification.ChooseDisclosure;
import org.jointly.api.notification.Disclosure;
import org.jointly.api.notification.DisclosureApi;
import org.jointly.platform.once.Idempotent;

@Controller
class DisclosureController implements DisclosureApi {
    private final Disclosures disclosures;

    DisclosureController(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public Disclosure disclosure() {
        return disclosures.own();
    }

    @Override
    @Idempotent
    public Disclosure chooseDisclosure(ChooseDisclosure request) {
        return disclosures.choose(request);
    }
}
