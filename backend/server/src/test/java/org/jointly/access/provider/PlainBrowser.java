package org.jointly.access.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies, follows redirects as far as they stay at Keycloak, and fills in forms. */
final class PlainBrowser {
    private static final Pattern FORM = Pattern.compile(
            "<form[^>]*\\saction=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>", Pattern.CASE_INSENSITIVE);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();
    private final String keycloak;

    PlainBrowser(String keycloak) {
        this.keycloak = keycloak;
    }

    /** What is on the screen. */
    record Screen(URI address, int status, String text) {
        boolean isAway(String keycloak) {
            return !address.toString().startsWith(keycloak);
        }

        String parameter(String name) {
            for (var pair :
                    Objects.requireNonNullElse(address.getRawQuery(), "").split("&")) {
                if (pair.startsWith(name + "=")) {
                    return pair.substring(name.length() + 1);
                }
            }
            return "";
        }
    }

    Screen open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET(), URI.create(address));
    }

    /** Sends, of the forms on the page, the one that has these fields, with its hidden ones. */
    Screen submit(Screen screen, Map<String, String> typed) {
        var form = FORM.matcher(screen.text())
                .results()
                .filter(one ->
                        typed.keySet().stream().allMatch(name -> one.group(2).contains("name=\"" + name + "\"")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form with " + typed.keySet() + " at " + screen.address() + " "
                        + screen.status() + ": " + screen.text()));
        var address = screen.address().resolve(unescaped(form.group(1)));
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(form.group(2));
        while (inputs.find()) {
            if (attribute(inputs.group(), "type").equalsIgnoreCase("hidden")) {
                fields.put(attribute(inputs.group(), "name"), unescaped(attribute(inputs.group(), "value")));
            }
        }
        fields.putAll(typed);
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                address);
    }

    private Screen follow(HttpRequest.Builder first, URI at) {
        var request = first;
        var address = at;
        for (var i = 0; i < 20; i++) {
            var answer = send(request, address);
            keep(address, answer);
            var location = answer.headers().firstValue("Location");
            if (location.isEmpty()) {
                return new Screen(address, answer.statusCode(), answer.body());
            }
            address = address.resolve(location.get());
            if (!address.toString().startsWith(keycloak)) {
                return new Screen(address, answer.statusCode(), "");
            }
            request = HttpRequest.newBuilder(address).GET();
        }
        throw new AssertionError("Redirected without end, at last to " + address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, URI address) {
        try {
            var kept = cookies.entrySet().stream()
                    .filter(path -> address.getPath().startsWith(path.getKey()))
                    .flatMap(path -> path.getValue().entrySet().stream())
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            if (!kept.isEmpty()) {
                request.header("Cookie", kept);
            }
            return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(URI address, HttpResponse<?> answer) {
        for (var header : answer.headers().allValues("Set-Cookie")) {
            var parts = header.split(";");
            var path = "/";
            for (var part : parts) {
                if (part.strip().toLowerCase(Locale.ROOT).startsWith("path=")) {
                    path = part.strip().substring("path=".length());
                }
            }
            var pair = parts[0].split("=", 2);
            cookies.computeIfAbsent(path, _ -> new LinkedHashMap<>()).put(pair[0].strip(), pair[1]);
        }
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE)
                .matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String unescaped(String text) {
        return text.replace("&amp;", "&")
                .replace("&#x3D;", "=")
                .replace("&#61;", "=")
                .replace("&quot;", "\"")
                .replace("&#43;", "+")
                .replace("&#x2F;", "/");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
