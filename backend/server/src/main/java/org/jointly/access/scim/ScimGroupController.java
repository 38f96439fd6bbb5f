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

/** Groups of SCIM: the roles viewer, commenter and editor, no more and no fewer. */
@Hidden
@Controller("/scim/v2/Groups")
@Produces({ScimAnswers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({ScimAnswers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
class ScimGroupController {
    private final ScimGroups groups;

    ScimGroupController(ScimGroups groups) {
        this.groups = groups;
    }

    @Get
    @ForMachines(PROVISION_PEOPLE)
    @Costly(Kind.PEOPLE)
    HttpResponse<?> list(HttpRequest<?> request) {
        return ScimAnswers.of(groups.list(ScimQuery.of(request.getParameters())));
    }

    @Get("/{id}")
    @ForMachines(PROVISION_PEOPLE)
    @Costly(Kind.PEOPLE)
    HttpResponse<?> one(String id, HttpRequest<?> request) {
        return ScimAnswers.of(groups.one(id, ScimQuery.of(request.getParameters())));
    }

    @Patch("/{id}")
    @ForMachines(PROVISION_PEOPLE)
    @FreshRights
    @Costly(Kind.PEOPLE)
    HttpResponse<?> patch(
            String id, @Nullable @Body String body, @Nullable @Header(HttpHeaders.IF_MATCH) String version) {
        groups.patch(id, ScimBody.object(body), version);
        return HttpResponse.noContent();
    }

    @Put("/{id}")
    @ForMachines(PROVISION_PEOPLE)
    @FreshRights
    @Costly(Kind.PEOPLE)
    HttpResponse<?> replace(
            String id, @Nullable @Body String body, @Nullable @Header(HttpHeaders.IF_MATCH) String version) {
        return ScimAnswers.of(groups.replace(id, ScimBody.object(body), version));
    }

    @Post
    @ForMachines(PROVISION_PEOPLE)
    HttpResponse<?> create() {
        throw ScimGroups.areThree();
    }

    @Delete("/{id}")
    @ForMachines(PROVISION_PEOPLE)
    HttpResponse<?> remove(String id) {
        throw ScimGroups.areThree();
    }
}
