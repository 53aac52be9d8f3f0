package dev.omnify.auth.credential.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address that counts from now on. */
@RegisterForReflection
@Schema(name = "ConfirmedEmail")
record ConfirmedBody(String email) {}
