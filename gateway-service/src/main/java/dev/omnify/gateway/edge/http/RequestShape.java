package dev.omnify.gateway.edge.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests that can only be read in one way from those that a service might read otherwise than the gateway, or
 * that cannot be passed on at all.
 */
final class RequestShape {
    private static final int HEX = 16;
    private static final int ESCAPE_LENGTH = 3;
    private static final char DELETE = 0x7f;

    private RequestShape() {}

    /** What is wrong with a request, as one sentence for its sender; null when nothing is. */
    static @Nullable String flaw(HttpServerRequest request) {
        String target = request.uri();
        if (target == null || request.path() == null || !isTarget(target)) {
            return "The address holds characters that must be escaped, or an escape that is none.";
        }
        MultiMap headers = request.headers();
        if (isMany(headers.getAll(HttpHeaders.HOST))) {
            return "There is more than one Host.";
        }
        if (isMany(headers.getAll(HttpHeaders.AUTHORIZATION))) {
            return "There is more than one Authorization.";
        }
        return request.version() == HttpVersion.HTTP_2 ? streamFlaw(headers) : framingFlaw(headers);
    }

    private static boolean isMany(List<String> values) {
        return values.size() > 1;
    }

    private static @Nullable String framingFlaw(MultiMap headers) {
        String encoding = headers.get(HttpHeaders.TRANSFER_ENCODING);
        return encoding == null || "chunked".equalsIgnoreCase(encoding.strip())
                ? null
                : "The only Transfer-Encoding here is chunked.";
    }

    /** HTTP/1.1 cannot carry control characters, so that its parser has refused them already; HTTP/2 can. */
    private static @Nullable String streamFlaw(MultiMap headers) {
        for (Map.Entry<String, String> header : headers) {
            if (hasControls(header.getKey()) || hasControls(header.getValue())) {
                return "A header holds characters that no header may.";
            }
        }
        return null;
    }

    private static boolean hasControls(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' && c != '\t' || c == DELETE) {
                return true;
            }
        }
        return false;
    }

    /** Whether everything in it can stand in an address; what browsers leave unescaped in queries can. */
    private static boolean isTarget(String target) {
        for (int at = 0; at < target.length(); at++) {
            char c = target.charAt(at);
            if (c <= ' ' || c >= DELETE || c == '\\') {
                return false;
            }
            if (c == '%' && !isEscape(target, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscape(String target, int at) {
        return at + ESCAPE_LENGTH <= target.length()
                && Character.digit(target.charAt(at + 1), HEX) >= 0
                && Character.digit(target.charAt(at + 2), HEX) >= 0;
    }
}
