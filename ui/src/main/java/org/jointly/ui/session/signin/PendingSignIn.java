package org.jointly.ui.session.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/** A sign-in that has left for Keycloak and has not come back, with what only its own browser may show us. */
record PendingSignIn(State state, Nonce nonce, CodeVerifier verifier) {}
