package dev.omnify.platform.export;

import dev.omnify.platform.export.member.ListHead;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file that says what was taken: which list, for which system, when. */
final class FileName {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 60;

    private FileName() {}

    static String of(ExportRequest request, ListHead head, LocalDate today) {
        var parts = new ArrayList<String>();
        parts.add(list(request, head));
        if (!head.actionable()) {
            parts.add("not-for-acting");
        }
        if (request.preset() != null) {
            parts.add(request.preset().text());
            if (request.includeUnknown()) {
                parts.add("with-unknown-consent");
            }
        }
        parts.add(today.toString());
        return String.join("-", parts) + ".csv";
    }

    private static String list(ExportRequest request, ListHead head) {
        var list = request.list();
        return switch (list.kind()) {
            case CUSTOMERS -> request.isFiltered() ? "customers-filtered" : "customers";
            case CHURN -> "at-risk-" + plain(list.window());
            case LAPSED -> "win-back";
            case SEGMENT ->
                "segment-" + plain(head.called(list, String.valueOf(list.segment()), request.segmentNames()));
        };
    }

    /** Letters, digits and hyphens only, so that every system keeps it as it is. */
    private static String plain(String text) {
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String plain = OTHER.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String clean = cut.replaceAll("^-+|-+$", "");
        return clean.isEmpty() ? "list" : clean;
    }
}
