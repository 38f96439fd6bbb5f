package org.jointly.access.scim;

import static org.jointly.api.access.machine.MachineScope.PROVISION_PEOPLE;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Hidden;
import org.jointly.access.ForMachines;
import org.jointly.access.FreshRights;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jspecify.annotations.Nullable;

/** Users of SCIM. Its contract is RFC 7644 and what it says of itself, so {@code openapi.yaml} does not say it again. */
@Hidden
@Controller("/scim/v2/Users")
@Produces({ScimAnswers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({ScimAnswers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
class ScimUserController {
    private final ScimUsers users;

    ScimUserController(ScimUsers users) {
        this.users = users;
    }

    @Get
    @ForMachines(PROVISION_PEOPLE)
    @Costly(Kind.PEOPLE)
    HttpResponse<?> list(HttpRequest<?> request) {
        return ScimAnswers.of(users.list(ScimQuery.of(request.getParameters())));
    }

    @Get("/{id}")
    @ForMachines(PROVISION_PEOPLE)
    HttpResponse<?> one(String id, HttpRequest<?> request) {
        return ScimAnswers.of(ScimQuery.of(request.getParameters()).cut(users.one(id)));
    }

    @Post
    @ForMachines(PROVISION_PEOPLE)
    @FreshRights
    @Costly(Kind.PROVISIONING)
    HttpResponse<?> create(@Nullable @Body String body) {
        return ScimAnswers.created(users.create(ScimBody.object(body)));
    }

    @Put("/{id}")
    @ForMachines(PROVISION_PEOPLE)
    @FreshRights
    HttpResponse<?> replace(
            String id, @Nullable @Body String body, @Nullable @Header(HttpHeaders.IF_MATCH) String version) {
        return ScimAnswers.of(users.replace(id, ScimBody.object(body), version));
    }

    @Patch("/{id}")
    @ForMachines(PROVISION_PEOPLE)
    @FreshRights
    HttpResponse<?> patch(
            String id, @Nullable @Body String body, @Nullable @Header(HttpHeaders.IF_MATCH) String version) {
        return ScimAnswers.of(users.patch(id, ScimBody.object(body), version));
    }

    @Delete("/{id}")
    @ForMachines(PROVISION_PEOPLE)
    @FreshRights
    HttpResponse<?> remove(String id, @Nullable @Header(HttpHeaders.IF_MATCH) String version) {
        users.remove(id, version);
        return HttpResponse.noContent();
    }
}
