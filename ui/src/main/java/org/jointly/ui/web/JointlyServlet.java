package org.jointly.ui.web;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.BeanContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jointly.ui.session.signin.SignIn;

/** Vaadin's servlet, whose views are beans. */
class JointlyServlet extends VaadinServlet {
    private final transient BeanContext beans;

    JointlyServlet(BeanContext beans) {
        this.beans = beans;
    }

    /** A file that is not there is asked for no further unless somebody is signed in: Vaadin would make a session to say so. */
    @Override
    protected boolean serveStaticOrWebJarRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (super.serveStaticOrWebJarRequest(request, response)) {
            return true;
        }
        if (SignIn.knows(request)) {
            return false;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return true;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new VaadinServletService(this, configuration) {
            @Override
            protected Optional<Instantiator> loadInstantiators() {
                return Optional.of(new MicronautInstantiator(this, beans));
            }
        };
        service.init();
        return service;
    }
}
