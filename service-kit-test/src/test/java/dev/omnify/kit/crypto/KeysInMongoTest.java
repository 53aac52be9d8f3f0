package dev.omnify.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.Registries;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class KeysInMongoTest {
    @Inject
    KeyMaterialStore store;

    @Inject
    Secrets secrets;

    @Inject
    PersonalData people;

    @Inject
    LookupHash hash;

    @Inject
    Registries registries;

    private TenantId tenant = TenantId.of(UUID.randomUUID().toString());

    @BeforeEach
    void anew() {
        tenant = TenantId.of(UUID.randomUUID().toString());
    }

    private static TenantKeys fresh(KeyMaterialStore store, String active) {
        String zero = Base64.getEncoder().encodeToString(new byte[32]);
        String other =
                Base64.getEncoder().encodeToString("another key of thirty-two bytes.".getBytes(StandardCharsets.UTF_8));
        return TenantKeys.of(store, Map.of("test", zero, "next", other), active);
    }

    @Test
    void opensInAnotherProcessWhatOneSealed() {
        String sealed = secrets.seal(tenant, "text");
        String hashed = hash.of(tenant, "email", "a");

        assertThat(new Secrets(fresh(store, "test")).open(tenant, sealed)).isEqualTo("text");
        assertThat(new LookupHash(fresh(store, "test")).of(tenant, "email", "a"))
                .isEqualTo(hashed);
    }

    @Test
    void wrapsAKeyAnewWhenTheMasterKeyWasRotated() {
        String sealed = secrets.seal(tenant, "text");

        assertThat(new Secrets(fresh(store, "next")).open(tenant, sealed)).isEqualTo("text");
        assertThat(store.key(tenant, "test").orElseThrow().masterKey()).isEqualTo("next");
        assertThat(new Secrets(fresh(store, "next")).open(tenant, sealed)).isEqualTo("text");
    }

    @Test
    void givesAllWhoStartAtOnceTheSameKeyAndTheSameSalt() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = IntStream.range(0, 20)
                    .mapToObj(i -> pool.submit(() ->
                            new PersonalData(fresh(store, "test"), store).seal(tenant, "p1", Map.of("name", "n" + i))))
                    .toList();
            for (int i = 0; i < all.size(); i++) {
                assertThat(people.open(tenant, "p1", all.get(i).get())).containsEntry("name", "n" + i);
            }
        }
    }

    @Test
    void forgetsAPersonForGood() {
        var many = new LinkedHashMap<String, Map<String, String>>();
        for (int i = 0; i < 1100; i++) {
            many.put("p" + i, Map.of("email", i + "@example.com"));
        }
        var sealed = people.sealAll(tenant, many);
        assertThat(people.openAll(tenant, sealed)).isEqualTo(many);

        people.forget(tenant, "p1");

        assertThat(people.openAll(tenant, sealed)).containsEntry("p1", Map.of()).containsEntry("p2", many.get("p2"));
        assertThat(registries.collection("person_salts").countDocuments(new Document("tenantId", tenant.value())))
                .isEqualTo(1099);
    }
}
