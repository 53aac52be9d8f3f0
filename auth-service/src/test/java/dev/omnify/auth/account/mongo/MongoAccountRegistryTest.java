package dev.omnify.auth.account.mongo;

import dev.omnify.auth.account.AccountRegistry;
import dev.omnify.auth.account.AccountRegistryContract;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class MongoAccountRegistryTest extends AccountRegistryContract {
    @Inject
    AccountRegistry registry;

    @Override
    protected AccountRegistry registry() {
        return registry;
    }
}
