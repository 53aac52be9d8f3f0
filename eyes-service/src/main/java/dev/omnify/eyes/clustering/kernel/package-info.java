/** Clustering algorithms on plain arrays: K-Means, DBSCAN, Ward's agglomeration. */
@NullMarked
package dev.omnify.eyes.clustering.kernel;

import org.jspecify.annotations.NullMarked;
