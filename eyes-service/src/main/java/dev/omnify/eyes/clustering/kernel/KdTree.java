package dev.omnify.eyes.clustering.kernel;

import dev.omnify.eyes.math.Matrix;
import java.util.PriorityQueue;

/**
 * A k-d tree over the rows of a matrix: nodes are slices of one order of the rows, with the box that holds them. Node 0
 * is the root, the children of node n are 2n + 1 and 2n + 2. A row is known by its place in that order, so that near
 * rows lie near each other in memory.
 */
public final class KdTree {
    private static final int LEAF = 16;

    private final Matrix rows;
    private final int[] order;
    private final int[] starts;
    private final int[] ends;
    private final double[] lows;
    private final double[] highs;
    private final double[] diagonals;
    private final int firstLeaf;
    private final int columns;
    private final double[] values;

    public KdTree(Matrix rows) {
        this.rows = rows;
        columns = rows.columns();
        order = new int[rows.rows()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int leaves = 1;
        while (leaves * LEAF < order.length) {
            leaves *= 2;
        }
        firstLeaf = leaves - 1;
        int nodes = 2 * leaves - 1;
        starts = new int[nodes];
        ends = new int[nodes];
        lows = new double[nodes * columns];
        highs = new double[nodes * columns];
        diagonals = new double[nodes];
        build(0, 0, order.length);
        values = rows.select(order).values();
    }

    int rows() {
        return order.length;
    }

    int nodes() {
        return starts.length;
    }

    int start(int node) {
        return starts[node];
    }

    int end(int node) {
        return ends[node];
    }

    boolean isLeaf(int node) {
        return node >= firstLeaf;
    }

    /** The row at a place of the tree's order. */
    int row(int place) {
        return order[place];
    }

    /** The child that a place lies in, or next to. */
    int nearChild(int node, int place) {
        return place < ends[2 * node + 1] ? 2 * node + 1 : 2 * node + 2;
    }

    int otherChild(int node, int child) {
        return 4 * node + 3 - child;
    }

    private void build(int node, int start, int end) {
        starts[node] = start;
        ends[node] = end;
        int widest = fitBox(node);
        if (!isLeaf(node)) {
            int middle = (start + end) >>> 1;
            if (end - start > 1) {
                select(widest, start, end - 1, middle);
            }
            build(2 * node + 1, start, middle);
            build(2 * node + 2, middle, end);
        }
    }

    private int fitBox(int node) {
        int widest = 0;
        double diagonal = 0;
        for (int j = 0; j < columns && ends[node] > starts[node]; j++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int place = starts[node]; place < ends[node]; place++) {
                double value = rows.at(order[place], j);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            int at = node * columns;
            lows[at + j] = low;
            highs[at + j] = high;
            widest = high - low > highs[at + widest] - lows[at + widest] ? j : widest;
            diagonal += (high - low) * (high - low);
        }
        diagonals[node] = diagonal;
        return widest;
    }

    /** Hoare's selection: brings the {@code wanted}-th smallest of a column to its place. */
    private void select(int column, int from, int to, int wanted) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = rows.at(order[(low + high) >>> 1], column);
            int i = low;
            int j = high;
            while (i <= j) {
                while (rows.at(order[i], column) < pivot) {
                    i++;
                }
                while (rows.at(order[j], column) > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swapped = order[i];
                    order[i++] = order[j];
                    order[j--] = swapped;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /** The squared distance from the row at a place to the nearest point of a node's box. */
    double nearestSquared(int node, int place) {
        return nearestSquared(node, values, place * columns);
    }

    private double nearestSquared(int node, double[] point, int offset) {
        double sum = 0;
        int at = node * columns;
        for (int j = 0; j < columns; j++) {
            double value = point[offset + j];
            double outside = Math.max(0, Math.max(lows[at + j] - value, value - highs[at + j]));
            sum += outside * outside;
        }
        return sum;
    }

    /** Whether all of a node's box lies within the radius around the row at a place. */
    boolean isWithin(int node, int place, double radiusSquared) {
        if (diagonals[node] > 4 * radiusSquared) {
            return false;
        }
        double sum = 0;
        int at = node * columns;
        for (int j = 0; j < columns; j++) {
            double value = values[place * columns + j];
            double far = Math.max(value - lows[at + j], highs[at + j] - value);
            sum += far * far;
        }
        return sum <= radiusSquared;
    }

    /** The squared diagonal of a node's box. */
    double diagonalSquared(int node) {
        return diagonals[node];
    }

    /** The squared distance between the rows at two places. */
    double squaredDistance(int place, int other) {
        double sum = 0;
        int one = place * columns;
        int two = other * columns;
        for (int j = 0; j < columns; j++) {
            double difference = values[one + j] - values[two + j];
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * How many rows lie within the radius of the one at a place, itself included; it stops counting at {@code enough}.
     */
    int count(int place, double radiusSquared, int enough) {
        return count(0, place, radiusSquared, enough);
    }

    private int count(int node, int place, double radiusSquared, int enough) {
        if (starts[node] == ends[node] || nearestSquared(node, place) > radiusSquared) {
            return 0;
        }
        if (isWithin(node, place, radiusSquared)) {
            return ends[node] - starts[node];
        }
        int found = 0;
        if (isLeaf(node)) {
            for (int other = starts[node]; other < ends[node]; other++) {
                found += squaredDistance(place, other) <= radiusSquared ? 1 : 0;
            }
            return found;
        }
        int near = nearChild(node, place);
        found = count(near, place, radiusSquared, enough);
        return found >= enough ? found : found + count(otherChild(node, near), place, radiusSquared, enough - found);
    }

    /** The distance from a row of the matrix to the k-th nearest, itself counted as the first. */
    public double distanceToNearest(int row, int k) {
        PriorityQueue<Double> nearest = new PriorityQueue<>((a, b) -> Double.compare(b, a));
        collect(0, row, Math.min(k, order.length), nearest);
        Double last = nearest.peek();
        return last == null ? 0 : Math.sqrt(last);
    }

    private void collect(int node, int row, int k, PriorityQueue<Double> nearest) {
        Double worst = nearest.peek();
        boolean full = nearest.size() == k && worst != null;
        if (starts[node] == ends[node] || full && nearestSquared(node, rows.values(), row * columns) >= worst) {
            return;
        }
        if (isLeaf(node)) {
            for (int place = starts[node]; place < ends[node]; place++) {
                nearest.add(rows.squaredDistance(row, values, place * columns));
                if (nearest.size() > k) {
                    nearest.poll();
                }
            }
            return;
        }
        int left = 2 * node + 1;
        boolean leftFirst = nearestSquared(left, rows.values(), row * columns)
                <= nearestSquared(left + 1, rows.values(), row * columns);
        collect(leftFirst ? left : left + 1, row, k, nearest);
        collect(leftFirst ? left + 1 : left, row, k, nearest);
    }
}
