package dev.omnify.eyes.analysis;

import dev.omnify.kit.Phrase;

/** Is told how far an analysis has come. Whatever it throws ends the analysis: that is how one is cancelled. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * A step has begun or moved on.
     *
     * @param fraction 0 … 1, never falling
     * @param step what is being done
     */
    void progress(double fraction, Phrase step);
}
