package org.jointly;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** Starts the backend. */
@OpenAPIDefinition(
        info = @Info(title = "Jointly", version = "1", license = @License(name = "Apache-2.0"), description = """
                                Organisations write, decide and run joint programmes together.

                                Every request carries the access token of a person (Keycloak's), of a service account (`jly_…`) or of a
                                guest of one consultation (`jlg_…`) and,
                                where the person belongs to several organisations, the header `Jointly-Organisation` with the id of
                                the one they act for.
                                Errors are `application/problem+json` (RFC 9457): 401 without a valid token, 404 for what
                                the acting organisation cannot see, 403 for what it may see but not do, 409 for a stale
                                version, 422 for invalid input with JSON pointers.
                                """),
        security = @SecurityRequirement(name = "keycloak"))
@SecurityScheme(name = "keycloak", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
final class Jointly {
    private Jointly() {}

    static void main(String[] args) {
        Micronaut.run(Jointly.class, args);
    }
}
