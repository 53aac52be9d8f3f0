package dev.omnify.gateway.proxy;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What can go wrong between the gateway and a service. */
enum GatewayProblem implements ProblemCode {
    SERVICE_UNAVAILABLE("service-unavailable", ProblemKind.UNAVAILABLE),
    SERVICE_FAILED("service-failed", ProblemKind.UPSTREAM),
    UPLOAD_TOO_SLOW("upload-too-slow", ProblemKind.INCOMPLETE),
    SERVICE_TIMEOUT("service-timeout", ProblemKind.TIMEOUT);

    private final String code;
    private final ProblemKind kind;

    GatewayProblem(String code, ProblemKind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
