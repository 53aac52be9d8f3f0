package dev.omnify.local.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The page that lists the mails. Nothing in a mail is anything but text there; web addresses can be followed. */
final class MailPage {
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9._~:/?#@!$()*+,;=%\\[\\]-]+");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private MailPage() {}

    static String of(List<ShownMail> mails) {
        var page = new StringBuilder("""
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mails of this fleet</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;\
                color-scheme:light dark}article{border-top:1px solid #8886;padding:.75rem 0}h2{font-size:1rem;margin:0}\
                pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}small{opacity:.75}</style></head>
                <body><h1>Mails of this fleet</h1>
                <p>What OmniFy would have mailed, the newest first. Nothing leaves this machine.</p>
                """);
        if (mails.isEmpty()) {
            page.append("<p>No mail yet. Reload to look again.</p>");
        }
        for (var mail : mails) {
            page.append("<article><h2>").append(escaped(mail.subject())).append("</h2><small>to ");
            page.append(escaped(mail.to()))
                    .append(", ")
                    .append(TIME.format(mail.receivedAt()))
                    .append("</small><pre>");
            page.append(linked(mail.text())).append("</pre></article>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String linked(String text) {
        var linked = new StringBuilder();
        var matcher = ADDRESS.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String address = escaped(matcher.group());
            linked.append(escaped(text.substring(end, matcher.start())));
            linked.append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            end = matcher.end();
        }
        return linked.append(escaped(text.substring(end))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
