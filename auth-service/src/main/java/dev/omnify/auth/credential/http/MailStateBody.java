package dev.omnify.auth.credential.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether this installation sends mails at all; it says nothing of the address. */
@RegisterForReflection
@Schema(name = "MailState")
record MailStateBody(boolean mailConfigured) {}
