package dev.omnify.platform.customer.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.customer.search.CustomerFilter;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which customers. All may be left out. */
public class FilterParams {
    @QueryParam("query")
    @Parameter(
            description =
                    "An id in a source, an e-mail address or a phone number, whole; or, when nobody has it, 3 letters or more with which a name's words or the e-mail address begin")
    @Nullable String query;

    @QueryParam("tag")
    @Parameter(description = "Those who have this tag")
    @Nullable String tag;

    @QueryParam("source")
    @Parameter(description = "Those whom this source knows")
    @Nullable String source;

    @QueryParam("marketing")
    @Parameter(
            description = "Those who said this of marketing; `unknown` is those too who never said anything",
            schema = @Schema(enumeration = {"granted", "refused", "unknown"}))
    @Nullable String marketing;

    @QueryParam("sms")
    @Parameter(
            description = "Those who said this of text messages alone",
            schema = @Schema(enumeration = {"granted", "refused", "unknown"}))
    @Nullable String sms;

    @QueryParam("analytics")
    @Parameter(
            description = "Those who said this of being analysed",
            schema = @Schema(enumeration = {"granted", "refused", "unknown"}))
    @Nullable String analytics;

    /** What was typed; null when nothing was. */
    public @Nullable String query() {
        return query == null || query.isBlank() ? null : query;
    }

    /** The filter; {@code validation-failed} when a decision is none. */
    public CustomerFilter filter() {
        var consent = new EnumMap<ConsentPurpose, ConsentDecision>(ConsentPurpose.class);
        put(consent, ConsentPurpose.MARKETING, marketing);
        put(consent, ConsentPurpose.SMS, sms);
        put(consent, ConsentPurpose.ANALYTICS, analytics);
        return new CustomerFilter(some(tag), some(source), consent);
    }

    private static void put(
            Map<ConsentPurpose, ConsentDecision> consent, ConsentPurpose purpose, @Nullable String decision) {
        if (decision != null && !decision.isBlank()) {
            consent.put(purpose, decision(purpose.text(), decision));
        }
    }

    /** The decision of this name; {@code validation-failed} for the field when there is none. */
    public static ConsentDecision decision(String field, String text) {
        for (ConsentDecision decision : ConsentDecision.values()) {
            if (decision.text().equals(text.toLowerCase(Locale.ROOT))) {
                return decision;
            }
        }
        throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has a field that does not fit.")
                .with(List.of(new FieldError(field, "unknown-value", field + " is granted, refused or unknown.")));
    }

    private static @Nullable String some(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
