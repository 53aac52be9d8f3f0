package dev.omnify.eyes.analysis;

/** Is told how far an analysis has come. Whatever it throws ends the analysis: that is how one is cancelled. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * A step has begun or moved on.
     *
     * @param fraction 0 … 1, never falling
     * @param step what is being done, in words
     */
    void progress(double fraction, String step);
}
