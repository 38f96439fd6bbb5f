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
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jointly.ui.session.Stranger;
import org.jointly.ui.session.signin.PersonSessions;
import org.jointly.ui.session.signin.SignIn;
import org.jointly.ui.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty with Vaadin in it; views come from the bean context, so nothing is scanned. */
@Singleton
@Requires(property = "jointly.web", notEquals = "false")
class WebServer implements ApplicationEventListener<StartupEvent> {
    private static final Logger log = LoggerFactory.getLogger(WebServer.class);
    private static final int IDLE_MILLIS = 60_000;
    private static final int SPARE = 100;

    private final BeanContext beans;
    private final Settings settings;
    private final Limits limits;
    private final Server server;

    WebServer(BeanContext beans, Settings settings, Limits limits) {
        this.beans = beans;
        this.settings = settings;
        this.limits = limits;
        server = new Server(threads());
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        var forwarders = new Forwarder(limits.forwarders());
        var clients = new Clients(limits, forwarders, server.getScheduler(), IDLE_MILLIS);
        var connector = connector(forwarders);
        connector.addBean(clients);
        server.addConnector(connector);
        // The last resort, when descriptors run out: nobody is accepted until some are free.
        server.addBean(new NetworkConnectionLimit(limits.connections() + SPARE, connector));
        var sized = new SizeLimitHandler(limits.requestSize(), -1);
        sized.setHandler(new CompressionHandler(context()));
        var common = new CommonHeaders(new Pace(sized, clients, limits), settings.secure());
        server.setHandler(common);
        server.setErrorHandler(new BriefErrors(common));
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

    /** A thread that waits costs next to nothing, so there are as many as connections may want and slow clients use none up. */
    private VirtualThreadPool threads() {
        var threads = new VirtualThreadPool(2 * (limits.connections() + SPARE));
        threads.setTracking(false);
        return threads;
    }

    private ServerConnector connector(Forwarder forwarders) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 * 1024);
        // So that no look at a parameter reads a body: nothing here is sent as a form.
        http.setFormEncodedMethods(Set.of());
        http.addCustomizer(forwarders);
        if (settings.secure()) {
            http.addCustomizer((request, headers) -> behindTls(request));
        }
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        if (settings.local()) {
            connector.setHost("localhost");
        }
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    /** TLS ends in front of us, whatever a header says. */
    private static Request behindTls(Request request) {
        return new Request.Wrapper(request) {
            @Override
            public boolean isSecure() {
                return true;
            }
        };
    }

    private ServletContextHandler context() {
        var context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setContextPath("/");
        context.setClassLoader(getClass().getClassLoader());
        context.setBaseResource(resources(context));
        sessions(context);
        filter(context, new Health(), "/health");
        filter(context, new SecurityHeaders(settings.live(""), settings.voicesOrigin()), "/*");
        beans.getBeansOfType(PublicPage.class).forEach(page -> {
            filter(context, new Stranger(), page.path());
            filter(context, page, page.path());
        });
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
        context.addEventListener(beans.getBean(PersonSessions.class));
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
