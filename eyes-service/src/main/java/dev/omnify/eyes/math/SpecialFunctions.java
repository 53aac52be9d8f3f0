package dev.omnify.eyes.math;

/** Functions that the JDK lacks. */
public final class SpecialFunctions {
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private SpecialFunctions() {}

    /**
     * The natural logarithm of the gamma function for positive arguments, by Lanczos' approximation (g = 7, nine
     * terms); relative error below 1e-13.
     */
    public static double logGamma(double x) {
        if (!(x > 0)) {
            throw new IllegalArgumentException("Not positive: " + x);
        }
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double shifted = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (shifted + i);
        }
        double t = shifted + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /**
     * Gauss' hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z &lt; 1 by its power series, summed until a term no
     * longer matters. NaN when it has not settled after 20,000 terms.
     */
    public static double hypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < 20_000; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
            if (Math.abs(term) < 1e-13 * Math.abs(sum)) {
                return sum;
            }
        }
        return Double.NaN;
    }
}
