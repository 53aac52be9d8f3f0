package dev.omnify.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.platform.customer.PersonalField;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose row it is, told by an address. */
class IdentityTest {
    @Test
    void anAddressIsOnePersonHoweverItIsWritten() {
        var trial = FileTrial.of("""
                order_id,email,date,total
                E-1,ann@x.example,2024-02-01,10.00
                E-2,<ann@x.example>,2024-02-02,20.00
                E-3,Ann <ann@x.example>,2024-02-03,30.00
                E-4,mailto:Ann@X.example,2024-02-04,40.00
                E-5,ann@x.example;alt@x.example,2024-02-05,50.00
                """);

        assertThat(trial.customerIds()).containsExactly("email:#ann@x.example");
        assertThat(trial.orders()).hasSize(5);
        assertThat(trial.rejected()).isEmpty();
    }

    @Test
    void whatIsNoAddressIsNobodysUnlessTheRowNamesThemOtherwise() {
        var trial = FileTrial.of("""
                order_id,email,phone,date,total
                E-1,ann@x.example,,2024-02-01,10.00
                E-2,not an email,,2024-02-02,20.00
                E-3,@,,2024-02-03,30.00
                E-4,a@,,2024-02-04,40.00
                E-5,a@,+44 7400 200001,2024-02-05,50.00
                E-6,,none yet,2024-02-06,60.00
                """);

        assertThat(trial.customerIds()).containsExactlyInAnyOrder("email:#ann@x.example", "phone:#+447400200001");
        assertThat(trial.rejected())
                .containsExactly(
                        "3 customer-missing", "4 customer-missing", "5 customer-missing", "7 customer-missing");
    }

    @Test
    void onlyTheAddressItselfIsKept() {
        var trial = FileTrial.of("""
                email,name
                Ann <Ann@x.example>,Ann
                Bob@X.example,Bob
                cyd@x.example;alt@x.example,Cyd
                """, FileTrial.options(Map.of(), "customers"));

        assertThat(trial.customer("email:#ann@x.example").personal())
                .containsEntry(PersonalField.EMAIL, "ann@x.example");
        assertThat(trial.customer("email:#bob@x.example").personal())
                .containsEntry(PersonalField.EMAIL, "Bob@X.example");
        assertThat(trial.customer("email:#cyd@x.example").personal())
                .containsEntry(PersonalField.EMAIL, "cyd@x.example;alt@x.example");
    }

    @Test
    void anAddressThatWasReplacedByItsDigestStillTellsPeopleApart() {
        var trial = FileTrial.of("""
                order_id,email,date,total
                E-1,5d41402abc4b2a76b9719d911017c592,2024-02-01,10.00
                E-2,5D41402ABC4B2A76B9719D911017C592,2024-02-02,20.00
                E-3,7d793037a0760186574b0282f2f435e7,2024-02-03,30.00
                """);

        assertThat(trial.customerIds())
                .containsExactlyInAnyOrder(
                        "email:#5d41402abc4b2a76b9719d911017c592", "email:#7d793037a0760186574b0282f2f435e7");
    }
}
