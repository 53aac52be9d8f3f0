package dev.omnify.auth.account;

class InMemoryAccountRegistryTest extends AccountRegistryContract {
    private final InMemoryAccountRegistry registry = new InMemoryAccountRegistry();

    @Override
    protected AccountRegistry registry() {
        return registry;
    }
}
