package dev.omnify.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private static final Map<String, String> ADA = Map.of("name", "Ada", "email", "ada@example.com", "phone", "");

    private final InMemoryKeyMaterialStore store = new InMemoryKeyMaterialStore();
    private final PersonalData people = new PersonalData(Keys.of(store), store);

    @Test
    void opensWhatItSealed() {
        String sealed = people.seal(Keys.ONE, "p1", ADA);

        assertThat(sealed).startsWith("v1.k1.").doesNotContain("example");
        assertThat(people.open(Keys.ONE, "p1", sealed)).isEqualTo(ADA);
        assertThat(people.open(Keys.ONE, "p1", people.seal(Keys.ONE, "p1", Map.of())))
                .isEmpty();
    }

    @Test
    void opensForNoOtherPersonAndNoOtherTenant() {
        String sealed = people.seal(Keys.ONE, "p1", ADA);
        people.seal(Keys.ONE, "p2", ADA);
        people.seal(Keys.OTHER, "p1", ADA);

        assertThatThrownBy(() -> people.open(Keys.ONE, "p2", sealed)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> people.open(Keys.OTHER, "p1", sealed)).isInstanceOf(ProblemException.class);
    }

    @Test
    void cannotOpenWhatWasSealedForAForgottenPerson() {
        String sealed = people.seal(Keys.ONE, "p1", ADA);
        String another = people.seal(Keys.ONE, "p2", ADA);

        people.forget(Keys.ONE, "p1");

        assertThat(people.open(Keys.ONE, "p1", sealed)).isEmpty();
        assertThat(people.open(Keys.ONE, "p2", another)).isEqualTo(ADA);
    }

    @Test
    void doesNotBringBackWhatWasForgottenWhenThePersonReturns() {
        String before = people.seal(Keys.ONE, "p1", ADA);
        people.forget(Keys.ONE, "p1");
        String after = people.seal(Keys.ONE, "p1", ADA);

        assertThat(people.open(Keys.ONE, "p1", after)).isEqualTo(ADA);
        assertThatThrownBy(() -> people.open(Keys.ONE, "p1", before)).isInstanceOf(ProblemException.class);
    }

    @Test
    void sealsAndOpensManyWithOneRoundTripEach() {
        var many = new LinkedHashMap<String, Map<String, String>>();
        for (int i = 0; i < 100; i++) {
            many.put("p" + i, Map.of("email", i + "@example.com"));
        }
        people.seal(Keys.ONE, "p7", ADA);
        int reads = store.saltReads.get();
        int writes = store.saltWrites.get();

        var sealed = people.sealAll(Keys.ONE, many);
        assertThat(store.saltWrites.get() - writes).isEqualTo(1);
        assertThat(store.saltReads.get() - reads).isEqualTo(2);

        people.sealAll(Keys.ONE, many);
        assertThat(store.saltWrites.get() - writes).isEqualTo(1);
        assertThat(store.saltReads.get() - reads).isEqualTo(3);

        assertThat(people.openAll(Keys.ONE, sealed)).isEqualTo(many);
        assertThat(store.saltReads.get() - reads).isEqualTo(4);
    }

    @Test
    void opensUnderTheOldKeyAfterARotation() {
        String sealed = people.seal(Keys.ONE, "p1", ADA);
        var keys = TenantKeys.of(store, Map.of("k1", Keys.master(1), "k2", Keys.master(2)), "k2");
        var rotated = new PersonalData(keys, store);

        assertThat(rotated.open(Keys.ONE, "p1", sealed)).isEqualTo(ADA);
        assertThat(rotated.seal(Keys.ONE, "p1", ADA)).startsWith("v1.k2.");
    }
}
