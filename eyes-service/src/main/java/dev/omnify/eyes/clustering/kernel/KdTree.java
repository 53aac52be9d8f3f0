package dev.omnify.eyes.clustering.kernel;

import dev.omnify.eyes.math.Matrix;
import java.util.PriorityQueue;

/**
 * A k-d tree over the rows of a matrix: nodes are slices of one order of the rows, with the box that holds them. Node 0
 * is the root, the children of node n are 2n + 1 and 2n + 2.
 */
public final class KdTree {
    private static final int LEAF = 16;

    private final Matrix rows;
    private final int[] order;
    private final int[] starts;
    private final int[] ends;
    private final double[] lows;
    private final double[] highs;
    private final int firstLeaf;

    public KdTree(Matrix rows) {
        this.rows = rows;
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
        lows = new double[nodes * rows.columns()];
        highs = new double[nodes * rows.columns()];
        build(0, 0, order.length);
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
        int d = rows.columns();
        int widest = 0;
        for (int j = 0; j < d; j++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int place = starts[node]; place < ends[node]; place++) {
                double value = rows.at(order[place], j);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            lows[node * d + j] = low;
            highs[node * d + j] = high;
            widest = high - low > highs[node * d + widest] - lows[node * d + widest] ? j : widest;
        }
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

    /** The squared distance from a row to the nearest point of a node's box. */
    double nearestSquared(int node, int row) {
        int d = rows.columns();
        double sum = 0;
        for (int j = 0; j < d; j++) {
            double value = rows.at(row, j);
            double outside = Math.max(0, Math.max(lows[node * d + j] - value, value - highs[node * d + j]));
            sum += outside * outside;
        }
        return sum;
    }

    /** The squared distance from a row to the farthest corner of a node's box. */
    double farthestSquared(int node, int row) {
        int d = rows.columns();
        double sum = 0;
        for (int j = 0; j < d; j++) {
            double value = rows.at(row, j);
            double far = Math.max(value - lows[node * d + j], highs[node * d + j] - value);
            sum += far * far;
        }
        return sum;
    }

    /** The squared diagonal of a node's box. */
    double diagonalSquared(int node) {
        int d = rows.columns();
        double sum = 0;
        for (int j = 0; j < d && ends[node] > starts[node]; j++) {
            double side = highs[node * d + j] - lows[node * d + j];
            sum += side * side;
        }
        return sum;
    }

    double squaredDistance(int row, int other) {
        return rows.squaredDistance(row, rows.values(), other * rows.columns());
    }

    /** How many rows lie within the radius, itself included; it stops counting at {@code enough}. */
    int count(int row, double radiusSquared, int enough) {
        return count(0, row, radiusSquared, enough);
    }

    private int count(int node, int row, double radiusSquared, int enough) {
        if (starts[node] == ends[node] || nearestSquared(node, row) > radiusSquared) {
            return 0;
        }
        if (farthestSquared(node, row) <= radiusSquared) {
            return ends[node] - starts[node];
        }
        int found = 0;
        if (isLeaf(node)) {
            for (int place = starts[node]; place < ends[node]; place++) {
                found += squaredDistance(row, order[place]) <= radiusSquared ? 1 : 0;
            }
            return found;
        }
        found = count(2 * node + 1, row, radiusSquared, enough);
        return found >= enough ? found : found + count(2 * node + 2, row, radiusSquared, enough - found);
    }

    /** The distance from a row to the k-th nearest, itself counted as the first. */
    public double distanceToNearest(int row, int k) {
        PriorityQueue<Double> nearest = new PriorityQueue<>((a, b) -> Double.compare(b, a));
        collect(0, row, Math.min(k, order.length), nearest);
        Double last = nearest.peek();
        return last == null ? 0 : Math.sqrt(last);
    }

    private void collect(int node, int row, int k, PriorityQueue<Double> nearest) {
        Double worst = nearest.peek();
        boolean full = nearest.size() == k && worst != null;
        if (starts[node] == ends[node] || full && nearestSquared(node, row) >= worst) {
            return;
        }
        if (isLeaf(node)) {
            for (int place = starts[node]; place < ends[node]; place++) {
                nearest.add(squaredDistance(row, order[place]));
                if (nearest.size() > k) {
                    nearest.poll();
                }
            }
            return;
        }
        boolean leftFirst = nearestSquared(2 * node + 1, row) <= nearestSquared(2 * node + 2, row);
        collect(leftFirst ? 2 * node + 1 : 2 * node + 2, row, k, nearest);
        collect(leftFirst ? 2 * node + 2 : 2 * node + 1, row, k, nearest);
    }

    int nodes() {
        return starts.length;
    }
}
