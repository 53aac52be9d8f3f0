package dev.omnify.eyes.clustering.kernel;

import dev.omnify.eyes.math.Matrix;
import dev.omnify.eyes.math.Parallel;
import java.util.function.IntConsumer;

/**
 * DBSCAN (Ester, Kriegel, Sander and Xu, 1996), exactly, over a k-d tree. A box of which all core rows are known to be
 * of one cluster is looked into only until one of them is found in reach of a row of another cluster; boxes no wider
 * than the radius are such from the start, and more become such as clusters grow. Neither time nor memory grows with
 * the number of neighbours. A row at the border of several clusters goes to that of its nearest core row.
 */
public final class Dbscan {
    private static final int BLOCKS = 64;
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final KdTree tree;
    private final double radiusSquared;
    private final int enough;
    /** By place in the tree, as are the sets of the forest. */
    private final boolean[] core;

    private final Forest forest;
    /** By node, a core row that stands for all of it; or that there is none, or perhaps rows of several clusters. */
    private final int[] stands;

    private Dbscan(KdTree tree, double radius, int enough) {
        this.tree = tree;
        this.radiusSquared = radius * radius;
        this.enough = enough;
        core = new boolean[tree.rows()];
        forest = new Forest(tree.rows());
        stands = new int[tree.nodes()];
    }

    /**
     * Clusters the rows.
     *
     * @param radius rows at most so far apart are neighbours
     * @param enough a row with so many neighbours, itself included, is a core row
     */
    public static Partition cluster(Matrix rows, double radius, int enough) {
        return cluster(new KdTree(rows), radius, enough);
    }

    /** As {@link #cluster(Matrix, double, int)}, of rows already in a tree. */
    public static Partition cluster(KdTree tree, double radius, int enough) {
        return new Dbscan(tree, radius, enough).run();
    }

    private Partition run() {
        inBlocks(place -> core[place] = tree.count(place, radiusSquared, enough) >= enough);
        joinBoxes(0, false);
        for (int place = 0; place < core.length; place++) {
            if (core[place]) {
                joinLater(0, place);
            }
        }
        int[] nearest = new int[core.length];
        inBlocks(place -> nearest[place] = core[place] ? place : new NearestCore(place).find());
        int[] labels = new int[core.length];
        for (int place = 0; place < labels.length; place++) {
            labels[tree.row(place)] = nearest[place] < 0 ? Partition.NOISE : forest.root(nearest[place]);
        }
        return Partition.of(labels);
    }

    /** In many blocks, so that a dense part of the rows does not keep one thread waiting for the other. */
    private void inBlocks(IntConsumer work) {
        Parallel.map(BLOCKS, block -> {
            int end = (int) ((block + 1L) * core.length / BLOCKS);
            for (int place = (int) ((long) block * core.length / BLOCKS); place < end; place++) {
                work.accept(place);
            }
            return block;
        });
    }

    private void joinBoxes(int node, boolean joined) {
        boolean narrow = !joined && tree.diagonalSquared(node) <= radiusSquared;
        if (narrow) {
            int first = NONE;
            for (int place = tree.start(node); place < tree.end(node); place++) {
                if (core[place]) {
                    first = first < 0 ? place : first;
                    forest.join(first, place);
                }
            }
        }
        if (!tree.isLeaf(node)) {
            joinBoxes(2 * node + 1, joined || narrow);
            joinBoxes(2 * node + 2, joined || narrow);
        }
        stands[node] = representative(node);
    }

    private int representative(int node) {
        if (!tree.isLeaf(node)) {
            return both(stands[2 * node + 1], stands[2 * node + 2]);
        }
        int found = NONE;
        for (int place = tree.start(node); place < tree.end(node) && found != SEVERAL; place++) {
            found = core[place] ? both(found, place) : found;
        }
        return found;
    }

    private int both(int one, int other) {
        if (one == NONE) {
            return other;
        }
        if (other == NONE) {
            return one;
        }
        return one >= 0 && other >= 0 && forest.root(one) == forest.root(other) ? one : SEVERAL;
    }

    /** Joins a core row with its neighbours at later places; those at earlier ones have joined it. */
    private void joinLater(int node, int place) {
        int known = stands[node];
        if (known == NONE || tree.end(node) <= place || tree.nearestSquared(node, place) > radiusSquared) {
            return;
        }
        if (known >= 0) {
            if (forest.root(known) != forest.root(place) && reaches(node, place)) {
                forest.join(known, place);
            }
            return;
        }
        if (tree.isLeaf(node)) {
            for (int other = Math.max(tree.start(node), place + 1); other < tree.end(node); other++) {
                if (core[other] && tree.squaredDistance(place, other) <= radiusSquared) {
                    forest.join(place, other);
                }
            }
        } else {
            joinLater(2 * node + 1, place);
            joinLater(2 * node + 2, place);
        }
        stands[node] = representative(node);
    }

    /** Whether any core row of a node is a neighbour. */
    private boolean reaches(int node, int place) {
        if (stands[node] == NONE || tree.nearestSquared(node, place) > radiusSquared) {
            return false;
        }
        if (tree.isLeaf(node)) {
            for (int other = tree.start(node); other < tree.end(node); other++) {
                if (core[other] && tree.squaredDistance(place, other) <= radiusSquared) {
                    return true;
                }
            }
            return false;
        }
        int near = tree.nearChild(node, place);
        return tree.isWithin(node, place, radiusSquared)
                || reaches(near, place)
                || reaches(tree.otherChild(node, near), place);
    }

    /** The core row nearest to one that is none, of equally near ones the first of the matrix. */
    private final class NearestCore {
        private final int place;
        private int nearest = NONE;
        private double nearestSquared = radiusSquared;

        NearestCore(int place) {
            this.place = place;
        }

        int find() {
            search(0);
            return nearest;
        }

        private void search(int node) {
            if (stands[node] == NONE || tree.nearestSquared(node, place) > nearestSquared) {
                return;
            }
            if (tree.isLeaf(node)) {
                for (int other = tree.start(node); other < tree.end(node); other++) {
                    if (core[other]) {
                        consider(other, tree.squaredDistance(place, other));
                    }
                }
                return;
            }
            int near = tree.nearChild(node, place);
            search(near);
            search(tree.otherChild(node, near));
        }

        private void consider(int other, double squared) {
            boolean first = nearest < 0 || tree.row(other) < tree.row(nearest);
            if (squared < nearestSquared || squared == nearestSquared && first) {
                nearestSquared = squared;
                nearest = other;
            }
        }
    }
}
