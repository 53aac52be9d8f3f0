package dev.omnify.auth.password;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the stretches of a text that need no guessing: the same character again, the alphabet, digits, keyboard rows.
 */
final class PredictableRuns {
    private static final int SHORTEST = 3;

    /** What fingers follow, forwards; each is looked for backwards too. */
    private static final List<String> TRACKS = Stream.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890",
                    "`1234567890-=",
                    "qwertyuiop[]",
                    "asdfghjkl;'",
                    "zxcvbnm,./",
                    "qwertzuiopü",
                    "azertyuiop",
                    "qsdfghjklm",
                    "!@#$%^&*()_+",
                    "1qaz",
                    "2wsx",
                    "3edc",
                    "4rfv",
                    "5tgb",
                    "6yhn",
                    "7ujm",
                    "8ik,",
                    "9ol.")
            .flatMap(
                    track -> Stream.of(track, new StringBuilder(track).reverse().toString()))
            .toList();

    private PredictableRuns() {}

    /** How many of the text's characters (lower case) lie in such a stretch of at least three. */
    static int covered(String text) {
        int covered = 0;
        int at = 0;
        while (at < text.length()) {
            int length = runAt(text, at);
            if (length >= SHORTEST) {
                covered += length;
                at += length;
            } else {
                at++;
            }
        }
        return covered;
    }

    private static int runAt(String text, int start) {
        int longest = same(text, start);
        for (String track : TRACKS) {
            int place = track.indexOf(text.charAt(start));
            if (place >= 0) {
                longest = Math.max(longest, common(text, start, track, place));
            }
        }
        return longest;
    }

    private static int same(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end - start;
    }

    private static int common(String text, int start, String track, int place) {
        int length = 0;
        while (start + length < text.length()
                && place + length < track.length()
                && text.charAt(start + length) == track.charAt(place + length)) {
            length++;
        }
        return length;
    }
}
