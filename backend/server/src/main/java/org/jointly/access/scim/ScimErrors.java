package org.jointly.access.scim;

import com.unboundid.scim2.common.utils.JsonUtils;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.stream.Collectors;
import org.jointly.api.Problem;
import org.jspecify.annotations.Nullable;

/** Says what was refused as SCIM does (RFC 7644, section 3.12), whoever refused it. */
@ServerFilter("/scim/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ScimErrors {
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final String INVALID = "invalid";

    @ResponseFilter
    void say(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getBody(Problem.class).ifPresent(problem -> write(problem, response));
    }

    private static void write(Problem problem, MutableHttpResponse<?> response) {
        var type = problem.type().toString();
        var word = type.substring(type.lastIndexOf(':') + 1);
        var status = word.equals(INVALID) ? HttpStatus.BAD_REQUEST : response.status();
        var error = JsonUtils.getJsonNodeFactory().objectNode();
        error.putArray("schemas").add(SCHEMA);
        error.put("status", Integer.toString(status.getCode()));
        var scimType = scimType(word);
        if (scimType != null) {
            error.put("scimType", scimType);
        }
        error.put("detail", detail(problem));
        response.status(status).contentType(ScimAnswers.MEDIA_TYPE).body(error.toString());
    }

    private static @Nullable String scimType(String word) {
        if (word.equals(INVALID)) {
            return "invalidValue";
        }
        return word.startsWith(ScimRefusal.TYPE) && word.length() > ScimRefusal.TYPE.length()
                ? word.substring(ScimRefusal.TYPE.length())
                : null;
    }

    private static String detail(Problem problem) {
        return problem.errors().isEmpty()
                ? problem.detail()
                : problem.errors().stream()
                        .map(error -> error.pointer() + ": " + error.detail())
                        .collect(Collectors.joining("; "));
    }
}
