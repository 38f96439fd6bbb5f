package org.jointly.ui.access.delegation;

import com.vaadin.flow.component.Component;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.delegation.DelegationApi;
import org.jointly.ui.access.AccountPart;

/** Giving one's authority, for one's own page. */
@Singleton
@Order(10)
class DelegationsOfMine implements AccountPart {
    private final DelegationApi delegations;
    private final AccessApi access;

    DelegationsOfMine(DelegationApi delegations, AccessApi access) {
        this.delegations = delegations;
        this.access = access;
    }

    @Override
    public Component ofMine() {
        return new DelegationSection(delegations, access);
    }
}
