package org.jointly.access.scim;

import static org.jointly.api.access.machine.MachineScope.PROVISION_PEOPLE;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import org.jointly.access.ForMachines;

/** What SCIM clients ask first. */
@Hidden
@Controller("/scim/v2")
@Produces({ScimAnswers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
class ScimDiscoveryController {
    private final ScimDiscovery discovery;

    ScimDiscoveryController(ScimDiscovery discovery) {
        this.discovery = discovery;
    }

    @Get("/ServiceProviderConfig")
    @ForMachines(PROVISION_PEOPLE)
    HttpResponse<?> configuration() {
        return ScimAnswers.of(discovery.configuration());
    }

    @Get("/ResourceTypes")
    @ForMachines(PROVISION_PEOPLE)
    HttpResponse<?> types(HttpRequest<?> request) {
        return ScimAnswers.of(ScimQuery.of(request.getParameters()).page(discovery.types()));
    }

    @Get("/ResourceTypes/{id}")
    @ForMachines(PROVISION_PEOPLE)
    HttpResponse<?> type(String id) {
        return ScimAnswers.of(ScimDiscovery.one(discovery.types(), id));
    }

    @Get("/Schemas")
    @ForMachines(PROVISION_PEOPLE)
    HttpResponse<?> schemas(HttpRequest<?> request) {
        return ScimAnswers.of(ScimQuery.of(request.getParameters()).page(discovery.schemas()));
    }

    @Get("/Schemas/{id}")
    @ForMachines(PROVISION_PEOPLE)
    HttpResponse<?> schema(String id) {
        return ScimAnswers.of(ScimDiscovery.one(discovery.schemas(), id));
    }
}
