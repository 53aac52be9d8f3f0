package dev.omnify.auth.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says.
 *
 * @param paragraphs plain text, one sentence or more each
 * @param action what the link does, such as {@code Choose a new password}
 * @param link a whole address; null where there is nothing to open
 * @param afterwards what stands below the link
 */
public record Letter(
        String subject,
        List<String> paragraphs,
        @Nullable String action,
        @Nullable String link,
        List<String> afterwards) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
        afterwards = List.copyOf(afterwards);
    }

    /** A letter that only tells something. */
    public static Letter notice(String subject, String... paragraphs) {
        return new Letter(subject, List.of(paragraphs), null, null, List.of());
    }

    /** The letter as plain text. */
    public String text() {
        var text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (link != null) {
            text.append(action).append(":\n").append(link).append("\n\n");
        }
        afterwards.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        return text.append("OmniFy Cloud Connect\n").toString();
    }

    /** The same as simple HTML, without pictures, scripts or anything from elsewhere. */
    public String html() {
        var html = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append("</title></head><body style=\"font-family:sans-serif;max-width:36em;line-height:1.5\">");
        paragraphs.forEach(
                paragraph -> html.append("<p>").append(escaped(paragraph)).append("</p>"));
        if (link != null) {
            html.append("<p><a href=\"").append(escaped(link)).append("\">").append(escaped(String.valueOf(action)));
            html.append("</a></p><p style=\"color:#555;word-break:break-all\">")
                    .append(escaped(link))
                    .append("</p>");
        }
        afterwards.forEach(
                paragraph -> html.append("<p>").append(escaped(paragraph)).append("</p>"));
        return html.append("<p style=\"color:#555\">OmniFy Cloud Connect</p></body></html>\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Links have no business in logs. */
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
