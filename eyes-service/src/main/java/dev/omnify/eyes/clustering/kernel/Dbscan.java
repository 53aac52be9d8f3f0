package dev.omnify.eyes.clustering.kernel;

import dev.omnify.eyes.math.Matrix;
import java.util.Arrays;

/**
 * DBSCAN (Ester, Kriegel, Sander and Xu, 1996), exactly, over a k-d tree. Rows in a box no wider than the radius are
 * all each other's neighbours, so such a box is joined once and looked into only until one core row in reach is found;
 * neither time nor memory grows with the number of neighbours. A row at the border of several clusters goes to that of
 * its nearest core row.
 */
public final class Dbscan {
    private final double radiusSquared;
    private final int enough;
    private final KdTree tree;
    private final boolean[] core;
    private final Forest forest;
    /** A core row of each box no wider than the radius; −1 for other boxes and for those without. */
    private final int[] joined;

    private int nearestCore;
    private double nearestSquared;

    private Dbscan(KdTree tree, int rows, double radius, int enough) {
        this.tree = tree;
        this.radiusSquared = radius * radius;
        this.enough = enough;
        core = new boolean[rows];
        forest = new Forest(rows);
        joined = new int[tree.nodes()];
        Arrays.fill(joined, -1);
    }

    /**
     * Clusters the rows.
     *
     * @param radius rows at most so far apart are neighbours
     * @param enough a row with so many neighbours, itself included, is a core row
     */
    public static Partition cluster(Matrix rows, double radius, int enough) {
        return cluster(new KdTree(rows), rows.rows(), radius, enough);
    }

    /** As {@link #cluster(Matrix, double, int)}, of rows already in a tree. */
    public static Partition cluster(KdTree tree, int rows, double radius, int enough) {
        return new Dbscan(tree, rows, radius, enough).run();
    }

    private Partition run() {
        for (int row = 0; row < core.length; row++) {
            core[row] = tree.count(row, radiusSquared, enough) >= enough;
        }
        joinBoxes(0, false);
        for (int row = 0; row < core.length; row++) {
            if (core[row]) {
                joinNeighbours(0, row);
            }
        }
        int[] labels = new int[core.length];
        for (int row = 0; row < labels.length; row++) {
            nearestCore = core[row] ? row : -1;
            nearestSquared = radiusSquared;
            if (!core[row]) {
                findNearestCore(0, row);
            }
            labels[row] = nearestCore < 0 ? Partition.NOISE : forest.root(nearestCore);
        }
        return Partition.of(labels);
    }

    private void joinBoxes(int node, boolean withinJoined) {
        boolean narrow = withinJoined || tree.diagonalSquared(node) <= radiusSquared;
        if (narrow) {
            for (int place = tree.start(node); place < tree.end(node); place++) {
                int row = tree.row(place);
                if (core[row]) {
                    joined[node] = joined[node] < 0 ? row : joined[node];
                    forest.join(row, joined[node]);
                }
            }
        }
        if (!tree.isLeaf(node)) {
            joinBoxes(2 * node + 1, narrow);
            joinBoxes(2 * node + 2, narrow);
        }
    }

    private void joinNeighbours(int node, int row) {
        if (tree.start(node) == tree.end(node) || tree.nearestSquared(node, row) > radiusSquared) {
            return;
        }
        int stands = joined[node];
        if (stands >= 0) {
            if (forest.root(stands) != forest.root(row) && reaches(node, row)) {
                forest.join(stands, row);
            }
            return;
        }
        if (tree.isLeaf(node)) {
            for (int place = tree.start(node); place < tree.end(node); place++) {
                int other = tree.row(place);
                if (core[other] && tree.squaredDistance(row, other) <= radiusSquared) {
                    forest.join(row, other);
                }
            }
            return;
        }
        joinNeighbours(2 * node + 1, row);
        joinNeighbours(2 * node + 2, row);
    }

    /** Whether any core row of a node is a neighbour. */
    private boolean reaches(int node, int row) {
        if (joined[node] < 0 || tree.nearestSquared(node, row) > radiusSquared) {
            return false;
        }
        if (tree.isLeaf(node)) {
            for (int place = tree.start(node); place < tree.end(node); place++) {
                int other = tree.row(place);
                if (core[other] && tree.squaredDistance(row, other) <= radiusSquared) {
                    return true;
                }
            }
            return false;
        }
        return tree.farthestSquared(node, row) <= radiusSquared
                || reaches(2 * node + 1, row)
                || reaches(2 * node + 2, row);
    }

    private void findNearestCore(int node, int row) {
        if (tree.start(node) == tree.end(node) || tree.nearestSquared(node, row) > nearestSquared) {
            return;
        }
        if (tree.isLeaf(node)) {
            for (int place = tree.start(node); place < tree.end(node); place++) {
                int other = tree.row(place);
                if (core[other]) {
                    considerCore(other, tree.squaredDistance(row, other));
                }
            }
            return;
        }
        findNearestCore(2 * node + 1, row);
        findNearestCore(2 * node + 2, row);
    }

    private void considerCore(int other, double distance) {
        boolean nearer =
                distance < nearestSquared || distance == nearestSquared && (nearestCore < 0 || other < nearestCore);
        if (nearer) {
            nearestSquared = distance;
            nearestCore = other;
        }
    }
}
