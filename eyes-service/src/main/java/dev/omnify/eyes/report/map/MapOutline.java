package dev.omnify.eyes.report.map;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import java.util.List;

/**
 * What a map is made of, besides its points.
 *
 * @param currency of amounts, ISO 4217
 * @param axes in the order of a point's values
 * @param shown how many points there are
 * @param of how many customers were analysed
 */
public record MapOutline(String currency, List<MapAxis> axes, int shown, int of) {
    public MapOutline {
        axes = List.copyOf(axes);
    }

    /** The place of a feature among a point's values; {@code validation-failed} for the field when there is none. */
    int place(String field, String feature) {
        var known = axes.stream().map(MapAxis::feature).toList();
        if (known.contains(feature)) {
            return known.indexOf(feature);
        }
        throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has fields that do not fit.")
                .with(List.of(new FieldError(field, "unknown-axis", "Known are " + String.join(", ", known) + ".")));
    }
}
