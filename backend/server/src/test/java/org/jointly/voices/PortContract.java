package org.jointly.voices;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import org.jointly.api.reader.ReaderApi;
import org.jointly.api.survivor.SurvivorApi;

/** From this the OpenAPI document of the survivors' port is drawn; the API's own document knows nothing of that port. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Jointly voices",
                        version = "1",
                        license = @License(name = "Apache-2.0"),
                        description = """
                                What the survivors' page and the reader's frame ask at the survivors' port.

                                Survivors come without session, token or cookie. Addresses below `/v/staff` are for the
                                reader's frame and want `Authorization: Ticket` with a ticket of `POST /voices/tickets`.
                                Errors are `application/problem+json` (RFC 9457).
                                """))
@Controller
interface PortContract extends SurvivorApi, ReaderApi {}
