package dev.omnify.platform.export.http;

import dev.omnify.platform.export.ExportSummary;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an export would hold.
 *
 * @param actionable whether the list's evidence lets somebody act on it: without, there is no preset
 * @param gate {@code none} for a list that foretells nothing
 * @param members customers in the list
 * @param complete whether all members were counted; false when there are more, and all figures are of the first ones
 * @param channels by {@code email}, {@code sms}, {@code ads}
 * @param presets by {@code klaviyo}, {@code meta}, {@code google}, {@code gohighlevel}
 */
@Schema(name = "ExportSummary")
record SummaryBody(
        String fileName,
        boolean actionable,
        @Schema(enumeration = {"passed", "failed", "none"}) String gate,
        long members,
        boolean complete,
        Map<String, StandingBody> channels,
        Map<String, SizeBody> presets) {

    /** Of the members that a channel could reach, what they decided; with the unreachable all members. */
    @Schema(name = "ExportStanding")
    record StandingBody(long agreed, long refused, long unknown, long unreachable) {}

    /** How many rows a preset's file has: of those who agreed, and with those of whom nobody knows. */
    @Schema(name = "ExportSize")
    record SizeBody(long agreed, long withUnknown, String fileName, String fileNameWithUnknown) {}

    static SummaryBody of(ExportSummary summary) {
        var channels = new TreeMap<String, StandingBody>();
        summary.channels()
                .forEach((channel, standing) -> channels.put(
                        channel.text(),
                        new StandingBody(
                                standing.agreed(), standing.refused(), standing.unknown(), standing.unreachable())));
        var presets = new TreeMap<String, SizeBody>();
        summary.presets()
                .forEach((preset, size) -> presets.put(
                        preset.text(),
                        new SizeBody(size.agreed(), size.withUnknown(), size.fileName(), size.fileNameWithUnknown())));
        return new SummaryBody(
                summary.fileName(),
                summary.actionable(),
                summary.gate(),
                summary.members(),
                summary.complete(),
                channels,
                presets);
    }
}
