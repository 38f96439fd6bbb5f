package org.jointly.access.scim;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import org.jointly.access.machine.MachineAdmission;
import org.jointly.platform.problem.NotAllowed;

/** Lets service accounts in alone: people have pages for what is done here, where a second factor is asked for. */
@ServerFilter("/scim/**")
class ScimAdmission implements Ordered {
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() - 1;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request.getUserPrincipal(Authentication.class).isPresent()
                && MachineAdmission.of(request).isEmpty()) {
            throw new NotAllowed("machine.directory-only");
        }
    }
}
