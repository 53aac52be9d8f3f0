package dev.omnify.gateway;

import dev.omnify.kit.test.OpenApiContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(Fleet.class)
class ContractTest extends OpenApiContract {
    ContractTest() {
        super("gateway");
    }
}
