package dev.omnify.brain;

import dev.omnify.kit.test.Backends;
import dev.omnify.kit.test.ServiceBasics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(Backends.class)
class ServiceApiTest extends ServiceBasics {}
