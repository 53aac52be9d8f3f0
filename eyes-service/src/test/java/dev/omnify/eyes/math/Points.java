package dev.omnify.eyes.math;

/** Ninety points in three loose clouds, made by arithmetic so that other tools can be given the very same. */
public final class Points {
    private Points() {}

    /** The points; i mod 3 tells the cloud. */
    public static Matrix threeClouds() {
        Matrix points = Matrix.zeros(90, 2);
        for (int i = 0; i < 90; i++) {
            points.set(i, 0, i * 37 % 101 / 10.0 + (i % 3 == 0 ? 12 : 0));
            points.set(i, 1, i * 53 % 97 / 10.0 + (i % 3 == 1 ? 12 : 0));
        }
        return points;
    }

    /** An outcome for each, as unrelated to them as arithmetic allows. */
    public static boolean[] outcomes() {
        boolean[] outcomes = new boolean[90];
        for (int i = 0; i < 90; i++) {
            outcomes[i] = i * 29 % 31 + i * 7 % 11 > 20;
        }
        return outcomes;
    }

    /** Each point's number modulo {@code k}. */
    public static int[] modulo(int k) {
        int[] labels = new int[90];
        for (int i = 0; i < 90; i++) {
            labels[i] = i % k;
        }
        return labels;
    }
}
