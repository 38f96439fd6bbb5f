package org.jointly.ui.session.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jointly.ui.session.signin.SignedIn.Tokens;
import org.jointly.ui.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Keycloak, as far as signing in needs it. */
@Singleton
class IdentityProvider {
    private static final ClientID CLIENT = new ClientID("jointly-ui");
    private static final Scope SCOPE = new Scope("openid", "profile", "email", "organization:*");
    private static final ACR SECOND_FACTOR = new ACR("mfa");
    private static final int PATIENCE = 5_000;

    /** Strangers can make us ask, so not without end. */
    private static final int AT_ONCE = 64;

    private final Settings settings;
    private final ReentrantLock discovering = new ReentrantLock();
    private final Semaphore asking = new Semaphore(AT_ONCE);
    private volatile @Nullable Known known;

    IdentityProvider(Settings settings) {
        this.settings = settings;
    }

    /** Nobody answers where people sign in. */
    static final class Away extends Exception {
        Away(Throwable cause) {
            super(cause);
        }
    }

    /** The sign-in is no longer, or was never, valid. */
    static final class Ended extends Exception {
        Ended(String why) {
            super(why);
        }

        Ended(Throwable cause) {
            super(cause);
        }
    }

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, LogoutTokenValidator endings) {}

    URI authentication(PendingSignIn pending, Locale language, SignInDemand wanted) throws Away {
        var request = new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, CLIENT, callback())
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(pending.state())
                .nonce(pending.nonce())
                .codeChallenge(pending.verifier(), CodeChallengeMethod.S256);
        if (wanted == SignInDemand.SECOND_FACTOR) {
            request.acrValues(List.of(SECOND_FACTOR));
        }
        if (wanted.action() != null) {
            request.customParameter("kc_action", wanted.action());
        }
        try {
            request.uiLocales(List.of(LangTag.parse(language.getLanguage())));
        } catch (LangTagException unknownLanguage) {
            // the sign-in page then picks a language itself
        }
        return request.build().toURI();
    }

    SignedIn exchange(AuthorizationCode code, PendingSignIn pending) throws Away, Ended {
        var tokens = ask(new AuthorizationCodeGrant(code, callback(), pending.verifier()));
        try {
            JWT idToken = tokens.getIDToken();
            var claims = known().validator().validate(idToken, pending.nonce());
            return new SignedIn(
                    new KeycloakSession(claims.getSubject().getValue(), claims.getStringClaim("sid")),
                    idToken.serialize(),
                    kept(tokens));
        } catch (BadJOSEException | JOSEException cause) {
            throw new Ended(cause);
        }
    }

    Tokens refresh(Tokens tokens) throws Away, Ended {
        if (tokens.refresh() == null) {
            throw new Ended("no refresh token");
        }
        return kept(ask(new RefreshTokenGrant(tokens.refresh())));
    }

    URI logout(@Nullable SignedIn signedIn) throws Away {
        var request = new LogoutRequest(
                known().metadata().getEndSessionEndpointURI(),
                null,
                null,
                CLIENT,
                URI.create(settings.at("/login/out")),
                null,
                null);
        var separator = request.toURI().toString();
        return signedIn == null
                ? URI.create(separator)
                : URI.create(separator + "&id_token_hint=" + signedIn.idToken());
    }

    /** What has ended, as Keycloak says in a logout token (OpenID Connect Back-Channel Logout 1.0). */
    KeycloakSession ended(String logoutToken) throws Away, Ended {
        var validator = known().endings();
        try {
            var claims = validator.validate(JWTParser.parse(logoutToken));
            if (claims.getSubject() == null) {
                throw new Ended("a logout token without a person");
            }
            var session = claims.getSessionID();
            return new KeycloakSession(claims.getSubject().getValue(), session == null ? null : session.getValue());
        } catch (java.text.ParseException | BadJOSEException | JOSEException cause) {
            throw new Ended(cause);
        }
    }

    private OIDCTokens ask(AuthorizationGrant grant) throws Away, Ended {
        var request = new TokenRequest.Builder(
                        known().metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(CLIENT, new Secret(settings.secret())),
                        grant)
                .build()
                .toHTTPRequest();
        impatient(request);
        begin(() -> asking.tryAcquire(PATIENCE, TimeUnit.MILLISECONDS));
        try {
            var answer = request.send();
            if (answer.getStatusCode() >= 500) {
                throw new Away(new IOException("status " + answer.getStatusCode()));
            }
            var parsed = OIDCTokenResponseParser.parse(answer);
            if (parsed instanceof OIDCTokenResponse success) {
                return success.getOIDCTokens();
            }
            throw new Ended(String.valueOf(parsed.toErrorResponse().getErrorObject()));
        } catch (IOException cause) {
            throw new Away(cause);
        } catch (ParseException cause) {
            throw new Ended(cause);
        } finally {
            asking.release();
        }
    }

    private static void begin(Callable<Boolean> turn) throws Away {
        try {
            if (!turn.call()) {
                throw new Away(new IOException("too many ask at once"));
            }
        } catch (Away away) {
            throw away;
        } catch (Exception interrupted) {
            Thread.currentThread().interrupt();
            throw new Away(interrupted);
        }
    }

    private static Tokens kept(OIDCTokens tokens) {
        var access = tokens.getAccessToken();
        return new Tokens(access.getValue(), Instant.now().plusSeconds(access.getLifetime()), tokens.getRefreshToken());
    }

    private Known known() throws Away {
        var found = known;
        if (found != null) {
            return found;
        }
        // One asks for all: a server that does not answer is not helped by many who ask.
        begin(() -> discovering.tryLock(PATIENCE, TimeUnit.MILLISECONDS));
        try {
            found = known;
            if (found == null) {
                found = discover();
                known = found;
            }
            return found;
        } finally {
            discovering.unlock();
        }
    }

    private Known discover() throws Away {
        try {
            var issuer = new Issuer(settings.issuer());
            var metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE, PATIENCE);
            var keys = metadata.getJWKSetURI().toURL();
            var validator = new IDTokenValidator(issuer, CLIENT, JWSAlgorithm.RS256, keys);
            // Strangers can show tokens of keys that nobody knows: the keys are asked for twice in half a minute at
            // most.
            var known = JWKSourceBuilder.create(keys, new DefaultResourceRetriever(PATIENCE, PATIENCE))
                    .build();
            return new Known(metadata, validator, endings(issuer, known));
        } catch (GeneralException | IOException cause) {
            throw new Away(cause);
        }
    }

    private static LogoutTokenValidator endings(Issuer issuer, JWKSource<SecurityContext> keys) {
        return new LogoutTokenValidator(
                issuer, CLIENT, true, new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys), null);
    }

    private static void impatient(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(2 * PATIENCE);
    }

    private URI callback() {
        return URI.create(settings.at("/login/callback"));
    }
}
