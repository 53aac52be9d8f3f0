package dev.omnify.platform.view.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.customer.http.FilterParams;
import dev.omnify.platform.customer.search.CustomerFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A view as it is to be. */
@RegisterForReflection
@Schema(name = "SavedViewRequest")
record ViewRequest(
        @NotNull @Schema(description = "1 to 80 characters, unique")
        String name,

        @Nullable String tag,
        @Nullable String source,

        @Schema(description = "Purpose (marketing, sms, analytics) → granted, refused or unknown") @Nullable Map<String, String> consent) {

    CustomerFilter filter() {
        var said = new EnumMap<ConsentPurpose, ConsentDecision>(ConsentPurpose.class);
        if (consent != null) {
            consent.forEach((purpose, decision) ->
                    said.put(purpose(purpose), FilterParams.decision("consent." + purpose, String.valueOf(decision))));
        }
        return new CustomerFilter(some(tag), some(source), said);
    }

    private static ConsentPurpose purpose(String text) {
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            if (purpose.text().equals(text.toLowerCase(Locale.ROOT))) {
                return purpose;
            }
        }
        throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has a field that does not fit.")
                .with(List.of(new FieldError("consent", "unknown-value", "A purpose is marketing, sms or analytics.")));
    }

    private static @Nullable String some(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
