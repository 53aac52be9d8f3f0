package dev.omnify.local.sandbox.gohighlevel;

import dev.omnify.local.sandbox.Request;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Checks of parameters with the vendor's messages. */
final class Checks {
    private Checks() {}

    static String required(Request request, String name) {
        return request.parameter(name)
                .orElseThrow(() ->
                        VendorError.unprocessable(List.of(name + " should not be empty", name + " must be a string")));
    }

    /** The location that the parameter names, which must be the token's. */
    static void location(GoHighLevelApi.Call call, String parameter) {
        call.grant().requireLocation(required(call.request(), parameter));
    }

    static int number(Request request, String name, int standard, int least, int most) {
        var given = request.parameter(name);
        if (given.isEmpty()) {
            return standard;
        }
        var value = parse(given.get());
        if (value.isEmpty() || value.getAsInt() < least || value.getAsInt() > most) {
            throw VendorError.unprocessable(List.of(outside(name, value, least, most)));
        }
        return value.getAsInt();
    }

    private static String outside(String name, OptionalInt value, int least, int most) {
        if (value.isEmpty()) {
            return name + " must be a number conforming to the specified constraints";
        }
        return value.getAsInt() < least
                ? name + " must not be less than " + least
                : name + " must not be greater than " + most;
    }

    private static OptionalInt parse(String text) {
        return text.matches("-?\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    static void oneOf(Request request, String name, List<String> allowed) {
        request.parameter(name).filter(value -> !allowed.contains(value)).ifPresent(value -> {
            throw VendorError.unprocessable(List.of(String.format(
                    Locale.ROOT, "%s must be one of the following values: %s", name, String.join(", ", allowed))));
        });
    }
}
