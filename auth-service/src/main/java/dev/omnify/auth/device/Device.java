package dev.omnify.auth.device;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the device that a session began on: enough for its owner to know it again, and no more.
 *
 * @param browser such as {@code Firefox}; null when it does not say
 * @param system such as {@code Windows}; null when it does not say
 * @param network the address without its last part: a /24 of IPv4 or a /48 of IPv6; null when it is not known
 */
public record Device(
        @Nullable String browser,
        @Nullable String system,
        @Nullable String network) {
    /** A device of which nothing is known. */
    public static final Device UNKNOWN = new Device(null, null, null);

    private static final int IPV4_KEPT = 3;
    private static final int IPV6_KEPT = 3;
    private static final int LONGEST = 1024;

    /** In the order in which they are looked for: several browsers also say that they are another. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"),
            Map.entry("curl/", "curl"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Windows", "Windows"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    /** What {@code User-Agent} and the client's address tell; each may be missing. */
    public static Device of(@Nullable String userAgent, @Nullable String address) {
        String agent = userAgent == null ? "" : userAgent.substring(0, Math.min(LONGEST, userAgent.length()));
        return new Device(named(BROWSERS, agent), named(SYSTEMS, agent), network(address));
    }

    private static @Nullable String named(List<Map.Entry<String, String>> known, String agent) {
        return known.stream()
                .filter(entry -> agent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String network(@Nullable String address) {
        return Optional.ofNullable(address)
                .map(text -> text.split(",", 2)[0].strip())
                .flatMap(text -> text.indexOf(':') >= 0 ? ipv6(text) : ipv4(text))
                .orElse(null);
    }

    private static Optional<String> ipv4(String text) {
        return text.matches("\\d{1,3}(\\.\\d{1,3}){3}")
                ? Optional.of(String.join(".", Arrays.copyOf(text.split("\\."), IPV4_KEPT)) + ".0/24")
                : Optional.empty();
    }

    private static Optional<String> ipv6(String text) {
        if (!text.matches("[0-9a-fA-F:]{2,39}")) {
            return Optional.empty();
        }
        var groups = text.split("::", 2)[0].split(":");
        return Optional.of(String.join(":", Arrays.copyOf(groups, Math.min(groups.length, IPV6_KEPT))) + "::/48");
    }
}
