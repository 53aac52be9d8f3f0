package dev.omnify.platform.export;

import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ContactChannel;
import dev.omnify.platform.export.ExportSummary.Size;
import dev.omnify.platform.export.ExportSummary.Standing;
import dev.omnify.platform.export.format.Contact;
import dev.omnify.platform.export.format.Preset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Counts a list's members by what may be done with them. */
final class SummaryTally {
    private static final int UNREACHABLE = ConsentDecision.values().length;
    private static final int AGREED = 0;
    private static final int WITH_UNKNOWN = 1;
    private static final int[] FILES = {AGREED, WITH_UNKNOWN};

    private final Map<ContactChannel, long[]> channels = new EnumMap<>(ContactChannel.class);
    private final Map<Preset, long[]> presets = new EnumMap<>(Preset.class);
    private final OncePerAddress files = new OncePerAddress();
    private long members;

    SummaryTally() {
        for (ContactChannel channel : ContactChannel.values()) {
            channels.put(channel, new long[UNREACHABLE + 1]);
        }
        for (Preset preset : Preset.values()) {
            presets.put(preset, new long[2]);
        }
    }

    void add(Contact contact, Map<ContactChannel, ConsentDecision> decisions) {
        members++;
        channels.forEach((channel, counts) -> counts[
                reaches(channel, contact)
                        ? Objects.requireNonNull(decisions.get(channel)).ordinal()
                        : UNREACHABLE]++);
        presets.forEach((preset, counts) -> {
            for (int file : FILES) {
                boolean row = preset.allowed(contact, decisions, file == WITH_UNKNOWN)
                        .flatMap(allowed -> files.in(preset.ordinal() * FILES.length + file, allowed))
                        .isPresent();
                counts[file] += row ? 1 : 0;
            }
        });
    }

    private static boolean reaches(ContactChannel channel, Contact contact) {
        return switch (channel) {
            case EMAIL -> !contact.email().isEmpty();
            case SMS -> !contact.phone().isEmpty();
            case ADS -> !contact.email().isEmpty() || !contact.phone().isEmpty();
        };
    }

    long members() {
        return members;
    }

    Map<ContactChannel, Standing> channels() {
        var standings = new EnumMap<ContactChannel, Standing>(ContactChannel.class);
        channels.forEach((channel, counts) -> standings.put(
                channel,
                new Standing(
                        counts[ConsentDecision.GRANTED.ordinal()],
                        counts[ConsentDecision.REFUSED.ordinal()],
                        counts[ConsentDecision.UNKNOWN.ordinal()],
                        counts[UNREACHABLE])));
        return standings;
    }

    /** @param named what a preset's file is called, without and with those of whom nobody knows */
    Map<Preset, Size> presets(BiFunction<Preset, Boolean, String> named) {
        var sizes = new EnumMap<Preset, Size>(Preset.class);
        presets.forEach((preset, counts) -> sizes.put(
                preset,
                new Size(counts[AGREED], counts[WITH_UNKNOWN], named.apply(preset, false), named.apply(preset, true))));
        return sizes;
    }
}
