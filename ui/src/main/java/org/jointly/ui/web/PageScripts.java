package org.jointly.ui.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Singleton;

/** Marks the page's own inline scripts so that the security policy lets only them run. */
@Singleton
class PageScripts implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
                var nonce = Nonce.of(request.getHttpServletRequest());
                page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
            }
        });
    }
}
