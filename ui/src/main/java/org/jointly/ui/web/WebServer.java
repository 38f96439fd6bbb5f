package org.jointly.ui.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.inject.BeanType;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.SessionTrackingMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCookie.SameSite;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.jointly.ui.session.Settings;
import org.jointly.ui.session.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty with Vaadin in it; views come from the bean context, so nothing is scanned. */
@Singleton
@Requires(property = "jointly.web", notEquals = "false")
class WebServer implements ApplicationEventListener<StartupEvent> {
    private static final Logger log = LoggerFactory.getLogger(WebServer.class);

    private final BeanContext beans;
    private final Settings settings;
    private final Server server = new Server();

    WebServer(BeanContext beans, Settings settings) {
        this.beans = beans;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        server.addConnector(connector());
        server.setHandler(new CompressionHandler(context()));
        try {
            server.start();
        } catch (Exception cause) {
            throw new IllegalStateException("The user interface could not start on port " + settings.port(), cause);
        }
        log.info("Jointly answers at {}", settings.url());
    }

    @PreDestroy
    void stop() throws Exception {
        server.stop();
    }

    private ServerConnector connector() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(32 * 1024);
        http.addCustomizer(new ForwardedRequestCustomizer());
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        if (settings.local()) {
            connector.setHost("localhost");
        }
        connector.setPort(settings.port());
        connector.setIdleTimeout(60_000);
        return connector;
    }

    private ServletContextHandler context() {
        var context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setContextPath("/");
        context.setClassLoader(getClass().getClassLoader());
        context.setBaseResource(resources(context));
        sessions(context);
        filter(context, new Health(), "/health");
        filter(context, new SecurityHeaders(settings.live(""), settings.voicesOrigin()), "/*");
        filter(context, beans.getBean(SignIn.class), "/*");
        vaadin(context);
        return context;
    }

    private void sessions(ServletContextHandler context) {
        var sessions = context.getSessionHandler();
        sessions.setHttpOnly(true);
        sessions.setSameSite(SameSite.LAX);
        sessions.setSecureCookies(settings.secure());
        sessions.setSessionCookie("JOINTLY");
        sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        sessions.setMaxInactiveInterval(30 * 60);
    }

    private static void filter(ServletContextHandler context, Filter filter, String path) {
        var holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, path, EnumSet.of(DispatcherType.REQUEST));
    }

    private void vaadin(ServletContextHandler context) {
        context.addServletContainerInitializer(new LookupServletContainerInitializer(), LookupInitializer.class);
        context.addServletContainerInitializer(new RouteRegistryInitializer(), annotated(Route.class, Layout.class));
        context.addServletContainerInitializer(new ErrorNavigationTargetInitializer(), errorViews());
        context.addServletContainerInitializer(new VaadinAppShellInitializer(), AppShell.class);
        var servlet = new ServletHolder("vaadin", new JointlyServlet(beans));
        servlet.setInitParameter("productionMode", "true");
        servlet.setInitParameter("closeIdleSessions", "true");
        servlet.setInitParameter("heartbeatInterval", "240");
        servlet.setAsyncSupported(true);
        servlet.setInitOrder(1);
        context.addServlet(servlet, "/*");
    }

    @SafeVarargs
    private Class<?>[] annotated(Class<? extends Annotation>... annotations) {
        return types(Stream.of(annotations)
                .flatMap(annotation -> beans.getBeanDefinitions(Qualifiers.byStereotype(annotation)).stream()));
    }

    private Class<?>[] errorViews() {
        return types(beans.getBeanDefinitions(HasErrorParameter.class).stream()
                .filter(view -> Component.class.isAssignableFrom(view.getBeanType())));
    }

    private static Class<?>[] types(Stream<? extends BeanType<?>> beans) {
        return beans.map(BeanType::getBeanType).distinct().toArray(Class<?>[]::new);
    }

    private Resource resources(ServletContextHandler context) {
        var factory = ResourceFactory.of(context);
        try {
            Collection<Resource> roots =
                    Collections.list(getClass().getClassLoader().getResources("META-INF/resources")).stream()
                            .map(factory::newResource)
                            .toList();
            return ResourceFactory.combine(roots.toArray(Resource[]::new));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
