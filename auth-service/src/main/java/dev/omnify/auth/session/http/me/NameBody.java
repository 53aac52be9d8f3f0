package dev.omnify.auth.session.http.me;

import dev.omnify.auth.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person is called. */
@Schema(name = "PersonChange")
record NameBody(@NotBlank @PlainText @Size(max = 200) String name) {}
