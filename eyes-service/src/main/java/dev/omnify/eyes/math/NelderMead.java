package dev.omnify.eyes.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * Minimises a function without its derivatives by the simplex of Nelder and Mead (1965), with their coefficients:
 * reflection 1, expansion 2, contraction and shrinking 0.5.
 */
public final class NelderMead {
    private final int maximalSteps;
    private final double tolerance;

    /**
     * @param maximalSteps after so many the best point so far is the answer
     * @param tolerance it stops when best and worst value of the simplex differ by less
     */
    public NelderMead(int maximalSteps, double tolerance) {
        this.maximalSteps = maximalSteps;
        this.tolerance = tolerance;
    }

    /** The minimum found. */
    public record Minimum(double[] point, double value) {}

    private record Corner(double[] point, double value) {}

    /** Searches from {@code start}; values that are not numbers count as infinitely bad. */
    public Minimum minimize(ToDoubleFunction<double[]> function, double[] start) {
        Corner[] simplex = firstSimplex(function, start);
        for (int step = 0; step < maximalSteps; step++) {
            Arrays.sort(simplex, Comparator.comparingDouble(Corner::value));
            if (simplex[start.length].value - simplex[0].value < tolerance) {
                break;
            }
            move(function, simplex);
        }
        Arrays.sort(simplex, Comparator.comparingDouble(Corner::value));
        return new Minimum(simplex[0].point, simplex[0].value);
    }

    private static Corner[] firstSimplex(ToDoubleFunction<double[]> function, double[] start) {
        Corner[] simplex = new Corner[start.length + 1];
        simplex[0] = corner(function, start.clone());
        for (int i = 0; i < start.length; i++) {
            double[] point = start.clone();
            point[i] = point[i] == 0 ? 0.25 : point[i] * 1.25;
            simplex[i + 1] = corner(function, point);
        }
        return simplex;
    }

    private static void move(ToDoubleFunction<double[]> function, Corner[] simplex) {
        int last = simplex.length - 1;
        double[] centre = centre(simplex, last);
        Corner reflected = corner(function, along(centre, simplex[last].point, -1));
        if (reflected.value < simplex[0].value) {
            Corner expanded = corner(function, along(centre, simplex[last].point, -2));
            simplex[last] = expanded.value < reflected.value ? expanded : reflected;
        } else if (reflected.value < simplex[last - 1].value) {
            simplex[last] = reflected;
        } else {
            boolean outside = reflected.value < simplex[last].value;
            Corner contracted = corner(function, along(centre, simplex[last].point, outside ? -0.5 : 0.5));
            if (contracted.value < Math.min(reflected.value, simplex[last].value)) {
                simplex[last] = contracted;
            } else {
                shrink(function, simplex);
            }
        }
    }

    private static void shrink(ToDoubleFunction<double[]> function, Corner[] simplex) {
        for (int i = 1; i < simplex.length; i++) {
            simplex[i] = corner(function, along(simplex[0].point, simplex[i].point, 0.5));
        }
    }

    private static double[] centre(Corner[] simplex, int without) {
        double[] centre = new double[without];
        for (int i = 0; i < without; i++) {
            for (int j = 0; j < without; j++) {
                centre[j] += simplex[i].point[j] / without;
            }
        }
        return centre;
    }

    private static double[] along(double[] from, double[] to, double factor) {
        double[] point = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            point[i] = from[i] + factor * (to[i] - from[i]);
        }
        return point;
    }

    private static Corner corner(ToDoubleFunction<double[]> function, double[] point) {
        double value = function.applyAsDouble(point);
        return new Corner(point, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }
}
