package org.jointly.access.invitation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How many letters of invitation are sent within 24 hours.
 *
 * @param person that one person asks for, for one organisation
 * @param organisation that all of an organisation ask for
 * @param address to one address, for all organisations
 * @param accounts how often the holder of one link may ask for an account
 */
@ConfigurationProperties("jointly.invitations")
record InvitationLimits(
        @Bindable(defaultValue = "200") int person,
        @Bindable(defaultValue = "500") int organisation,
        @Bindable(defaultValue = "5") int address,
        @Bindable(defaultValue = "5") int accounts) {}
