package dev.omnify.auth.signing.http;

import dev.omnify.auth.signing.Jwk;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Web Key Set (RFC 7517, section 5). */
@RegisterForReflection(targets = {KeySetBody.class, Jwk.class})
@Schema(name = "KeySet")
record KeySetBody(List<Jwk> keys) {}
