package org.jointly.api.access.provider;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider of the acting organisation, for its administrators. Connecting, switching on and setting roles need a second
 * factor given in the last ten minutes (401, RFC 9470); switching off never does.
 */
public interface ProviderApi {
    @Get("/access/provider")
    SignInSettings settings();

    /** Not while one is switched on. People who were linked to another issuer are linked no more. */
    @Put("/access/provider")
    Provider connect(
            @Body @Valid ConnectProvider request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Ends the connection, and that people are linked to it. Not while it is switched on. */
    @Delete("/access/provider")
    SignInSettings end(@Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Asks the name servers for the record that proves a registered domain; the first time it says what that must be. */
    @Post("/access/provider/domains/{domain}/checks")
    MailDomain check(
            @Size(max = 253) String domain,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Begins a test sign-in, good for an hour and for the browser that knows its state. Nobody is signed in or linked by it. */
    @Post("/access/provider/tests")
    BegunTest test(@Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Tells what the test received. */
    @Post("/access/provider/tests/result")
    Provider cameBack(
            @Body @Valid TestCameBack request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** On only after a good test of the last hour, by somebody who signed in without the provider. */
    @Put("/access/provider/switch")
    Provider turn(
            @Body @Valid SwitchProvider request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Put("/access/provider/roles")
    Provider setRoles(
            @Body @Valid SetGroupRoles request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /**
     * What follows from a sign-in, for whoever signed in: by a provider they come to belong to its organisation, by a password it is
     * noted where an administrator's organisation has a provider.
     */
    @Post("/access/provider/arrival")
    Arrival arrive(@Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);
}
