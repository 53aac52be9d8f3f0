package dev.omnify.platform.export;

import dev.omnify.platform.consent.ContactChannel;
import dev.omnify.platform.export.format.Preset;
import java.util.Map;

/**
 * What an export would hold.
 *
 * @param members customers in the list
 * @param complete whether all of them were counted; false when there are more, and all figures are of the first ones
 * @param actionable whether the list's evidence lets somebody act on it: without, there is no preset
 * @param gate {@code passed}, {@code failed} or {@code none}
 */
public record ExportSummary(
        String fileName,
        boolean actionable,
        String gate,
        long members,
        boolean complete,
        Map<ContactChannel, Standing> channels,
        Map<Preset, Size> presets) {
    public ExportSummary {
        channels = Map.copyOf(channels);
        presets = Map.copyOf(presets);
    }

    /**
     * Of the members that a channel could reach, what they decided.
     *
     * @param unreachable who has no address for it; all four together are the members
     */
    public record Standing(long agreed, long refused, long unknown, long unreachable) {}

    /**
     * How many a preset's file would hold.
     *
     * @param agreed when only those are taken who agreed
     * @param withUnknown when those are taken too of whom nobody knows
     * @param fileName what the one is called, and the other
     */
    public record Size(long agreed, long withUnknown, String fileName, String fileNameWithUnknown) {}
}
