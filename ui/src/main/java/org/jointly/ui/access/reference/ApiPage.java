package org.jointly.ui.access.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jointly.ui.settings.Settings;
import org.jointly.ui.web.PublicPage;

/** The reference of the API and its document, for everybody: made once, of the contract that this user interface was built with. */
@Singleton
class ApiPage extends HttpFilter implements PublicPage {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String AN_HOUR = "public, max-age=3600";

    private final byte[] page;
    private final byte[] document;
    private final byte[] example;

    ApiPage(Settings settings) {
        var contract = ApiDocument.read();
        var base = settings.liveUrl().toString().replaceFirst("^ws", "http").replaceFirst("/$", "");
        document = Texts.read("/org/jointly/api/openapi.yaml").getBytes(UTF_8);
        example = Texts.read(ReferenceText.EXAMPLE).getBytes(UTF_8);
        page = new ReferenceText(contract, ApiSentences.read(), base).page().getBytes(UTF_8);
    }

    @Override
    public String path() {
        return "/api/*";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getRequestURI()) {
            case "/api", "/api/" -> answer(request, response, "text/html;charset=utf-8", page);
            case "/api/openapi.yaml" -> answer(request, response, "application/yaml;charset=utf-8", document);
            case "/api/verify-webhook.mjs" -> answer(request, response, "text/plain;charset=utf-8", example);
            default -> chain.doFilter(request, response);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, String type, byte[] content)
            throws IOException {
        var head = "HEAD".equals(request.getMethod());
        if (!head && !"GET".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", AN_HOUR);
        response.setContentLength(content.length);
        if (!head) {
            response.getOutputStream().write(content);
        }
    }
}
