package dev.omnify.auth.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.omnify.auth.account.AccountId;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.DomainEvent;
import dev.omnify.kit.test.EventSchemas;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.kit.test.SequentialIds;
import java.io.IOException;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganizationsTest {
    private static final TenantId TENANT = TenantId.of("01900000-0000-7000-8000-0000000000bb");
    private static final AccountId OWNER = new AccountId("01900000-0000-7000-8000-0000000000aa");

    private final InMemoryOrganizations stores = new InMemoryOrganizations();
    private final Organizations organizations =
            stores.useCases(new SequentialIds(), new FixedClock("2026-03-01T12:00:00Z"));

    @BeforeEach
    void register() {
        organizations.register(new Organization(TENANT, "Engines", "GBP", "UTC"), OWNER);
    }

    @Test
    void changesWhatIsNamedAndKeepsTheRest() {
        var changed = organizations.change(TENANT, version -> version == 1, new OrganizationChange(null, "EUR", null));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.organization()).isEqualTo(new Organization(TENANT, "Engines", "EUR", "UTC"));
    }

    @Test
    void refusesAChangeThoughtOutForAnotherVersion() {
        organizations.change(TENANT, version -> true, new OrganizationChange("Looms", null, null));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> organizations.change(
                        TENANT, version -> version == 1, new OrganizationChange("Mills", null, null)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(CommonProblem.VERSION_CONFLICT));
        assertThat(organizations.get(TENANT).organization().name()).isEqualTo("Looms");
    }

    @Test
    void tellsItsWatchersOfEachChangeThatWasWrittenAndOfNoOther() {
        organizations.change(TENANT, version -> true, new OrganizationChange("Engines", null, null));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> organizations.change(
                        TENANT, version -> version == 7, new OrganizationChange("Mills", null, null)));
        assertThat(stores.told()).isEmpty();

        organizations.change(TENANT, version -> version == 1, new OrganizationChange("Looms", null, null));

        assertThat(stores.told()).containsExactly(TENANT);
    }

    @Test
    void raisesNothingWhenNothingChanges() {
        var same = organizations.change(TENANT, version -> true, new OrganizationChange("Engines", null, null));

        assertThat(same.version()).isEqualTo(1);
        assertThat(stores.events()).hasSize(1);
    }

    @Test
    void raisesEventsThatFitTheirSchemasAndNameNobody() throws IOException {
        organizations.change(TENANT, version -> true, new OrganizationChange("Looms", "JPY", "Asia/Tokyo"));

        assertThat(stores.events())
                .extracting(DomainEvent::type)
                .containsExactly(Organizations.REGISTERED, Organizations.CHANGED);
        for (DomainEvent event : stores.events()) {
            assertThat(EventSchemas.violations(event.type(), new HashMap<>(event.data())))
                    .isEmpty();
            assertThat(event.data().values()).doesNotContain("Engines", "Looms");
        }
    }

    @Test
    void knowsNoOrganizationOfAnotherTenant() {
        var other = TenantId.of("01900000-0000-7000-8000-0000000000cc");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> organizations.get(other))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(CommonProblem.NOT_FOUND));
        assertThat(organizations.membership(other, OWNER)).isEmpty();
    }
}
