package dev.omnify.eyes.clustering.kernel;

/**
 * Disjoint sets of rows (union-find with path halving). The smaller root number stays, so order makes no difference.
 */
final class Forest {
    private final int[] parent;

    Forest(int rows) {
        parent = new int[rows];
        for (int i = 0; i < rows; i++) {
            parent[i] = i;
        }
    }

    int root(int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    int[] roots() {
        int[] roots = new int[parent.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = root(i);
        }
        return roots;
    }
}
