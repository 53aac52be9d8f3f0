package dev.omnify.platform;

import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.OpenApiContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(Backends.class)
class OpenApiContractTest extends OpenApiContract {
    OpenApiContractTest() {
        super("platform");
    }
}
