package dev.omnify.platform.capacity.mongo;

import dev.omnify.kit.mongo.AcrossTenants;
import dev.omnify.kit.mongo.Registries;
import dev.omnify.platform.capacity.CustomerTotal;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
@AcrossTenants("the size of the database is one for all tenants; no document is looked at")
class CustomerTotalRegistry implements CustomerTotal {
    private final Registries registries;

    CustomerTotalRegistry(Registries registries) {
        this.registries = registries;
    }

    @Override
    public long ofAllOrganizations() {
        return registries.collection("customers").estimatedDocumentCount();
    }
}
