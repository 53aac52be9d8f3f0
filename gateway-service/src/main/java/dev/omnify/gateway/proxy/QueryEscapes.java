package dev.omnify.gateway.proxy;

import java.util.Locale;

/** Escapes what browsers leave as it is in queries though RFC 3986 has no place for it, and services refuse. */
final class QueryEscapes {
    private static final String UNESCAPED = "\"<>[\\]^`{|}";

    private QueryEscapes() {}

    /** The query as services take it. */
    static String escaped(String query) {
        int at = 0;
        while (at < query.length() && UNESCAPED.indexOf(query.charAt(at)) < 0) {
            at++;
        }
        return at == query.length() ? query : escaped(query, at);
    }

    private static String escaped(String query, int from) {
        var escaped = new StringBuilder(query.length() * 2).append(query, 0, from);
        for (int at = from; at < query.length(); at++) {
            char c = query.charAt(at);
            if (UNESCAPED.indexOf(c) < 0) {
                escaped.append(c);
            } else {
                escaped.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            }
        }
        return escaped.toString();
    }
}
