package dev.omnify.kit;

/** A stable name for one way to fail. Implemented by one enum per feature. */
public interface ProblemCode {
    /** The code that clients branch on, in kebab case. It never changes. */
    String code();

    /** What sort of failure it is. */
    ProblemKind kind();
}
